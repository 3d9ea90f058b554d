// One field of the answer: `status="healthy"`, `role=free`, `database_connected: true`, `$.status == "ok"`.
import { shortJson } from '../../shortJson.ts';
import { jsonIn } from '../../json.ts';
import { bodyOf, type Observation } from '../../observation.ts';
import { expectation, type ExpectationRule, type Finding, shown } from '../rule.ts';

const phrase =
  /^(?:(?:the )?(?:json )?(?:field|key|value|property) )?[`"']?(?:\$\.)?(?<path>[A-Za-z_][\w.[\]-]{0,80})[`"']?(?: ?(?:===?|=|:) ?| (?:is|equals|should be|set to) (?=["'`]|true\b|false\b|null\b|\d))[`"']?(?<value>[^"'`]+)[`"']?$/;

export const fieldRule: ExpectationRule = {
  name: 'field',
  parse: (text) => {
    const { path, value } = phrase.exec(text)?.groups ?? {};
    if (path === undefined || value === undefined || value.trim().split(' ').length > 3) return undefined;
    return [expectation(text, (observed) => check(path, value.trim(), observed))];
  },
};

function check(path: string, value: string, observed: Observation): Finding {
  const expected = `${path} is ${value}`;
  const values = jsonIn(bodyOf(observed)).flatMap((json) => valuesAt(json, path));
  if (values.length > 0) {
    const held = values.some((found) => textOf(found).toLowerCase() === value.toLowerCase());
    return {
      held,
      expected,
      actual: values
        .map((found) => shortJson(found))
        .join(', ')
        .slice(0, 120),
    };
  }
  const key = (path.split('.').at(-1) ?? path).toLowerCase();
  for (const line of observed.output.split('\n')) {
    const at = line.toLowerCase().indexOf(key);
    const found =
      at < 0
        ? undefined
        : /^["'`]?\s{0,20}(?:[:=|]|\bis\b)\s{0,20}["'`]?([^"'`,;|]{1,200})/
            .exec(line.slice(at + key.length))?.[1]
            ?.trim();
    if (found !== undefined)
      return {
        held: found.toLowerCase() === value.toLowerCase(),
        expected,
        actual: line.trim().slice(0, 120),
      };
  }
  return {
    held: observed.output.trim() === '' ? false : undefined,
    expected,
    actual: shown(observed.output),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : shortJson(value);
}

/** Values under a path; a single name is looked for at every depth, as people leave out what is around it. */
function valuesAt(json: unknown, path: string): readonly unknown[] {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const direct = steps.reduce<unknown>(
    (value, step) => (isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    json,
  );
  if (direct !== undefined) return [direct];
  return steps.length === 1 ? nested(json, steps[0] ?? '', 0) : [];
}

function nested(json: unknown, name: string, depth: number): readonly unknown[] {
  if (!isRecord(json) || depth > 20) return [];
  const own = Object.hasOwn(json, name) ? [json[name]] : [];
  return [...own, ...Object.values(json).flatMap((value) => nested(value, name, depth + 1))];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
