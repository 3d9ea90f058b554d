// JSON in the output of commands, and patterns of JSON as people write them: `{"status":"healthy",...}`.
import { shortJson } from './shortJson.ts';

/** A pattern: `any` for `...` and placeholders, `prefix` for `"eyJ..."`; objects may always have more keys. */
export type JsonPattern =
  | { readonly kind: 'any' }
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'prefix'; readonly value: string }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, JsonPattern])[] }
  | { readonly kind: 'array'; readonly items: readonly JsonPattern[]; readonly open: boolean };

/** How often a text is searched for the start of a JSON value before it is taken to have no more of them. */
const attempts = 60;
const deepest = 60;

/** The objects and arrays in a text, outermost ones, in order. */
export function jsonIn(text: string): readonly unknown[] {
  const found: unknown[] = [];
  const start = /[[{]/g;
  for (let tries = 0; tries < attempts; tries++) {
    const open = start.exec(text);
    if (!open) break;
    const end = closingOf(text, open.index);
    const value = end < 0 ? undefined : parsed(text.slice(open.index, end));
    if (value === undefined) continue;
    found.push(value);
    start.lastIndex = end;
  }
  return found;
}

/** The pattern at the start of a text and where it ends; `undefined` when the text is none. */
export function readJsonPattern(
  text: string,
): { readonly pattern: JsonPattern; readonly end: number } | undefined {
  const reader = { text, at: 0, depth: 0 };
  const pattern = readValue(reader);
  return pattern === undefined ? undefined : { pattern, end: reader.at };
}

/** Where a value differs from a pattern, as `$.status is "degraded"`; `undefined` when it does not. */
export function mismatch(pattern: JsonPattern, value: unknown, path = '$'): string | undefined {
  if (pattern.kind === 'object') return differentObject(pattern.members, value, path);
  if (pattern.kind === 'array') return differentArray(pattern, value, path);
  if (pattern.kind === 'any') return value === undefined ? unlike(path, value) : undefined;
  const fits =
    pattern.kind === 'value'
      ? value === pattern.value
      : typeof value === 'string' && value.startsWith(pattern.value);
  return fits ? undefined : unlike(path, value);
}

function differentObject(
  members: readonly (readonly [string, JsonPattern])[],
  value: unknown,
  path: string,
): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return unlike(path, value);
  const record = value as Readonly<Record<string, unknown>>;
  for (const [key, member] of members) {
    const found = mismatch(member, Object.hasOwn(record, key) ? record[key] : undefined, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function differentArray(
  { items, open }: { readonly items: readonly JsonPattern[]; readonly open: boolean },
  value: unknown,
  path: string,
): string | undefined {
  if (!Array.isArray(value)) return unlike(path, value);
  if (!open && value.length !== items.length) return `${path} has ${value.length} elements`;
  for (const [n, item] of items.entries()) {
    const found = mismatch(item, value[n], `${path}[${n}]`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unlike(path: string, value: unknown): string {
  return value === undefined ? `${path} is missing` : `${path} is ${shortJson(value)}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Offset behind the bracket that closes the one at `from`, strings skipped; -1 when none does. */
function closingOf(text: string, from: number): number {
  let depth = 0;
  const mark = /["[\]{}]/g;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '"') {
      const end = stringEnd(text, found.index);
      if (end < 0) return -1;
      mark.lastIndex = end;
    } else if (found[0] === '{' || found[0] === '[') depth++;
    else if (--depth === 0) return found.index + 1;
  }
  return -1;
}

function stringEnd(text: string, from: number): number {
  const quote = text.charAt(from);
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at + 1;
    else if (text[at] === '\n') return -1;
  }
  return -1;
}

interface PatternReader {
  readonly text: string;
  at: number;
  depth: number;
}

function skip(reader: PatternReader): void {
  while (/\s/.test(reader.text.charAt(reader.at))) reader.at++;
}

function accept(reader: PatternReader, ...tokens: readonly string[]): boolean {
  skip(reader);
  const token = tokens.find((candidate) => reader.text.startsWith(candidate, reader.at));
  reader.at += token?.length ?? 0;
  return token !== undefined;
}

function readValue(reader: PatternReader): JsonPattern | undefined {
  if (reader.depth > deepest) return undefined;
  if (accept(reader, '...', '…')) return { kind: 'any' };
  const char = reader.text.charAt(reader.at);
  if (char === '{') return readObject(reader);
  if (char === '[') return readArray(reader);
  const text = char === '"' || char === "'" ? readString(reader) : undefined;
  if (text !== undefined) return ofString(text);
  const bare = /^[^\s,{}[\]:"']+(?: [^\s,{}[\]:"']+)*/.exec(
    reader.text.slice(reader.at, reader.at + 200),
  )?.[0];
  if (bare === undefined) return undefined;
  reader.at += bare.length;
  return ofWord(bare);
}

function readObject(reader: PatternReader): JsonPattern | undefined {
  const members: (readonly [string, JsonPattern])[] = [];
  accept(reader, '{');
  reader.depth++;
  while (!accept(reader, '}')) {
    if (accept(reader, ',', '...', '…')) continue;
    const key = readKey(reader);
    if (key === undefined || !accept(reader, ':', '=')) return undefined;
    const value = readValue(reader);
    if (value === undefined) return undefined;
    members.push([key, value]);
  }
  reader.depth--;
  return { kind: 'object', members };
}

function readArray(reader: PatternReader): JsonPattern | undefined {
  const items: JsonPattern[] = [];
  let open = false;
  accept(reader, '[');
  reader.depth++;
  while (!accept(reader, ']')) {
    if (accept(reader, ',')) continue;
    if (accept(reader, '...', '…')) open = true;
    else {
      const item = readValue(reader);
      if (item === undefined) return undefined;
      items.push(item);
    }
  }
  reader.depth--;
  return { kind: 'array', items, open };
}

function readKey(reader: PatternReader): string | undefined {
  skip(reader);
  if (/["']/.test(reader.text.charAt(reader.at))) return readString(reader);
  const key = /^[A-Za-z_$][\w$.-]{0,100}/.exec(reader.text.slice(reader.at, reader.at + 101))?.[0];
  reader.at += key?.length ?? 0;
  return key;
}

function readString(reader: PatternReader): string | undefined {
  const end = stringEnd(reader.text, reader.at);
  if (end < 0) return undefined;
  const raw = reader.text.slice(reader.at + 1, end - 1);
  reader.at = end;
  return raw.replace(/\\(["'\\/])/g, '$1');
}

function ofString(text: string): JsonPattern {
  if (/^(?:\.\.\.|…|<[^>]*>|\{\w+\}|\$\w+)$/.test(text)) return { kind: 'any' };
  const prefix = /^([^]*?)(?:\.\.\.|…)$/.exec(text)?.[1];
  return prefix === undefined ? { kind: 'value', value: text } : { kind: 'prefix', value: prefix };
}

function ofWord(word: string): JsonPattern {
  if (word === 'true' || word === 'false') return { kind: 'value', value: word === 'true' };
  if (word === 'null') return { kind: 'value', value: null };
  const number = Number(word);
  return Number.isNaN(number) ? (ofPlaceholder(word) ?? ofString(word)) : { kind: 'value', value: number };
}

/** `<number>`, `string`, `timestamp`: a stand-in for whatever is there. */
function ofPlaceholder(word: string): JsonPattern | undefined {
  return /^(?:<.*>|string|number|int(?:eger)?|bool(?:ean)?|timestamp|uuid|object|array|any|N|X+)$/i.test(word)
    ? { kind: 'any' }
    : undefined;
}
