// Shapes made of other shapes: lists, records, JSON.
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Json } from '../predicates/json.ts';
import type { Report, Shape } from './shape.ts';

/** One value or a list of them. */
export function listOf<T>(element: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { anyOf: [element.schema, { type: 'array', items: element.schema }] },
    read: (node, report) => {
      if (!isSeq(node)) return all([element.read(node, report)]);
      if (node.items.length === 0) report(node, 'An empty list asserts nothing.');
      return all((node.items as Node[]).map((item) => element.read(item, report)));
    },
    write: (values) => {
      const [only, ...more] = values.map(element.write);
      return only !== undefined && more.length === 0 ? only : values.map(element.write);
    },
  };
}

/** Names and their values, in order. */
export function recordOf<T>(
  value: Shape<T>,
  name: { readonly what: string; readonly is: (name: string) => boolean },
): Shape<readonly (readonly [name: string, value: T])[]> {
  return {
    schema: { type: 'object', minProperties: 1, additionalProperties: value.schema },
    read: (node, report) => {
      if (!isMap(node)) {
        report(node, `This has to be a mapping of ${name.what} to values.`);
        return undefined;
      }
      if (node.items.length === 0) report(node, 'An empty mapping asserts nothing.');
      return all(
        node.items.map((pair) => {
          const key = pair.key as Node;
          const named = isScalar(key) ? String(key.value) : '';
          if (!name.is(named)) report(key, `This is not ${name.what}.`);
          const found = value.read((pair.value ?? key) as Node, report);
          return found === undefined ? undefined : ([named, found] as const);
        }),
      );
    },
    write: (entries) => Object.fromEntries(entries.map(([key, found]) => [key, value.write(found)])),
  };
}

/** Any JSON value, written as YAML. */
export const json: Shape<Json> = { schema: {}, read: readJson, write: (value) => value };

function readJson(node: Node, report: Report): Json | undefined {
  if (isSeq(node)) return all((node.items as Node[]).map((item) => readJson(item, report)));
  if (isMap(node)) {
    const entries = all(
      node.items.map((pair) => {
        const key = pair.key as Node;
        const value = pair.value === null ? null : readJson(pair.value as Node, report);
        if (!isScalar(key)) report(key, 'A key has to be a text.');
        return value === undefined ? undefined : ([isScalar(key) ? String(key.value) : '', value] as const);
      }),
    );
    return entries && Object.fromEntries(entries);
  }
  if (isScalar(node) && isJsonScalar(node.value)) return node.value;
  report(node, 'This has to be a text, a number, true, false, null, a list or a mapping.');
  return undefined;
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
