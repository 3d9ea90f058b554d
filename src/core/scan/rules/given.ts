// A quick look at bytes around a name: whether a value may be given to it. Most names in code are given none.
import type { Source } from '../source.ts';
import { byteSet, runEnd, runStart, type ByteSet } from './bytes.ts';

/**
 * Whether an operator and a value may follow the name around `at`: a quick look at bytes, because most keywords in
 * code are given nothing there.
 */
export function mayBeGiven({ bytes, format }: Source, at: number, names: 'word' | 'phrase'): boolean {
  const word = runEnd(bytes, at, nameBytes, longestName);
  // Where the name is one word, most are sorted out by what comes right after it.
  if (names === 'word' && operatorBytes[bytes[word] ?? 0] === 0) return false;
  const from = runStart(bytes, at, nameBytes, longestName);
  const to = names === 'word' || isOption(bytes, from) ? word : runEnd(bytes, word, phraseBytes, longestName);
  if (operatorBytes[bytes[to] ?? 0] === 0) return false;
  if (format !== 'code' || isParameter(bytes, from) || isWithinLiteral(bytes, from, word)) return true;
  if (isSaid(bytes, to)) return true;
  if (bytes[to] === opening) return callsWithLiteral(bytes, to);
  const gap = runEnd(bytes, to, closingBytes, 4);
  if (opensBlock(bytes, gap)) return true;
  if (bytes[gap - 1] === closing && !fallsBack(bytes, gap)) return false;
  if (!mayLeadToQuote(bytes, gap)) return false;
  const quote = runEnd(bytes, gap, beforeQuoteBytes, 200);
  const value = runEnd(bytes, quote, openingBytes, 3);
  return value > quote && runEnd(bytes, value, valueBytes, shortestValue) - value === shortestValue;
}

/** `"name" { … default = "…"` and `"name": { … "default": "…"` go over whatever there is. */
function opensBlock(bytes: Uint8Array, gap: number): boolean {
  return bytes[gap - 1] === doubleQuote && bytes[runEnd(bytes, gap, beforeBlockBytes, 80)] === brace;
}

/** `name("…")`; the literal may have a letter before it. */
function callsWithLiteral(bytes: Uint8Array, to: number): boolean {
  const from = runEnd(bytes, to + 1, spaceBytes, 4);
  return runEnd(bytes, runEnd(bytes, from, literalBytes, 1), quoteBytes, 1) > from;
}

/** `(name || "…")`, `getenv("NAME") or "…"`, `var("NAME").unwrap_or("…")`: nothing else is given to what ends so. */
function fallsBack(bytes: Uint8Array, gap: number): boolean {
  const next = bytes[runEnd(bytes, gap, spaceBytes, 4)] ?? 0;
  if (fallbackBytes[next] === 1) return true;
  return quoteBytes[bytes[gap - 2] ?? 0] === 1 && (next === dot || next === brace);
}

/** Whether what stands between a name in code and a quote can give the one to the other: most quotes stand elsewhere. */
function mayLeadToQuote(bytes: Uint8Array, gap: number): boolean {
  const next = runEnd(bytes, gap, blankBytes, 80);
  const end = runEnd(bytes, gap, inStatementBytes, 200);
  // `name=&quot;`
  if (bytes[end] === semicolon) return bytes[end - 1] === letterT;
  if (!isLineEnd(bytes[end]) && bytes[gap] !== comma) return true;
  // `name =⏎"…"`
  const isOpen = lineOperatorBytes[bytes[runStart(bytes, end, spaceBytes, 4) - 1] ?? 0] === 1;
  if (isOpen && quoteBytes[bytes[runEnd(bytes, end, blankBytes, 80)] ?? 0] === 1) return true;
  // Beyond the line there are only `, "…"`, `value: "…"`, `default = "…"` and `type="…">…</`.
  if (commentBytes[bytes[next] ?? 0] === 1) return true;
  const hasComma = bytes[next] === comma;
  const start = hasComma ? runEnd(bytes, next + 1, blankBytes, 80) : next;
  const word = runEnd(bytes, start, openingBytes, 2);
  if (hasComma && word > start) return true;
  const wordTo = runEnd(bytes, word, attributeBytes, 20);
  if (bytes[wordTo] === equals) return true;
  const operator = bytes[runEnd(bytes, wordTo, beforeOperatorBytes, 8)];
  return valueLengths.has(wordTo - word) && (operator === equals || operator === colon);
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}

