// Keeps absurd nesting from the parser, whose time grows with the third power of the depth and whose stack with it.
import type { Span } from './model.ts';

/** A text that can be parsed in bounded time, with the lines that had to go. */
export interface Tamed {
  /** Of the same length, the lines below blanked. */
  readonly text: string;
  readonly tooDeep: readonly Span[];
}

/** Blanks and quote marks at the start of a line, tabs as four: 1,000 levels of two blanks each still fit. */
const deepestLine = 2_048;

/** What all deep lines of a text may cost: a second or two, or those 1,000 levels once. */
const budget = 1_500_000_000;

const deepPrefix = /(?<![^\n])[ \t>*+\-0-9.)]{128}/g;

/** Blanks the lines that are nested too deep. */
export function tamed(text: string): Tamed {
  const tooDeep: Span[] = [];
  let spent = 0;
  deepPrefix.lastIndex = 0;
  for (let found = deepPrefix.exec(text); found; found = deepPrefix.exec(text)) {
    const from = found.index;
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const prefix = prefixAt(text, from);
    const { columns } = prefix;
    const cost = costOf(prefix, blankLinesAfter(text, to));
    if (columns <= deepestLine && spent + cost <= budget) spent += cost;
    else tooDeep.push({ from, to });
    deepPrefix.lastIndex = to;
  }
  return { text: blanked(text, tooDeep), tooDeep };
}

/** What a line starts with: every level takes a blank or a quote mark, a new list a marker too. */
interface Prefix {
  readonly columns: number;
  readonly markers: number;
}

function prefixAt(text: string, from: number): Prefix {
  let [columns, markers] = [0, 0];
  for (let at = from; ; at++) {
    const char = text.charAt(at);
    if (char === ' ' || char === '>') columns++;
    else if (char === '\t') columns += 4;
    else if (/[*+\-0-9.)]/.test(char)) markers++;
    else return { columns, markers };
  }
}

/** Measured: each level looks at all columns, each marker at the whole prefix, and each level at every blank line after. */
function costOf({ columns, markers }: Prefix, blankLines: number): number {
  return columns * (columns + 16 * blankLines) + 8 * markers * (columns + markers);
}

function blankLinesAfter(text: string, to: number): number {
  let lines = -1;
  for (let at = to; ; at++) {
    const char = text.charAt(at);
    if (char === '\n') lines++;
    else if (char !== ' ' && char !== '\t') return Math.max(lines, 0);
  }
}

function blanked(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { from, to } of spans) {
    result += text.slice(at, from) + ' '.repeat(to - from);
    at = to;
  }
  return result + text.slice(at);
}
