// JSON as it is expected, perhaps in part: `{"status":"healthy",...}`.
import { jsonIn, mismatch, readJsonPattern } from '../../json.ts';
import { bodyOf } from '../../observation.ts';
import { expectation, type ExpectationRule, shown } from '../rule.ts';

export const jsonRule: ExpectationRule = {
  name: 'json',
  parse: (text, _scope, again) => {
    const start = text.search(/[[{]/);
    const before = text.slice(0, Math.max(start, 0)).trim();
    if (
      start < 0 ||
      !/^(?:(?:a |an )?(?:valid )?(?:json|response|body|object|array)?(?: response| body| object| array)?(?: (?:like|with|of|containing))?:?)$/i.test(
        before,
      )
    )
      return undefined;
    const found = readJsonPattern(text.slice(start));
    if (found === undefined || /^\[[A-Za-z][A-Za-z ]*\]/.test(text.slice(start))) return undefined;
    const { pattern, end } = found;
    const rest = text.slice(start + end).replace(/^[\s,;.]+|[\s,;.]+$/g, '');
    const similar = /^\(?or (?:similar|equivalent)\)?$|^\(?(?:similar|etc)\.?\)?$/i.test(rest);
    const wanted = text.slice(start, start + end);
    const json = expectation(wanted, (observed) => {
      const values = jsonIn(bodyOf(observed));
      const differences = values.map((value) => mismatch(pattern, value));
      const held = differences.includes(undefined);
      const [difference] = differences;
      return {
        held: held || (similar ? undefined : false),
        expected: `JSON with ${wanted}`,
        actual: held
          ? JSON.stringify(values[differences.indexOf(undefined)]).slice(0, 200)
          : (difference ?? `no JSON: ${shown(observed.output)}`),
      };
    });
    return [json, ...(rest === '' || similar ? [] : again(rest.replace(/^(?:and|with) /i, '')))];
  },
};