const blankBytes = byteSet(/\s/);
const inStatementBytes = byteSet(/[\w \t.$\\\][)=:>,(|?<+!&{@-]/);
/** How operators end that a value may follow on the next line. */
const lineOperatorBytes = byteSet(/[=:>-]/);
/** How comments begin, which may stand between a name and its value. */
const commentBytes = byteSet(/[/#]/);
const openingBytes = byteSet(/[\\"'`]/);
const attributeBytes = byteSet(/[\w:]/);
const beforeOperatorBytes = byteSet(/[ \t\\"']/);
/** Of `value`, `default`, `content`, `defaultvalue` and `default_value`. */
const valueLengths: ReadonlySet<number> = new Set([5, 7, 12, 13]);
const doubleQuote = 34;
const brace = 123;
const semicolon = 59;
const letterT = 116;
const comma = 44;
const equals = 61;
const colon = 58;

/** What identifiers, keys, options and attributes are made of. */
export const nameBytes: ByteSet = byteSet(/[\w.$-]/);
const phraseBytes = byteSet(/[\w.$ \t-]/);
/** What may come right after a name that a value is given to. */
const operatorBytes = byteSet(/[ \t\r\n\\"'`[\])=:>,(|?<+!&*]/);
const closingBytes = byteSet(/[\\"'`\])]/);
/** What may stand between a name in code and the quote of its value. */
const beforeQuoteBytes = byteSet(/[\w\s.$\\\][)=:>,(|?<+!&;{}@-]/);
const quoteBytes = byteSet(/["'`]/);
const valueBytes = byteSet(/[^\s"'`]/);
const shortestValue = 4;

/** `?name=value&…` in an address is not quoted in code either. */
export function isParameter(bytes: Uint8Array, nameFrom: number): boolean {
  const before = bytes[nameFrom - 1];
  return before === question || before === ampersand;
}

/** Whether the name is one of a command or of its environment, and what follows in no quotes is its value. */
export function isWithinLiteral(bytes: Uint8Array, nameFrom: number, nameTo: number): boolean {
  // A property of Spring with what it falls back on: `"${name:value}"`.
  if (bytes[nameTo] === colon) return bytes[nameFrom - 1] === brace && bytes[nameFrom - 2] === dollar;
  if (bytes[nameTo] !== equals) return false;
  const isLongOption = bytes[nameFrom] === dash && bytes[nameFrom + 1] === dash;
  return isLongOption || endsWith(bytes, nameFrom, exporting) || isVariable(bytes, nameFrom, nameTo);
}

/** `"NAME=value"`, `"run -e NAME=value"`: a variable of the environment within a literal of code. */
function isVariable(bytes: Uint8Array, nameFrom: number, nameTo: number): boolean {
  if (runEnd(bytes, nameFrom, constantBytes, longestName) !== nameTo) return false;
  const lineFrom = runStart(bytes, nameFrom, lineBytes, 400);
  const before = bytes.subarray(lineFrom, nameFrom);
  return quotes.some((quote) => before.filter((byte) => byte === quote).length % 2 === 1);
}

const constantBytes = byteSet(/[A-Z0-9_]/);
const lineBytes = byteSet(/[^\r\n]/);
const quotes: readonly number[] = [34, 39, 96];

/** `password is …`, `IDENTIFIED BY …`, in texts and scripts within code. */
function isSaid(bytes: Uint8Array, nameTo: number): boolean {
  const to = runEnd(bytes, nameTo, spaceBytes, 4);
  return to > nameTo && said.some((word) => endsWith(bytes, to + word.length, word));
}

function endsWith(bytes: Uint8Array, to: number, text: readonly number[]): boolean {
  return text.every((byte, index) => bytes[to - text.length + index] === byte);
}

const bytesOf = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const exporting = bytesOf('export ');
const said = ['is ', 'BY ', 'for '].map(bytesOf);

/** `--name value` or `-name value` on a command line. */
export function isOption(bytes: Uint8Array, nameFrom: number): boolean {
  return bytes[nameFrom] === dash && optionBytes[bytes[nameFrom + 1] ?? 0] === 1;
}

/** The end of the comparison that stands before the name around `at`: `"…" == x`, `"…".equals(x)`. */
export function comparisonBefore({ bytes }: Source, at: number): number | undefined {
  const nameFrom = runStart(bytes, at, nameBytes, longestName);
  const to = runStart(bytes, nameFrom, spaceBytes, 4);
  const last = bytes[to - 1];
  const before = bytes[to - 2] ?? 0;
  // How `==`, `!=`, `equals(` and `equalsIgnoreCase(` end.
  const isComparison =
    (last === equals && comparisonBytes[before] === 1) || (last === opening && equalsBytes[before] === 1);
  return isComparison ? to : undefined;
}

/** Where the name around `at` begins if it is one that a value may stand before: `"value": "…", "name": "X"`. */
export function nameAfterValue({ bytes }: Source, at: number): number | undefined {
  const nameFrom = runStart(bytes, at, nameBytes, longestName);
  if (quoteBytes[bytes[nameFrom - 1] ?? 0] === 0) return undefined;
  const to = runStart(bytes, nameFrom - 1, spaceBytes, 4);
  if (bytes[to - 1] !== equals && bytes[to - 1] !== colon) return undefined;
  const last = bytes[runStart(bytes, to - 1, beforeOperatorBytes, 4) - 1];
  return last === letterE || last === letterY ? nameFrom : undefined;
}

/** How `name` and `key` end. */
const letterE = 101;
const letterY = 121;
const comparisonBytes = byteSet(/[=!]/);
const equalsBytes = byteSet(/[se]/);
/** What literals may begin with before their quotes. */
const literalBytes = byteSet(/[brfu@]/);
const fallbackBytes = byteSet(/[|?o]/);
const closing = 41;
const dot = 46;
const opening = 40;
const spaceBytes = byteSet(/[ \t]/);
const beforeBlockBytes = byteSet(/[ \t:]/);
const optionBytes = byteSet(/[A-Za-z-]/);
const dash = 45;
const dollar = 36;
const question = 63;
const ampersand = 38;

export const longestName = 64;
