// Completion and hover for probes that are being written. Works on the text, which is rarely valid YAML meanwhile.
import type { Span } from '../../../checklist/model.ts';
import { type AnyKind, probeKinds } from '../registry.ts';
import type { Row } from './fields.ts';
import { rowsOfKind } from './rows.ts';
import { predicateDocs } from './subject.ts';

/** Something that can stand at a place. */
export interface Completion {
  readonly label: string;
  /** What takes the place of {@link Completions.replaces}; `label` with `: ` behind it for keys. */
  readonly insert: string;
  /** Markdown. */
  readonly doc: string;
}

export interface Completions {
  /** The word that is being written. */
  readonly replaces: Span;
  readonly items: readonly Completion[];
}

/** What can be written at an offset of a probe's text. */
export function completionsAt(text: string, offset: number): Completions {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const [, word = ''] = /^\s*(?:.*[{,]\s*)?([\w-]*)$/.exec(before) ?? [];
  const [, key, value = ''] = /([\w-]+):\s+([\w-]*)$/.exec(before) ?? [];
  if (key !== undefined) return { replaces: upTo(offset, value), items: valuesOf(rowNamed(text, key)) };
  if (/[^\s\w{,-]/.test(before.replace(/^.*[{,]/, ''))) return { replaces: upTo(offset, ''), items: [] };
  return { replaces: upTo(offset, word), items: keysAt(text, offset) };
}

/** What the key at an offset means, in Markdown; `undefined` where there is no key. */
export function hoverAt(text: string, offset: number): (Span & { readonly doc: string }) | undefined {
  const start = text.slice(0, offset).search(/[\w-]*$/);
  const [key] = /^[\w-]+(?=\s*:)/.exec(text.slice(start)) ?? [];
  const doc = key && (rowNamed(text, key)?.doc ?? probeKinds.find(({ kind }) => kind === key)?.doc);
  return key && doc ? { from: start, to: start + key.length, doc } : undefined;
}

function keysAt(text: string, offset: number): readonly Completion[] {
  const kind = kindIn(text);
  const path = enclosingKeys(text.slice(0, offset));
  if (kind !== undefined) return keysIn(rowsOfKind(kind), path, writtenIn(text));
  if (path.length > 0) return [];
  return probeKinds.map((candidate) => ({
    label: candidate.kind,
    insert: `${candidate.kind}: `,
    doc: `${candidate.doc}\n\n\`\`\`yaml\n${candidate.example}\`\`\``,
  }));
}

/** What can stand below a path of keys, which counts from these rows. */
function keysIn(
  rows: readonly Row[],
  [first, ...rest]: readonly string[],
  written: ReadonlySet<string>,
): readonly Completion[] {
  if (first === undefined) return rows.filter(({ key }) => !written.has(key)).map(keyOf);
  const row = rows.find(({ key }) => key === first);
  if (row?.shape.rows) return keysIn(row.shape.rows, rest, written);
  if (row?.shape.names && rest.length === 0)
    return row.shape.names.map((name) => ({ label: name, insert: `${name}: `, doc: row.doc }));
  return row && isPredicate(row) ? Object.entries(predicateDocs).map(operator) : [];
}

function writtenIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/(?:^|[{,\n])\s*([\w-]+):/g), ([, key = '']) => key));
}

/** The keys around the end of a text, outermost first: by indentation, and by braces on the last line. */
function enclosingKeys(before: string): readonly string[] {
  const lines = before.split('\n').filter((line) => line.trim() !== '');
  const isNew = /\n[ \t]*$/.test(before);
  const last = before.slice(before.lastIndexOf('\n') + 1);
  let indent = last.search(/\S|$/);
  const keys: string[] = [];
  for (const line of (isNew ? lines : lines.slice(0, -1)).toReversed()) {
    const own = line.search(/\S/);
    if (own >= indent) continue;
    indent = own;
    keys.unshift(keyIn(line));
  }
  const open: string[] = [];
  for (const { 0: brace, index } of last.matchAll(/[{}]/g)) {
    if (brace === '}') open.pop();
    else open.push(keyIn(last.slice(0, index)));
  }
  return [...keys, ...open.filter((key) => key !== '')];
}

/** The key that a mapping behind or below a text belongs to: `a` of `a:`, `b` of `a: { b:`. */
function keyIn(text: string): string {
  return /(?:^|[\s{,])["']?([\w.$[\]-]+)["']?:[^{},]*$/.exec(text)?.[1] ?? '';
}

function kindIn(text: string): AnyKind | undefined {
  return probeKinds.find(({ kind }) => new RegExp(`(?:^|[{,\\n])\\s*${kind}:`).test(text));
}

/** The row of a key of the text's kind, or of a mapping in it. */
function rowNamed(text: string, key: string): Row | undefined {
  const kind = kindIn(text);
  const rows = kind ? rowsOfKind(kind) : [];
  return [...rows, ...rows.flatMap(({ shape }) => shape.rows ?? [])].find((row) => row.key === key);
}

function keyOf({ key, doc }: Row): Completion {
  return { label: key, insert: `${key}: `, doc };
}

function operator([name, doc]: readonly [name: string, doc: string]): Completion {
  return { label: name, insert: /^\w/.test(name) ? `${name}: ` : `"${name}": `, doc };
}

function isPredicate({ shape }: Row): boolean {
  return JSON.stringify(shape.schema).includes('Predicate"');
}

function valuesOf(row: Row | undefined): readonly Completion[] {
  const { enum: words, type } = row?.shape.schema ?? {};
  const values = Array.isArray(words)
    ? (words as readonly string[])
    : type === 'boolean'
      ? ['true', 'false']
      : [];
  return values.map((value) => ({ label: value, insert: value, doc: row?.doc ?? '' }));
}

function upTo(offset: number, word: string): Span {
  return { from: offset - word.length, to: offset };
}
