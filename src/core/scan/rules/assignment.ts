// Reads a name and the value that is given to it, in whatever way languages and file formats write that.
import type { Source } from '../source.ts';
import { runStart } from './bytes.ts';
import { isOption, isParameter, longestName, nameBytes } from './given.ts';
import { endOf } from './sticky.ts';

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
    last = { source, nameFrom, nameTo, assignment: assignmentOf(source, nameFrom, nameTo) };
  return last.assignment;
}

interface Reading {
  readonly source: Source | undefined;
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly assignment: Assignment | undefined;
}

let last: Reading = { source: undefined, nameFrom: 0, nameTo: 0, assignment: undefined };

function assignmentOf(source: Source, nameFrom: number, nameTo: number): Assignment | undefined {
  const { text } = source;
  const step = operatorAt(source, nameFrom, nameTo);
  if (step === undefined) return undefined;

  const name = text.slice(nameFrom, nameTo);
  const loose = step.operator === 'loose';
  const quoted = quotedAt(text, step.to);
  if (quoted !== undefined) return { name, ...quoted, quoted: true, loose };
  if (loose) return undefined;
  const bare = bareAt(text, step.to, bareValueOf(source, nameFrom, step.operator));
  return bare && { name, ...bare, quoted: step.operator === 'element', loose };
}

const word = /[\w.$-]{0,64}/y;
const phrase = /[\w.$-]{0,64}(?:[ \t][\w.-]{1,20}){0,3}/y;

/** Where the value begins that something between it and the name says is given. */
function operatorAt(
  { text, bytes }: Source,
  nameFrom: number,
  nameTo: number,
): { to: number; operator: Operator } | undefined {
  for (const [operator, pattern] of operators) {
    const to = endOf(pattern, text, nameTo);
    if (to > nameTo) return { to, operator };
  }
  const to = endOf(blanks, text, nameTo);
  const isGiven = to > nameTo && (isOption(bytes, nameFrom) || isCommand(text, nameFrom));
  return isGiven ? { to, operator: 'plain' } : undefined;
}

/**
 * `element`: the value ends where the next tag begins. `loose`: stands also between things that have nothing to do
 * with each other, so that only a literal counts after it.
 */
type Operator = 'plain' | 'element' | 'loose';

