// Numbers that people compare with: `<200ms`, `80%+`, `at least 5 pods`, `20-40 connections`.

export interface Comparison {
  /** In words and signs, unit included: `>= 80%`. */
  readonly wanted: string;
  readonly holds: (value: number) => boolean;
  /** As written, lower case: `ms`, `%`, `mb`, `req/s`; empty for none. */
  readonly unit: string;
  /** What is counted or measured: the words around the number. */
  readonly noun: string;
}

const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,15}(?:\\.\\d{1,10})?';
const units =
  'milliseconds?|msecs?|ms|microseconds?|[µu]s|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|req(?:uests?)?(?: ?\\/ ?|(?: per ))s(?:ec(?:ond)?s?)?|rps|qps|tps|ops\\/s(?:ec)?|[kmgt]i?b|bytes|percent|%|x|s|m|h|d';
const before =
  '>=|=>|≥|<=|=<|≤|==|=|>|<|~|≈|at least|at minimum|minimum(?: of)?|min\\.?|no (?:fewer|less) than|at most|maximum(?: of)?|max\\.?|up to|no more than|more than|greater than|higher than|over|above|exceeds?|exceeding|fewer than|less than|lower than|faster than|smaller than|under|below|within|exactly|about|around|approximately|roughly|between';
const after =
  '\\+|or (?:more|higher|above|greater|better|later|newer)|and (?:above|up)|minimum|min|or (?:less|fewer|lower|below|faster)|maximum|max';
const phrase = new RegExp(
  `(?<![\\w.$#:/-])(?:(?<before>${before}) ?)?(?<low>${number})(?: ?(?<lowUnit>${units})(?![\\w/]))?(?<plus>\\+)?(?: ?(?:-|–|to|and) ?(?<high>${number}))? ?(?:(?<unit>${units})(?![A-Za-z/]))?(?: ?(?<after>${after})(?![A-Za-z]))?(?![\\d:/]|[.-]\\d)`,
  'i',
);

/** The one comparison in a text; `undefined` when there is no number, more than one, or an approximate one. */
export function readComparison(text: string): Comparison | undefined {
  const found = phrase.exec(text);
  const groups = found?.groups;
  if (!found || !groups) return undefined;
  const { low = '', high, plus } = groups;
  const noun = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  if (/\d/.test(noun.replace(/\bp\d\d\b|\bv\d\b|[A-Za-z]\d|\([^()]*\)/g, ''))) return undefined;
  const prefix = (groups['before'] ?? '').toLowerCase();
  const suffix = (groups['after'] ?? plus ?? '').toLowerCase();
  const isVague = /^(?:~|≈|about|around|approximately|roughly)$/.test(prefix);
  if (isVague || (prefix === 'between' && high === undefined)) return undefined;
  const unit = (groups['unit'] ?? groups['lowUnit'] ?? '').toLowerCase();
  const value = toNumber(low);
  const words = wordsOf(noun);
  if (high !== undefined) {
    const top = toNumber(high);
    return {
      wanted: `${low} to ${high}${unit}`,
      holds: (seen) => seen >= value && seen <= top,
      unit,
      noun: words,
    };
  }
  const operator = operatorOf(prefix, suffix);
  return {
    wanted: `${operator} ${low}${/^[a-z]{2}/.test(unit) ? ' ' : ''}${unit}`,
    holds: (seen) => comparisons[operator](seen, value),
    unit,
    noun: words,
  };
}

export function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''));
}

/** A time in milliseconds; `undefined` when the unit is none of time. */
export function milliseconds(value: number, unit: string): number | undefined {
  const factor = [
    [/^(?:microseconds?|[µu]s)$/, 0.001],
    [/^(?:milliseconds?|msecs?|ms)$/, 1],
    [/^(?:seconds?|secs?|s)$/, 1000],
    [/^(?:minutes?|mins?|m)$/, 60_000],
    [/^(?:hours?|hrs?|h)$/, 3_600_000],
  ].find(([pattern]) => (pattern as RegExp).test(unit.toLowerCase()))?.[1];
  return typeof factor === 'number' ? value * factor : undefined;
}

/** A size in bytes; decimal and binary prefixes are both taken for powers of 1024, as `ls -h` and `du -h` print. */
export function bytes(value: number, unit: string): number | undefined {
  const prefix = /^([kmgt]?)i?(?:b|bytes)?$/i.exec(unit)?.[1];
  return prefix === undefined ? undefined : value * 1024 ** ('kmgt'.indexOf(prefix.toLowerCase() || ' ') + 1);
}

type Operator = '>' | '>=' | '<' | '<=' | '=';

function operatorOf(prefix: string, suffix: string): Operator {
  if (/^(?:>=|=>|≥|at least|at minimum|min|no (?:fewer|less))/.test(prefix)) return '>=';
  if (/^(?:<=|=<|≤|at most|max|up to|no more)/.test(prefix)) return '<=';
  if (/^(?:>|more|greater|higher|over|above|exceed)/.test(prefix)) return '>';
  if (/^(?:<|fewer|less|lower|faster|smaller|under|below|within)/.test(prefix)) return '<';
  if (/^(?:\+|or (?:more|higher|above|greater|better|later|newer)|and|min)/.test(suffix)) return '>=';
  return /^(?:or|max)/.test(suffix) ? '<=' : '=';
}

const comparisons: Readonly<Record<Operator, (seen: number, wanted: number) => boolean>> = {
  '>': (seen, wanted) => seen > wanted,
  '>=': (seen, wanted) => seen >= wanted,
  '<': (seen, wanted) => seen < wanted,
  '<=': (seen, wanted) => seen <= wanted,
  '=': (seen, wanted) => seen === wanted,
};

/** The words that name what is measured, without those that only make a sentence. */
function wordsOf(noun: string): string {
  return noun
    .replace(/\([^()]*\)/g, ' ')
    .replace(
      /\b(?:should|must|will|be|is|are|of|the|a|an|with|has|have|to|in|on|for|at|or|and|all|total|show|shows|return|returns|see|expect|expected|target)\b|[^\w\s%/-]/gi,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}
