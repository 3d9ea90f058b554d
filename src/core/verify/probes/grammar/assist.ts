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
  const [, indent = '', word = ''] = /^(\s*)(?:.*[{,]\s*)?([\w-]*)$/.exec(before) ?? [];
  const [, key, value = ''] = /([\w-]+):\s+([\w-]*)$/.exec(before) ?? [];
  if (key !== undefined) return { replaces: upTo(offset, value), items: valuesOf(rowNamed(text, key)) };
  if (/[^\s\w{,-]/.test(before.replace(/^.*[{,]/, ''))) return { replaces: upTo(offset, ''), items: [] };
  return { replaces: upTo(offset, word), items: keysAt(text, offset, indent, before) };
}

/** What the key at an offset means, in Markdown; `undefined` where there is no key. */
export function hoverAt(text: string, offset: number): (Span & { readonly doc: string }) | undefined {
  const start = text.slice(0, offset).search(/[\w-]*$/);
  const [key] = /^[\w-]+(?=\s*:)/.exec(text.slice(start)) ?? [];
  const doc = key && (rowNamed(text, key)?.doc ?? probeKinds.find(({ kind }) => kind === key)?.doc);
  return key && doc ? { from: start, to: start + key.length, doc } : undefined;
}

function keysAt(text: string, offset: number, indent: string, before: string): readonly Completion[] {
  const opened = /([\w-]+):\s*\{[^{}]*$/.exec(before)?.[1];
  const parent = opened ?? (indent === '' ? undefined : parentKey(text.slice(0, offset), indent.length));
  const kind = kindIn(text);
  const row = parent === undefined ? undefined : rowNamed(text, parent);
  if (row?.shape.rows) return row.shape.rows.map(keyOf);
  if (row !== undefined) return isPredicate(row) ? Object.entries(predicateDocs).map(operator) : [];
  if (kind === undefined) {
    return probeKinds.map((candidate) => ({
      label: candidate.kind,
      insert: `${candidate.kind}: `,
      doc: `${candidate.doc}\n\n\`\`\`yaml\n${candidate.example}\`\`\``,
    }));
  }
  const written = new Set([...text.matchAll(/(?:^|[{,\n])\s*([\w-]+):/g)].map(([, key]) => key));
  return rowsOfKind(kind)
    .filter(({ key }) => !written.has(key))
    .map(keyOf);
}

/** The key of the nearest line above that is indented less. */
function parentKey(before: string, indent: number): string | undefined {
  const lines = before.split('\n').slice(0, -1);
  const outer = lines.findLast((line) => line.trim() !== '' && line.search(/\S/) < indent);
  return outer && /^\s*([\w-]+):/.exec(outer)?.[1];
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
