// Keeps absurd nesting from the parser, whose time grows with the third power of the depth and whose stack with it.
import type { Span } from './model.ts';

/** A text that can be parsed in bounded time, with the lines that had to go. */
export interface Tamed {
  /** Of the same length, a rule in place of each line below: it ends the lists and quotes around it, a blank would not. */
  readonly text: string;
  readonly tooDeep: readonly Span[];
}

/** Blanks and quote marks at the start of a line, tabs as four: 1,000 levels of two blanks each still fit. */
const deepest = 2_048;

/** Up to here a line costs little. */
const shallow = 128;

/** What all deep lines of a text may cost: a second or two, or those 1,000 levels once. */
const budget = 1_500_000_000;

/** Takes out the lines that are nested too deep. */
export function tamed(text: string): Tamed {
  const lines = deepLines(text);
  let spent = 0;
  const tooDeep = lines.filter((line, index) => {
    const cost = costOf(line, emptiness(text, line, lines[index + 1]?.from ?? text.length));
    if (line.columns > deepest || spent + cost > budget) return true;
    spent += cost;
    return false;
  });
  return { text: without(text, tooDeep), tooDeep };
}

/** A line, and what it starts with: every level takes a blank or a quote mark, a new list a marker too. */
interface DeepLine extends Span {
  readonly columns: number;
  readonly markers: number;
}

const longPrefix = /(?<![^\n])[ \t>*+\-0-9.)]{128}/g;

function deepLines(text: string): readonly DeepLine[] {
  const lines: DeepLine[] = [];
  longPrefix.lastIndex = 0;
  for (let found = longPrefix.exec(text); found; found = longPrefix.exec(text)) {
    const line = deepLine(text, found.index);
    if (line.columns >= shallow && text.slice(line.from, line.to).trim() !== '') lines.push(line);
    longPrefix.lastIndex = line.to;
  }
  return lines;
}

function deepLine(text: string, from: number): DeepLine {
  const end = text.indexOf('\n', from);
  const to = end < 0 ? text.length : end;
  let [columns, markers] = [0, 0];
  for (let at = from; ; at++) {
    const char = text.charAt(at);
    if (char === ' ' || char === '>') columns++;
    else if (char === '\t') columns += 4;
    else if (/[*+\-0-9.)]/.test(char)) markers++;
    else return { from, to, columns, markers };
  }
}

/** Measured: each level looks at all columns, each marker at the whole prefix, and each level at every empty line after. */
function costOf({ columns, markers }: DeepLine, empty: number): number {
  return columns * (columns + empty) + 8 * markers * (columns + markers);
}

/** What the empty lines between a deep line and the next mean to each of its levels. */
function emptiness(text: string, { to, columns }: DeepLine, until: number): number {
  let sum = 0;
  for (let start = to + 1; start < until;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (text.slice(start, end).trim() === '') sum += 16 + Math.min(end - start, columns);
    start = end + 1;
  }
  return sum;
}

function without(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { from, to } of spans) {
    result += text.slice(at, from) + '___'.padEnd(to - from);
    at = to;
  }
  return result + text.slice(at);
}
