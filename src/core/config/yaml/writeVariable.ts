// Writes one variable into a `.shipcheck.yaml` and leaves everything else in it as it is; JSON stays JSON.
import { isMap, isScalar, parse, parseDocument, type Pair, type YAMLMap } from 'yaml';
import type { Span } from '../../checklist/model.ts';
import { isJson } from '../file.ts';
import { parseConfig } from '../parse.ts';
import { gapLike } from './gap.ts';

/** Replaces the text of a span. */
export interface ConfigEdit extends Span {
  readonly text: string;
}

/** A variable of an environment, or of all of them where none is named. */
export interface VariableOf {
  readonly environment: string | undefined;
  readonly name: string;
}

/**
 * The one edit after which the variable has this value and nothing else is different; `undefined` where there is none:
 * the text is no sound YAML, or what would have to be changed is an alias or the like.
 * @param text empty for a file that is still to be made
 */
export function writeVariable(
  text: string,
  { environment, name }: VariableOf,
  value: string,
): ConfigEdit | undefined {
  const path = environment === undefined ? ['defaults'] : ['environments', environment];
  const edit = editFor(text, [...path, 'variables', name], value);
  if (edit === undefined) return undefined;
  const after = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
  // Whatever was overlooked in the grammar of YAML shows here.
  return says(after, { environment, name }, value) && sameBeside(text, after, [...path, 'variables', name])
    ? edit
    : undefined;
}

type Map = YAMLMap;

function editFor(text: string, path: readonly string[], value: string): ConfigEdit | undefined {
  const document = parseDocument(text, { merge: true, keepSourceTokens: true });
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    const gap = text === '' || text.endsWith('\n') ? '' : end;
    return { from: text.length, to: text.length, text: gap + block(path, value, 0, end) + end };
  }
  if (!isMap(contents)) return undefined;
  let map: Map = contents;
  for (const [depth, key] of path.entries()) {
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
    const rest = path.slice(depth);
    if (pair === undefined) return addTo(map, text, rest, value, end);
    if (rest.length === 1) return replaced(pair, text, value, map.flow === true);
    const below = pair.value;
    if (below === null || (isScalar(below) && below.value === null && below.source === '')) {
      return map.flow === true ? undefined : belowKey(pair, text, rest.slice(1), value, end);
    }
    if (!isMap(below) || (below.tag !== undefined && below.tag !== 'tag:yaml.org,2002:map')) return undefined;
    map = below;
  }
  return undefined;
}

function addTo(
  map: Map,
  text: string,
  path: readonly string[],
  value: string,
  end: string,
): ConfigEdit | undefined {
  const [first] = map.items;
  const last = map.items.at(-1);
  const [start] = map.range ?? [];
  if (map.flow === true) {
    if (start === undefined) return undefined;
    if (!last) return insert(start + 1, ` ${flow(path, value, isJson(text))} `);
    const [from = 0, at] = [startOf(last), endOf(last)];
    return at === undefined
      ? undefined
      : insert(at, `,${gapLike(text, from)}${flow(path, value, text[from] === '"')}`);
  }
  const [from, at] = [first && startOf(first), last && endOf(last)];
  if (from === undefined || at === undefined) return undefined;
  const column = from - (text.lastIndexOf('\n', from - 1) + 1);
  return insert(lineEnd(text, at), end + block(path, value, column, end));
}

/** Below a key that has nothing yet. */
function belowKey(
  pair: Pair,
  text: string,
  path: readonly string[],
  value: string,
  end: string,
): ConfigEdit | undefined {
  const from = startOf(pair);
  if (from === undefined) return undefined;
  const column = from - (text.lastIndexOf('\n', from - 1) + 1);
  return insert(lineEnd(text, from + 1), end + block(path, value, column + 2, end));
}

function replaced(
  { key, value: old }: Pair,
  text: string,
  value: string,
  isFlow: boolean,
): ConfigEdit | undefined {
  const written = isJson(text) ? JSON.stringify(value) : scalar(value, isFlow);
  const place = isScalar(old) && old.source !== '' ? old.range : undefined;
  if (place) return { from: place[0], to: place[1], text: written };
  const at = isScalar(key) ? key.range?.[1] : undefined;
  if ((old !== null && !isScalar(old)) || at === undefined) return undefined;
  const colon = text.indexOf(':', at);
  return colon < 0 ? undefined : insert(colon + 1, ` ${written}`);
}

function insert(at: number, text: string): ConfigEdit {
  return { from: at, to: at, text };
}

function startOf({ key }: Pair): number | undefined {
  return isScalar(key) ? key.range?.[0] : undefined;
}

/** Where the value of a pair ends, or its key where it has none. */
function endOf({ key, value }: Pair): number | undefined {
  const { range } = (value ?? key) as { readonly range?: readonly [number, number, number] | null };
  return range?.[1];
}

/** The end of the line in which the last character before `at` that is not blank stands. */
function lineEnd(text: string, at: number): number {
  const before = text.slice(0, at).trimEnd().length;
  const newline = text.indexOf('\n', Math.max(before, 0));
  const stop = newline < 0 ? text.length : newline;
  return text[stop - 1] === '\r' ? stop - 1 : stop;
}

function block(path: readonly string[], value: string, column: number, end: string): string {
  const lines = path.map((key, depth) => `${' '.repeat(column + 2 * depth)}${scalar(key, false)}:`);
  return `${lines.join(end)} ${scalar(value, false)}`;
}

function flow(path: readonly string[], value: string, quoted: boolean): string {
  const keys = path.map((key) => (quoted ? JSON.stringify(key) : scalar(key, true)));
  return `${keys.join(': { ')}: ${JSON.stringify(value)}${' }'.repeat(path.length - 1)}`;
}

/** In double quotes unless everybody reads it as this text without them. */
function scalar(value: string, isFlow: boolean): string {
  const plain = isFlow ? /^\w[\w./-]*$/ : /^[\w./][\w./:@?&=+-]*$/;
  const isPlain = plain.test(value) && !value.endsWith(':') && parse(value, { version: '1.1' }) === value;
  return isPlain && parse(value) === value ? value : JSON.stringify(value);
}

function says(text: string, { environment, name }: VariableOf, value: string): boolean {
  const { config } = parseConfig(text);
  const settings = environment === undefined ? config.defaults : config.environments.get(environment);
  return settings?.variables?.get(name) === value;
}

/** Whether two texts say the same but for what is at the path. */
function sameBeside(before: string, after: string, path: readonly string[]): boolean {
  const [old, now] = [before, after].map((text) => parse(text, { merge: true }) as unknown);
  const given = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], now);
  return JSON.stringify(withValue(old, path, given)) === JSON.stringify(now);
}

function withValue(value: unknown, [key, ...rest]: readonly string[], given: unknown): unknown {
  if (key === undefined) return given;
  const properties = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...properties, [key]: withValue(properties[key], rest, given) };
}
