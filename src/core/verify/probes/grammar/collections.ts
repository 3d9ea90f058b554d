// Shapes made of other shapes: lists, records, JSON.
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { entriesOf } from '../../../config/yaml/entries.ts';
import type { Reader } from '../../../config/yaml/read.ts';
import type { Json } from '../predicates/json.ts';
import type { Shape } from './shape.ts';

/** One value or a list of them. */
export function listOf<T>(element: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { anyOf: [element.schema, { type: 'array', minItems: 1, items: element.schema }] },
    read: (node, reader) =>
      reader.follow(node, (target) => {
        if (!isSeq<Node>(target)) return all([element.read(target, reader)]);
        if (target.items.length === 0) reader.problem(target, assertsNothing);
        return all(target.items.map((item) => element.read(item, reader)));
      }),
    write: (values) => {
      const [only, ...more] = values.map(element.write);
      return only !== undefined && more.length === 0 ? only : values.map(element.write);
    },
  };
}

export const assertsNothing = 'This is empty and asserts nothing';

/** What the names of a record are. */
export interface RecordName {
  /** Completes “This should be …”. */
  readonly expected: string;
  readonly is: (name: string) => boolean;
  /** For completion. */
  readonly usual?: readonly string[];
}

/** Names and their values, in order. */
export function recordOf<T>(
  values: Shape<T>,
  name: RecordName,
): Shape<readonly (readonly [name: string, value: T])[]> {
  return {
    schema: { type: 'object', minProperties: 1, additionalProperties: values.schema },
    read: (node, reader) =>
      reader.follow(node, (target) => {
        if (!isMap(target)) reader.problem(target, 'This should be a mapping');
        else if (target.items.length === 0) reader.problem(target, assertsNothing);
        return all(
          entriesOf(target, reader).map((entry) => {
            if (!name.is(entry.name)) reader.problem(entry.key, `This should be ${name.expected}`);
            const value = values.read(entry.value, reader);
            return value === undefined ? undefined : ([entry.name, value] as const);
          }),
        );
      }),
    names: name.usual ?? [],
    write: (entries) => Object.fromEntries(entries.map(([key, value]) => [key, values.write(value)])),
  };
}

/** Any JSON value, written as YAML. */
export const json: Shape<Json> = { schema: {}, read: readJson, write: (value) => value };

function readJson(node: Node, reader: Reader): Json | undefined {
  return reader.follow(node, (target): Json | undefined => {
    if (isSeq<Node>(target)) return all(target.items.map((item) => readJson(item, reader)));
    if (isMap(target)) {
      const entries = entriesOf(target, reader).map(({ name, value }) => {
        const read = readJson(value, reader);
        return read === undefined ? undefined : ([name, read] as const);
      });
      const found = all(entries);
      return found && Object.fromEntries(found);
    }
    if (isScalar(target) && isJsonScalar(target.value)) return target.value;
    reader.problem(target, 'This should be a text, a number, true, false, null, a list or a mapping');
    return undefined;
  });
}

function isJsonScalar(value: unknown): value is string | number | boolean | null {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean' || value === null;
}

/** The values, unless one could not be read. */
function all<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length === values.length ? found : undefined;
}
