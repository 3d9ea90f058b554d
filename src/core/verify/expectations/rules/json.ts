// JSON as it is expected, perhaps in part: `{"status":"healthy",...}`.
import { shortJson } from '../../shortJson.ts';
import { jsonIn, type JsonPattern, mismatch, readJsonPattern } from '../../json.ts';
import { bodyOf } from '../../observation.ts';
import type { Json } from '../../probes/predicates/json.ts';
import { expectation, type ExpectationRule, type ProbeKeys, shown } from '../rule.ts';

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
          ? shortJson(values[differences.indexOf(undefined)], 200)
          : (difference ?? `no JSON: ${shown(observed.output)}`),
      };
    });
    return [
      { ...json, keys: keysOf(pattern, similar) },
      ...(rest === '' || similar ? [] : again(rest.replace(/^(?:and|with) /i, ''))),
    ];
  },
};

function keysOf(pattern: JsonPattern, similar: boolean): ProbeKeys | undefined {
  const json = similar ? undefined : written(pattern);
  return json === undefined ? undefined : { json };
}

/** As probes write it; `undefined` for the start of a text, which they have no sign for. */
function written(pattern: JsonPattern): Json | undefined {
  switch (pattern.kind) {
    case 'any':
      return '...';
    case 'value':
      return pattern.value;
    case 'prefix':
      return undefined;
    case 'array': {
      const items = pattern.items.map(written);
      const isWhole = items.every((item) => item !== undefined);
      return isWhole ? [...items, ...(pattern.open ? ['...'] : [])] : undefined;
    }
    case 'object': {
      const members = pattern.members.map(([key, member]) => [key, written(member)] as const);
      const isWhole = members.every((pair): pair is readonly [string, Json] => pair[1] !== undefined);
      return isWhole ? Object.fromEntries(members as readonly (readonly [string, Json])[]) : undefined;
    }
  }
}
