// Shapes of YAML values: one description reads a value with exact problems, and is its JSON Schema.
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { closest } from './closest.ts';
import { entriesOf } from './entries.ts';
import type { Reader } from './read.ts';

/** A JSON Schema of draft 7. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Shape<T> {
  readonly schema: JsonSchema;
  /** `undefined`, and the reason in the reader's problems, for a node that is nothing of the kind. */
  readonly read: (node: Node, reader: Reader) => T | undefined;
}

/** A key of an object: what it holds, and a sentence on what that means. */
export interface Field<T> {
  readonly shape: Shape<T>;
  readonly description: string;
}

export function field<T>(shape: Shape<T>, description: string): Field<T> {
  return { shape, description };
}

/**
 * A single value. `of` gets the value as YAML understands it and as it is written, and returns `undefined` for a wrong
 * one; `expected` completes “This should be …”.
 */
export function scalar<T>(
  expected: string,
  schema: JsonSchema,
  of: (value: unknown, source: string) => T | undefined,
): Shape<T> {
  return {
    schema,
    read: (node, reader) =>
      reader.follow(node, (target) => {
        const value = isScalar(target) ? of(target.value, target.source ?? '') : undefined;
        if (value === undefined) reader.problem(target, `This should be ${expected}`);
        return value;
      }),
  };
}

export const text: Shape<string> = scalar('a text', { type: 'string' }, (value) =>
  typeof value === 'string' ? value : undefined,
);

export const flag: Shape<boolean> = scalar('true or false', { type: 'boolean' }, (value) =>
  typeof value === 'boolean' ? value : undefined,
);

export function wholeNumber(minimum: number, maximum: number): Shape<number> {
  const schema = { type: 'integer', minimum, maximum };
  return scalar(`a whole number from ${minimum} to ${maximum}`, schema, (value) =>
    Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum
      ? Number(value)
      : undefined,
  );
}

export function choice<T extends string>(...choices: readonly T[]): Shape<T> {
  return scalar(`one of ${choices.join(', ')}`, { enum: choices }, (value) =>
    choices.find((choice) => choice === value),
  );
}

export function list<T>(items: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { type: ['array', 'null'], items: items.schema },
    read: (node, reader) =>
      reader.follow(node, (target) => {
        if (isNothing(target)) return [];
        if (!isSeq<Node>(target)) return wrong(target, reader, 'a list');
        return target.items.map((item) => items.read(item, reader)).filter((item) => item !== undefined);
      }),
  };
}

/** Keys of the author's own choice; `expected` completes “A name here is …”. */
export function record<T>(
  values: Shape<T>,
  key: { readonly pattern: RegExp; readonly expected: string },
): Shape<ReadonlyMap<string, T>> {
  return {
    schema: {
      type: ['object', 'null'],
      propertyNames: { pattern: key.pattern.source },
      additionalProperties: values.schema,
    },
    read: (node, reader) =>
      reader.follow(node, (target) => {
        if (!isMap(target) && !isNothing(target)) return wrong(target, reader, 'a mapping');
        const found = new Map<string, T>();
        for (const entry of entriesOf(target, reader)) {
          if (!key.pattern.test(entry.name)) reader.problem(entry.key, `A name here is ${key.expected}`);
          else {
            const value = values.read(entry.value, reader);
            if (value !== undefined) found.set(entry.name, value);
          }
        }
        return found;
      }),
  };
}

/** Keys that are known, none of them required. A problem in one of them leaves the others as they are. */
export function object<T extends object>(
  fields: { readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>> },
  others: 'problem' | 'ignore' = 'problem',
): Shape<Partial<T>> {
  const known = new Map(Object.entries<Field<unknown>>(fields));
  const properties = [...known].map(([name, { shape, description }]) => [
    name,
    { description, ...shape.schema },
  ]);
  return {
    schema: {
      type: ['object', 'null'],
      properties: Object.fromEntries(properties) as JsonSchema,
      ...(others === 'problem' ? { additionalProperties: false } : {}),
    },
    read: (node, reader) =>
      reader.follow(node, (target) => {
        if (!isMap(target) && !isNothing(target)) return wrong(target, reader, 'a mapping');
        const found: [string, unknown][] = [];
        for (const { key, name, value } of entriesOf(target, reader)) {
          const shape = known.get(name)?.shape;
          const read = shape?.read(value, reader);
          if (read !== undefined) found.push([name, read]);
          const meant = shape ? undefined : closest(name, [...known.keys()]);
          if (meant !== undefined)
            reader.problem(key, `There is no key “${name}” here; “${meant}” may be meant`);
          else if (shape === undefined && others === 'problem')
            reader.problem(key, `There is no key “${name}” here, only ${[...known.keys()].join(', ')}`);
        }
        return Object.fromEntries(found) as Partial<T>;
      }),
  };
}

/** What stands behind a key whose value is yet to be written: an empty list or mapping. */
function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

function wrong(node: Node, reader: Reader, expected: string): undefined {
  reader.problem(node, `This should be ${expected}`);
}
