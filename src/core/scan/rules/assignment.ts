// Reads a name and the value that is given to it, in whatever way languages and file formats write that.
import type { Source } from '../source.ts';
import { byteSet, runEnd, runStart } from './bytes.ts';
import { isOption, operatorAt, type Operator } from './operators.ts';
import { endOf } from './sticky.ts';
import { bareAt, quotedAt, type BareKind } from './value.ts';

/** A name with its value. */
export interface Assignment {
  /** The whole identifier, key, option or attribute around the keyword. */
  readonly name: string;
  /** Offsets of the value, quotes not included. */
  readonly from: number;
  readonly to: number;
  /** A literal of code or data, or text between tags; the rest is text of a configuration file, or an expression. */
  readonly quoted: boolean;
  /** Whether the name is called or compared, so that the value may be an argument of any kind. */
  readonly loose: boolean;
}

/**
 * Reads the assignment whose name has a keyword at `at`; `undefined` when no value is given to it there.
 * @param names `word`: the name is one identifier. `phrase`: words may follow it, as in `Datadog API key: …`.
 */
export function readAssignment(source: Source, at: number, names: 'word' | 'phrase'): Assignment | undefined {
  if (!mayBeGiven(source, at, names)) return comparedBefore(source, at);
  const { text } = source;
  const nameFrom = runStart(source.bytes, at, nameBytes, longestName);
  const nameTo = endOf(names === 'word' || isOption(source.bytes, nameFrom) ? word : phrase, text, at);
  const step = operatorAt(source, nameFrom, nameTo);
  if (step === undefined) return comparedBefore(source, at);

  const name = text.slice(nameFrom, nameTo);
  const loose = step.operator === 'loose' && !isGiving(text, nameFrom, name);
  const quoted = quotedAt(text, step.to);
  if (quoted !== undefined) return { name, ...quoted, quoted: true, loose };
  if (step.operator === 'loose' || step.operator === 'literal') return undefined;
  const kind = bareKindOf(source, nameFrom, step.operator);
  const bare = kind && bareAt(text, step.to, kind);
  return bare && { name, ...bare, quoted: step.operator === 'element', loose };
}

/**
 * Whether an operator and a value may follow the name around `at`: a quick look at bytes, because most keywords in
 * code are given nothing there.
 */
function mayBeGiven({ bytes, format }: Source, at: number, names: 'word' | 'phrase'): boolean {
  const from = runStart(bytes, at, nameBytes, longestName);
  const word = runEnd(bytes, at, nameBytes, longestName);
  const to = names === 'word' || isOption(bytes, from) ? word : runEnd(bytes, word, phraseBytes, longestName);
  if (operatorBytes[bytes[to] ?? 0] === 0) return false;
  if (format !== 'code' || isParameter(bytes, from)) return true;
  if (bytes[to] === quoteMark && bytes[runEnd(bytes, to + 1, blankBytes, 4)] === brace) return true;
  const quote = runEnd(bytes, runEnd(bytes, to, closingBytes, 4), beforeQuoteBytes, 200);
  const value = runEnd(bytes, quote, quoteBytes, 3);
  return value > quote && runEnd(bytes, value, valueBytes, shortestValue) - value === shortestValue;
}

const nameBytes = byteSet(/[\w.$-]/);
const phraseBytes = byteSet(/[\w.$ \t-]/);
/** What may come right after a name that a value is given to. */
const operatorBytes = byteSet(/[ \t\r\n\\"'`\])=:>,(|?<+!&]/);
const closingBytes = byteSet(/[\\"'`\])]/);
/** What may stand between a name in code and the quote of its value. */
const beforeQuoteBytes = byteSet(/[\w\s.$\\\][)=:>,(|?<+!&;{@-]/);
const quoteBytes = byteSet(/["'`]/);
const valueBytes = byteSet(/[^\s"'`]/);
const quoteMark = 34;
const brace = 123;
const shortestValue = 4;

/** `?name=value&…` in an address is not quoted in code either. */
function isParameter(bytes: Uint8Array, nameFrom: number): boolean {
  const before = bytes[nameFrom - 1];
  return before === question || before === ampersand;
}

const question = 63;
const ampersand = 38;

const word = /[\w.$-]{0,64}/y;
const phrase = /[\w.$-]{0,64}(?:[ \t][\w.-]{1,20}){0,3}/y;
const longestName = 64;

/**
 * Whether a literal after the name can only be its value: `getenv("X", "…")`, `define('X', '…')`, `setX("…")`,
 * `.password("…")`.
 */
function isGiving(text: string, nameFrom: number, name: string): boolean {
  return (
    /(?:^|[._])(?:set|with)[A-Z_]\w*$|\.(?:password|passwd|secret|token)$/.test(name) ||
    /(?:getenv|environ\.get|\benv|ENV\.fetch|define|(?:get|set)Property|putenv|setenv)\(\s{0,4}["'`]$/i.test(
      text.slice(Math.max(0, nameFrom - 40), nameFrom),
    )
  );
}

/** The literal that the name around `at` is compared with: `"…" == x`, `"…".equals(x)`. */
function comparedBefore({ bytes, text }: Source, at: number): Assignment | undefined {
  const nameFrom = runStart(bytes, at, nameBytes, longestName);
  const before = runStart(bytes, nameFrom, blankBytes, 4);
  if (!comparisons.has(String.fromCharCode(bytes[before - 2] ?? 0, bytes[before - 1] ?? 0))) return undefined;
  const from = Math.max(0, before - 200);
  const match = /(["'])([^"'\s]{4,128})\1(?:[ \t]{0,4}[!=]==?|\.equals(?:IgnoreCase)?\()$/.exec(
    text.slice(from, before),
  );
  if (match?.[2] === undefined) return undefined;
  const value = from + match.index + 1;
  const name = text.slice(nameFrom, endOf(word, text, at));
  return { name, from: value, to: value + match[2].length, quoted: true, loose: false };
}

const blankBytes = byteSet(/[ \t]/);
/** How `==`, `!=`, `equals(` and `equalsIgnoreCase(` end. */
const comparisons: ReadonlySet<string> = new Set(['==', '!=', 's(', 'e(']);

/** What kind of value stands there in no quotes; `undefined` where it is an expression. */
function bareKindOf({ bytes, format }: Source, nameFrom: number, operator: Operator): BareKind | undefined {
  if (operator === 'element') return 'element';
  if (isParameter(bytes, nameFrom)) return 'parameter';
  if (format === 'code') return undefined;
  return format === 'config' ? 'config' : 'plain';
}
