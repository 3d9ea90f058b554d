// A number beside its noun: "82+ tests passing", "at least 5 pods", "error rate < 1%", "bundle under 500KB".
import { linesOf } from '../../observation.ts';
import { bytes, type Comparison, readComparison, toNumber } from '../comparison.ts';
import { expectation, type ExpectationRule, type Finding, shown } from '../rule.ts';

/** More words than name one thing are a sentence in which a number happens to stand. */
const longestNoun = 5;

export const numberRule: ExpectationRule = {
  name: 'number',
  parse: (text) => {
    const comparison = readComparison(text);
    if (comparison === undefined || comparison.noun.split(' ').length > longestNoun) return undefined;
    if (/["`]|[,;] /.test(text) || (comparison.noun === '' && comparison.wanted === `= ${text}`))
      return undefined;
    return [expectation(text, ({ output }) => check(comparison, output))];
  },
};

function check(comparison: Comparison, output: string): Finding {
  const { noun, wanted } = comparison;
  const expected = `${noun} ${wanted}`.trim();
  const seen = valueIn(output, comparison);
  if (seen === undefined)
    return { held: undefined, expected, actual: noun === '' ? shown(output) : `no number beside "${noun}"` };
  return { held: comparison.holds(seen), expected, actual: `${noun} ${seen}${comparison.unit}`.trim() };
}

function valueIn(output: string, { noun, unit }: Comparison): number | undefined {
  if (/^(?:[kmgt]i?b|bytes)$/.test(unit)) return sizeIn(output, unit);
  for (const stem of stemsOf(noun)) {
    const seen = beside(output, stem, unit === '%' || unit === 'percent');
    if (seen !== undefined) return seen;
  }
  return (
    alone(output, unit) ??
    (noun === '' && /^[a-z]{3,}$/.test(unit) ? beside(output, unit.replace(/s$/, ''), false) : undefined)
  );
}

/** What to look for, the telling word first: of "tests passing" it is "passing", which reports write "passed". */
function stemsOf(noun: string): readonly string[] {
  const words = noun
    .toLowerCase()
    .split(' ')
    .filter((word) => word.length > 2);
  const telling = words.filter((word) => /(?:ing|ed)$/.test(word));
  const whole = words.length > 1 && telling.length === 0 ? [words.join(' ')] : [];
  return [
    ...whole,
    ...[...telling, ...words.filter((word) => !telling.includes(word))].map((word) =>
      word.replace(/(?:ing|ed|ies|es|s|y)$/, ''),
    ),
  ];
}

/** `85 passed`, `passed: 85`, `found 0 vulnerabilities`, `No known vulnerabilities`, `rate....: 0.5%`. */
function beside(output: string, stem: string, percent: boolean): number | undefined {
  const lower = output.toLowerCase();
  for (let at = lower.indexOf(stem); at >= 0; at = lower.indexOf(stem, at + stem.length)) {
    if (/[a-z0-9]/.test(lower.charAt(at - 1))) continue;
    const before = lower.slice(Math.max(0, at - 40), at);
    const number = /(\d[\d,]{0,20}(?:\.\d{1,9})?)[ \t]?(%)?(?:[ \t]+[a-z-]{1,20}){0,2}[ \t"']*$/.exec(before);
    if (number && (!percent || number[2])) return toNumber(number[1] ?? '');
    if (/\b(?:no|zero)(?:[ \t]+[a-z-]{1,20}){0,2}[ \t]*$/.test(before)) return 0;
    const after = lower.slice(at + stem.length, at + stem.length + 80);
    const behind = /^[a-z_ -]{0,24}[ \t"'.]*[:=|]?[ \t.|]*(\d[\d,]{0,20}(?:\.\d{1,9})?)[ \t]?(%)?/.exec(
      after,
    );
    if (behind && (!percent || behind[2])) return toNumber(behind[1] ?? '');
  }
  return undefined;
}

/** The only number there is: an output or a table that holds nothing else. */
function alone(output: string, unit: string): number | undefined {
  const lines = linesOf(output).filter((line) => !/^[-=+|\s]+$/.test(line) && !/^\(\d+ rows?\)$/.test(line));
  const numbers = lines.flatMap((line) =>
    /^\d[\d,]{0,20}(?:\.\d{1,9})? ?[%a-z/]{0,8}$/i.test(line) ? [line] : [],
  );
  const [only] = numbers;
  if (only === undefined || lines.filter((line) => /\d/.test(line)).length > 1) return undefined;
  const isPercent = unit === '%' || unit === 'percent';
  return isPercent === only.includes('%') ? Number.parseFloat(only.replaceAll(',', '')) : undefined;
}

/** The one size in the output, or the largest of several, as of `ls -lh dist`. */
function sizeIn(output: string, unit: string): number | undefined {
  const sizes = [...output.matchAll(/(?<![\w.])(\d{1,12}(?:\.\d{1,6})?) ?([kmgt](?:i?b)?|bytes|b)\b/gi)];
  const values = sizes
    .map((found) => bytes(toNumber(found[1] ?? ''), found[2] ?? ''))
    .filter((value) => value !== undefined);
  if (values.length === 0) return undefined;
  return Math.max(...values.slice(0, 1000)) / (bytes(1, unit) ?? 1);
}
