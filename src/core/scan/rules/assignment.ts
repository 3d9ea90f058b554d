// Reads a name and the value that is given to it, in whatever way languages and file formats write that.
import type { Source } from '../source.ts';
import { runEnd, runStart } from './bytes.ts';
import {
  comparisonBefore,
  isOption,
  isParameter,
  isWithinLiteral,
  longestName,
  nameAfterValue,
  nameBytes,
} from './given.ts';
import { operatorAt, type Operator } from './operators.ts';
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
  const { text, bytes } = source;
  const nameFrom = runStart(bytes, at, nameBytes, longestName);
  const nameTo = endOf(names === 'word' || isOption(bytes, nameFrom) ? word : phrase, text, at);
  // Several rules ask for the same name, one after the other.
  if (last.source !== source || last.nameFrom !== nameFrom || last.nameTo !== nameTo)
    last = { source, nameFrom, nameTo, assignment: assignmentOf(source, at, nameFrom, nameTo) };
  return last.assignment;
}

/** The one identifier, key, option or attribute around a keyword at `at`. */
export function nameAround({ text, bytes }: Source, at: number): string {
  return text.slice(runStart(bytes, at, nameBytes, longestName), runEnd(bytes, at, nameBytes, longestName));
}

interface Reading {
  readonly source: Source | undefined;
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly assignment: Assignment | undefined;
}

let last: Reading = { source: undefined, nameFrom: 0, nameTo: 0, assignment: undefined };

function assignmentOf(source: Source, at: number, nameFrom: number, nameTo: number): Assignment | undefined {
  const before = valueBefore(source, at);
  if (before !== undefined) return before;
  const { text } = source;
  const step = operatorAt(source, nameFrom, nameTo);
  if (step === undefined) return comparedBefore(source, at);

  const name = text.slice(nameFrom, nameTo);
  const loose = step.operator === 'loose' && !isGiving(text, nameFrom, name);
  // What goes on after a blank is another name in settings: `passwd chat = …`.
  if (source.format === 'config' && anotherWord.test(text.slice(nameTo, step.to))) return undefined;
  // `"/etc/passwd", "…"`: a path.
  if (loose && text.charAt(nameFrom - 1) === '/') return undefined;
  if (closesLiteral(text, nameFrom, nameTo, step.to)) return undefined;
  const quoted = quotedAt(text, step.to);
  if (quoted !== undefined) return { name, ...quoted, quoted: true, loose };
  if (step.operator === 'loose' || step.operator === 'literal') return undefined;
  const kind = bareKindOf(source, nameFrom, nameTo, step.operator);
  const bare = kind && bareAt(text, step.to, kind);
  const quotedAsSuch = step.operator === 'element' || step.operator === 'said';
  // An option within code belongs to an example in a help text as often as to a command.
  const isOfCommand = source.format === 'code' && name.startsWith('--');
  return bare && { name, ...bare, quoted: quotedAsSuch, loose: loose || isOfCommand };
}

const anotherWord = /^[ \t]+[A-Za-z][\w ]*[=:]/;
const word = /[\w.$-]{0,64}/y;
const phrase = /[\w.$-]{0,64}(?:[ \t][\w.-]{1,20}){0,3}/y;

/**
 * Whether a literal after the name can only be its value: `getenv("X", "…")`, `define('X', '…')`, `setX("…")`,
 * `.password("…")`, `PASSWORD('…')` in SQL.
 */
function isGiving(text: string, nameFrom: number, name: string): boolean {
  return (
    /(?:^|[._])(?:set|with)[A-Z_]\w*$|\.(?:password|passwd|secret|token)$|^PASSWORD$/.test(name) ||
    /(?:getenv|environ\.get|\benv|ENV\.fetch|define|(?:get|set)Property|putenv|setenv|EnvironmentVariable|\.option|\.config)\(\s{0,4}["'`]$/i.test(
      text.slice(Math.max(0, nameFrom - 40), nameFrom),
    )
  );
}

/** `"Password:"`: the quote before the value ends the literal that the name begins. */
function closesLiteral(text: string, nameFrom: number, nameTo: number, valueFrom: number): boolean {
  const quote = text.charAt(nameFrom - 1);
  return /["'`]/.test(quote) && text.charAt(nameTo) !== quote && text.charAt(valueFrom) === quote;
}

/** The literal that the name around `at` is compared with: `"…" == x`, `"…".equals(x)`. */
function comparedBefore(source: Source, at: number): Assignment | undefined {
  const before = comparisonBefore(source, at);
  if (before === undefined) return undefined;
  const { text } = source;
  const from = Math.max(0, before - 200);
  const match = /(["'])([^"'\s]{4,128})\1(?:[ \t]{0,4}[!=]==?|\.equals(?:IgnoreCase)?\()$/.exec(
    text.slice(from, before),
  );
  if (match?.[2] === undefined) return undefined;
  const value = from + match.index + 1;
  const name = nameAround(source, at);
  return { name, from: value, to: value + match[2].length, quoted: true, loose: false };
}

/** The value of an entry that has it before its name: `"value": "…", "name": "X"`, `value="…" key="X"`. */
function valueBefore(source: Source, at: number): Assignment | undefined {
  const nameFrom = nameAfterValue(source, at);
  if (nameFrom === undefined) return undefined;
  const { text } = source;
  const start = Math.max(0, nameFrom - 400);
  const match = valueOfEntry.exec(text.slice(start, nameFrom));
  if (match?.[2] === undefined) return undefined;
  const from = start + match.index + match[0].indexOf(match[2], 6);
  const name = nameAround(source, at);
  return { name, from, to: from + match[2].length, quoted: true, loose: false };
}

const valueOfEntry =
  /\bvalue["']?\s{0,4}[:=]\s{0,4}(["'])([^"'\s]{4,256})\1\s{0,40},?\s{0,40}(?:(?:\/\/|#)[^\n]{0,60}\n\s{0,40})?["']?(?:name|key)["']?\s{0,4}[:=]\s{0,4}["']$/i;

/** What kind of value stands there in no quotes; `undefined` where it is an expression. */
function bareKindOf(
  { bytes, format }: Source,
  nameFrom: number,
  nameTo: number,
  operator: Operator,
): BareKind | undefined {
  if (operator === 'element' || operator === 'said') return operator;
  if (isParameter(bytes, nameFrom)) return 'parameter';
  if (format === 'code' && isWithinLiteral(bytes, nameFrom, nameTo)) return 'parameter';
  if (format === 'code') return undefined;
  return format === 'config' ? 'config' : 'plain';
}
