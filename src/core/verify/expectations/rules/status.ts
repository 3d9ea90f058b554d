// HTTP statuses: "200 OK", "200 or 401 (not 500)", "2xx", "no 5xx".
import { linesOf, type Observation, responsesIn } from '../../observation.ts';
import type { Predicate } from '../../probes/predicates/predicate.ts';
import { expectation, type ExpectationRule, type Finding, type ProbeKeys, shown } from '../rule.ts';

/** One word in front of the code. */
const label = /^(?:an? |http(?:\/\d(?:\.\d)?)?|status|response|returns?|code|with|all|only|of|is|[=: ])/i;
const name =
  /^(?: ?\(?(?:ok|created|accepted|no content|moved permanently|found|see other|not modified|bad request|unauthorized|unauthorised|payment required|forbidden|not found|method not allowed|conflict|gone|unprocessable(?: entity)?|too many requests|internal server error|bad gateway|service unavailable|gateway timeout)\)?)?/i;
const code = /^[1-5](?:\d\d|xx)/i;

export const statusRule: ExpectationRule = {
  name: 'status',
  parse: (text, scope, again) => {
    const read = readStatuses(text);
    if (read === undefined) return undefined;
    const { wanted, unwanted, bare, rest } = read;
    const expected = [
      wanted.length > 0 ? `status ${wanted.join(' or ')}` : '',
      ...unwanted.map((one) => `not ${one}`),
    ]
      .filter((part) => part !== '')
      .join(', ');
    const status = expectation(
      text.slice(0, text.length - rest.length).replace(/[\s,;]+$/, ''),
      (observed) => {
        const accepted = (seen: number) =>
          (wanted.length === 0 || wanted.some((one) => fits(one, seen))) &&
          !unwanted.some((one) => fits(one, seen));
        return judge(statusesIn(observed), accepted, { expected, alone: scope.alone, bare, observed });
      },
    );
    const more = rest.replace(/^[\s,;]+(?:with |and )?/i, '');
    return [{ ...status, keys: keysOf(wanted, unwanted) }, ...(more === '' ? [] : again(more))];
  },
};

/** Of statuses alone: a class of them can be wanted, but not one class or another. */
function keysOf(wanted: readonly string[], unwanted: readonly string[]): ProbeKeys | undefined {
  const [first = '', ...others] = wanted.length > 0 ? wanted : unwanted;
  const isClass = first.endsWith('xx');
  if (others.some((one) => one.endsWith('xx')) || (isClass && others.length > 0)) return undefined;
  const from = Number(first[0]) * 100;
  const found: Predicate = isClass
    ? {
        op: 'all',
        of: [
          { op: '>=', value: from },
          { op: '<', value: from + 100 },
        ],
      }
    : others.length > 0
      ? { op: 'oneOf', values: [first, ...others].map(Number) }
      : { op: '==', value: Number(first) };
  return { status: wanted.length > 0 ? found : { op: 'not', of: found } };
}

/** Statuses that the output shows: of responses, or a status code alone on a line, as `curl -w '%{http_code}'` prints it. */
export function statusesIn(observed: Observation): readonly number[] {
  const responses = responsesIn(observed);
  if (responses.length > 0) return responses.map(({ status }) => status);
  const lines = linesOf(observed.output);
  return lines
    .flatMap(
      (line) =>
        /^(?:(?:http[_ ]?)?(?:status|code)[^\d]{0,20})?([1-5]\d\d)$/i.exec(line)?.[1] ??
        /(?:^|[^\d.])([1-5]\d\d)$/.exec(lines.length === 1 ? line : '')?.[1] ??
        [],
    )
    .map(Number);
}

function judge(
  seen: readonly number[],
  accepted: (status: number) => boolean,
  {
    expected,
    alone,
    bare,
    observed,
  }: { expected: string; alone: boolean; bare: boolean; observed: Observation },
): Finding {
  if (seen.length === 0) {
    if (!bare || observed.output.trim() === '')
      return { held: undefined, expected, actual: 'no status is visible' };
    return {
      held: hasNumber(observed.output, expected.replace(/\D/g, '')),
      expected,
      actual: shown(observed.output),
    };
  }
  const actual = [...new Set(seen)].join(', ');
  if (alone) return { held: accepted(seen.at(-1) ?? 0), expected, actual };
  return { held: seen.every(accepted) ? true : seen.some(accepted) ? undefined : false, expected, actual };
}

/** A bare number may be meant for any output, as of `wc -l`. */
function hasNumber(output: string, digits: string): boolean {
  return new RegExp(`(?<![\\w.])${digits}(?![\\w.])`).test(output);
}

interface Statuses {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
  /** A number and nothing else: it may be meant as plain output. */
  readonly bare: boolean;
  readonly rest: string;
}

function readStatuses(text: string): Statuses | undefined {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  let rest = text;
  for (let word = label.exec(rest); word; word = label.exec(rest)) rest = rest.slice(word[0].length);
  let names = text.slice(0, text.length - rest.length);
  let negative = false;
  for (;;) {
    const negation =
      /^(?:,? ?\(?,? ?(?:but )?(?:not|no|never|without|rather than|instead of) )(?:a |an |any )?/i.exec(
        rest,
      )?.[0];
    if (negation !== undefined) {
      negative = true;
      rest = rest.slice(negation.length);
    }
    const found = code.exec(rest)?.[0];
    if (found === undefined) {
      if (negation !== undefined) return undefined;
      break;
    }
    (negative ? unwanted : wanted).push(found.toLowerCase());
    rest = rest.slice(found.length);
    const named = name.exec(rest)?.[0] ?? '';
    names += named;
    rest = rest
      .slice(named.length)
      .replace(/^ ?(?:responses?|errors?|status(?: codes?)?|codes?)\b/i, '')
      .replace(/^\)/, '');
    const joint = /^ ?(?:,? or |\/|\||, (?=[1-5](?:\d\d|xx)\b))/i.exec(rest)?.[0];
    if (
      joint === undefined &&
      !/^,? ?\(?,? ?(?:but )?(?:not|never|rather than|instead of) (?:a |an |any )?[1-5]/i.test(rest)
    )
      break;
    rest = rest.slice(joint?.length ?? 0);
  }
  if (
    wanted.length + unwanted.length === 0 ||
    /^[\w%.+<>~-]/.test(rest) ||
    /^ (?!\()(?!with\b|and\b)/.test(rest)
  )
    return undefined;
  if (/^ ?\(/.test(rest)) rest = rest.replace(/^ ?\([^()]*\)/, '');
  const bare = names.trim() === '' && wanted.length === 1 && unwanted.length === 0;
  return { wanted, unwanted, bare, rest };
}

function fits(pattern: string, status: number): boolean {
  return pattern.endsWith('xx')
    ? Math.floor(status / 100) === Number(pattern[0])
    : status === Number(pattern);
}
