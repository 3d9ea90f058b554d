// The keys of a mapping: one table from which they are read, written, described and explained.
import { isMap, isScalar, type Node } from 'yaml';
import { closest } from '../../../config/yaml/closest.ts';
import { entriesOf } from '../../../config/yaml/entries.ts';
import type { Reader } from '../../../config/yaml/read.ts';
import type { Json, JsonObject } from '../predicates/json.ts';
import { assertsNothing } from './collections.ts';
import type { Shape } from './shape.ts';

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

/** The properties whose keys are written; whatever is wrong is a problem, and its property left out. */
export function readRows(rows: readonly Row[], node: Node, reader: Reader): Record<string, unknown> {
  if (!isMap(node)) reader.problem(node, 'This should be a mapping');
  else if (node.items.length === 0) reader.problem(node, assertsNothing);
  const found: Record<string, unknown> = {};
  for (const { key, name, value } of entriesOf(node, reader)) {
    const row = rows.find((candidate) => candidate.key === name);
    if (row === undefined) reader.problem(key, unknownKey(name, rows));
    else if (isAbsent(value)) reader.problem(key, needsValue);
    else {
      const read = row.shape.read(value, reader);
      if (read !== undefined) found[row.property] = read;
    }
  }
  return found;
}

export const needsValue = 'This needs a value';

/** Nothing at all behind a key, as opposed to a written `null`. */
export function isAbsent(node: Node): boolean {
  return isScalar(node) && node.value === null && node.source === '';
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
      rows.map(({ key, shape, doc }) => [key, { description: doc, ...shape.schema }]),
    ),
  };
}

/** A mapping within a probe. */
export function mapping<T extends object>(fields: Fields<T>): Shape<T> {
  const rows = rowsOf(fields);
  return {
    schema: { ...schemaOfRows(rows), minProperties: 1 },
    rows,
    read: (node, reader) => reader.follow(node, (target) => readRows(rows, target, reader) as T),
    write: (value) => writeRows(rows, value),
  };
}

function unknownKey(name: string, rows: readonly Row[]): string {
  const known = rows.map(({ key }) => key);
  const meant = closest(name, known);
  return meant === undefined
    ? `There is no key “${name}” here, only ${known.join(', ')}`
    : `There is no key “${name}” here; “${meant}” may be meant`;
}
