// The keys of a mapping: one table from which they are read, written, described and explained.
import { isMap, isScalar, type Node } from 'yaml';
import type { Json, JsonObject } from '../predicates/json.ts';
import { nearest } from './nearest.ts';
import type { Report, Shape } from './shape.ts';

/** One key of a mapping. */
export interface Field<T> {
  readonly shape: Shape<T>;
  /** For people: Markdown, a sentence or two. */
  readonly doc: string;
}

/** A field for each property of `T`. */
export type Fields<T> = { readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>> };

/** A field with its property, and the key that stands for it in YAML. */
export interface Row extends Field<unknown> {
  readonly property: string;
  readonly key: string;
}

export function field<T>(shape: Shape<T>, doc: string): Field<T> {
  return { shape, doc };
}

/** Keys are properties with hyphens: `days-left` for `daysLeft`; `named` says which have another name. */
export function rowsOf(fields: object, named: Readonly<Record<string, string>> = {}): readonly Row[] {
  return Object.entries(fields as Readonly<Record<string, Field<unknown>>>).map(([property, found]) => ({
    ...found,
    property,
    key: named[property] ?? property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  }));
}

/** The properties whose keys are written; whatever is wrong is reported, and its property left out. */
export function readRows(rows: readonly Row[], node: Node, report: Report): Record<string, unknown> {
  if (!isMap(node)) {
    report(node, 'This has to be a mapping of keys to values.');
    return {};
  }
  if (node.items.length === 0) report(node, 'An empty mapping asserts nothing.');
  const found: Record<string, unknown> = {};
  for (const pair of node.items) {
    const key = pair.key as Node;
    const name = isScalar(key) ? String(key.value) : '';
    const row = rows.find((candidate) => candidate.key === name);
    if (row === undefined) report(key, unknownKey(name, rows));
    else if (isAbsent(pair.value as Node | null)) report(key, 'This needs a value.');
    else {
      const value = row.shape.read(pair.value as Node, report);
      if (value !== undefined) found[row.property] = value;
    }
  }
  return found;
}

/** What reads as the same properties, in the order of the table. */
export function writeRows(rows: readonly Row[], value: object): JsonObject {
  const properties = value as Readonly<Record<string, unknown>>;
  const written = rows.flatMap(({ property, key, shape }): readonly [string, Json][] =>
    properties[property] === undefined ? [] : [[key, shape.write(properties[property])]],
  );
  return Object.fromEntries(written);
}

/** JSON Schema of the mapping. */
export function schemaOfRows(rows: readonly Row[]): JsonObject {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      rows.map(({ key, shape, doc }) => [key, { ...shape.schema, description: doc }]),
    ),
  };
}

/** A mapping within a probe. */
export function mapping<T extends object>(fields: Fields<T>): Shape<T> {
  const rows = rowsOf(fields);
  return {
    schema: { ...schemaOfRows(rows), minProperties: 1 },
    rows,
    read: (node, report) => readRows(rows, node, report) as T,
    write: (value) => writeRows(rows, value),
  };
}

/** Nothing at all behind a key, as opposed to a written `null`. */
export function isAbsent(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null && node.source === '');
}

function unknownKey(name: string, rows: readonly Row[]): string {
  const known = rows.map(({ key }) => key);
  const meant = nearest(name, known);
  const hint = meant === undefined ? `use one of ${known.join(', ')}.` : `did you mean “${meant}”?`;
  return `There is no key “${name}” here: ${hint}`;
}