/** Tried in this order, from the end of the name on. */
const operators: readonly (readonly [Operator, RegExp])[] = [
  // `"name": "X", "value": "…"`, `name: X ⏎ value: …`, `key="X" value="…"`, `variable "X" { … default = "…"`.
  [
    'plain',
    /\\?["']?(?:\s{0,40},)?\s{1,40}\\?["']?(?:value|default|defaultvalue|default_value|content)\\?["']?[ \t]{0,4}[:=][ \t]{0,4}|"[ \t]*\{[^{}]{0,200}?\sdefault[ \t]*=[ \t]*/iy,
  ],
  // `<X>…</X>`, `name="X">…</`.
  ['element', /["']?(?:\s[\w:]{1,20}="[^"]{0,40}")?>(?=[^<>\s]{1,256}<\/)/y],
  // `X: string = "…"`, `X string = "…"`, `X := …`, `"X" => …`, `X=…`, `X: …`, `['X'] = …`, `X == "…"`.
  [
    'plain',
    /(?:\\?["'`]|&quot;)?\]?[ \t]{0,20}(?::?[ \t]{0,4}(?:&?(?:'static )?[A-Za-z][\w.<>[\]|? ]{0,30}?)?[ \t]{0,4}(?:=>|:{1,3}=|\?\?=|\|\|=|\?=|\+=|={1,3}|!={1,2}(?=[ \t]?["'])|<-)|:(?!:)|=)[ \t]{0,20}/y,
  ],
  // `getenv("X") or "…"`, `process.env.X || '…'`, `${X:-…}`.
  ['plain', /(?:["'`]?[\])]{0,2}[ \t]{0,4}(?:\|\||\?\?|\?:|or\b)[ \t]{0,4}|:-)(?=["'`])/y],
  // `getenv("X", "…")`, `define('X', '…')`.
  ['loose', /\\?["'`][ \t]{0,4},\s{0,20}(?=\\?["'`])/y],
  // `setX("…")`, `X.equals("…")`.
  ['loose', /\([ \t]{0,4}(?=[brfu@]?["'`])/y],
  // SQL: `PASSWORD '…'`, `IDENTIFIED BY '…'`.
  ['loose', /(?<=\bPASSWORD)[ \t]{1,4}(?=')|[ \t]{1,4}BY[ \t]{1,4}(?=['"])/y],
];

const blanks = /[ \t]{0,20}/y;

/** Whether the name is what a command sets: `ENV X …`, `set X …`, `machine … password …`. */
function isCommand(text: string, nameFrom: number): boolean {
  return /(?:^|\n)[ \t]{0,20}(?:ENV|ARG|setx|set)[ \t]{1,20}$|\blogin[ \t]{1,4}[^\s]{1,64}\s{1,20}$/.test(
    text.slice(Math.max(0, nameFrom - 100), nameFrom),
  );
}

interface Value {
  readonly from: number;
  readonly to: number;
}

/** The literal at `at`, string prefixes and the usual wrappers skipped. */
function quotedAt(text: string, at: number): Value | undefined {
  const opening = endOf(prefix, text, at);
  const quote = text.charAt(opening);
  if (text.startsWith('&quot;', opening)) return between(htmlQuoted, text, opening, 6);
  if (quote === '\\') return between(escapedQuoted, text, opening, 2);
  if (text.startsWith('"""', opening) || text.startsWith("'''", opening))
    return between(tripleQuoted, text, opening, 3);
  const literal = literals.get(quote);
  return literal && between(literal, text, opening, 1);
}

/** `b"…"`, `@"…"`, `SecretStr("…")`, `String::from("…")`, `[]byte("…")` … */
const prefix =
  /(?:(?:new[ \t]+)?(?:SecretStr|Secret|String|String::from|String\.valueOf|Buffer\.from|bytes|bytearray|str|\[\]byte|(?:base64\.)?b64decode|atob|Some|Field|strdup)\([ \t]{0,4}(?:default[ \t]?=[ \t]?)?)?(?:[brfuBRFU@L]{1,2}(?=["']))?/y;
const literals: ReadonlyMap<string, RegExp> = new Map([
  ['"', /"(?:[^"\\\n]|\\.){1,1024}"/y],
  ["'", /'(?:[^'\\\n]|\\.){1,1024}'/y],
  ['`', /`(?:[^`\\\n]|\\.){1,1024}`/y],
]);
const escapedQuoted = /\\(?:"[^"\\\n]{1,1024}\\"|'[^'\\\n]{1,1024}\\')/y;
const htmlQuoted = /&quot;[^&\n]{1,1024}&quot;/y;
const tripleQuoted = /"""[^"\n]{1,1024}"""|'''[^'\n]{1,1024}'''/y;

function between(pattern: RegExp, text: string, at: number, quotes: number): Value | undefined {
  const to = endOf(pattern, text, at);
  return to > at ? { from: at + quotes, to: to - quotes } : undefined;
}

/** How a value ends that no quotes end; `undefined` where it is an expression. */
function bareValueOf({ bytes, format }: Source, nameFrom: number, operator: Operator): RegExp | undefined {
  if (operator === 'element') return elementValue;
  if (isParameter(bytes, nameFrom)) return parameterValue;
  if (format === 'code') return undefined;
  return format === 'config' ? configValue : plainValue;
}

const elementValue = /[^<>\s]{1,512}/y;
const parameterValue = /[^\s"'`&#<>]{1,512}/y;
const configValue = /[^\s"'`]{1,512}/y;
/** What goes on as a call, an index or a template is an expression. */
const plainValue = /[^\s"'`,;<>(){}[\]|\\]{1,512}(?![^\s"'`,;>)}\]\\])/y;

function bareAt(text: string, at: number, pattern: RegExp | undefined): Value | undefined {
  const to = pattern === undefined ? at : endOf(pattern, text, at);
  const closing = /[,;)\]}]*$/.exec(text.slice(at, to))?.[0].length ?? 0;
  return to - closing > at ? { from: at, to: to - closing } : undefined;
}
