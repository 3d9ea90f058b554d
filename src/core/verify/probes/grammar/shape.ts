// What the value of a key looks like: read from YAML, written back, described as JSON Schema, all from one place.
import { type Shape as ReadShape, scalar as readScalar } from '../../../config/yaml/shape.ts';
import type { Json, JsonObject } from '../predicates/json.ts';
import type { Row } from './fields.ts';
import { namesIn } from './variable.ts';

export interface Shape<T> extends ReadShape<T> {
  readonly schema: JsonObject;
  /** What reads as the same value. */
  readonly write: (value: T) => Json;
  /** The keys of a mapping, for completion. */
  readonly rows?: readonly Row[];
  /** Usual names of a record, for completion; `[]` where nobody knows any. */
  readonly names?: readonly string[];
}

/** The shape of what stands alone, neither list nor mapping. */
export interface ScalarShape<T> extends Shape<T> {
  /** The value for what YAML makes of a scalar and how it is written; `undefined` for one that is not of the shape. */
  readonly of: (value: unknown, source: string) => T | undefined;
}

/** @param expected completes “This should be …” */
export function scalar<T>(
  expected: string,
  schema: JsonObject,
  of: ScalarShape<T>['of'],
  write: (value: T) => Json,
): ScalarShape<T> {
  return { ...readScalar(expected, schema, of), schema, of, write };
}

export const text: ScalarShape<string> = scalar(
  'a text',
  { type: ['string', 'number', 'boolean'] },
  (value, source) => (value === null ? undefined : typeof value === 'string' ? value : source),
  (value) => value,
);

export const flag: ScalarShape<boolean> = scalar(
  'true or false',
  { type: 'boolean' },
  (value) => (typeof value === 'boolean' ? value : undefined),
  (value) => value,
);

export function integer(minimum: number, maximum: number): ScalarShape<number> {
  return scalar(
    `a whole number from ${minimum} to ${maximum}`,
    { type: 'integer', minimum, maximum },
    (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum
        ? value
        : undefined,
    (value) => value,
  );
}

export function oneOf<T extends string>(...words: readonly T[]): ScalarShape<T> {
  return scalar(
    `one of ${words.join(', ')}`,
    { enum: words },
    (value) => words.find((word) => word === value),
    (value) => value,
  );
}

/** A text with a form, which one with variables in it (`$HOST:5432`) will have once they are known. */
export function formed(expected: string, is: (text: string) => boolean): ScalarShape<string> {
  return scalar(
    expected,
    { type: ['string', 'number'] },
    (value, source) => {
      const given = typeof value === 'number' ? source : value;
      if (typeof given !== 'string') return undefined;
      return is(given) || namesIn(given).length > 0 ? given : undefined;
    },
    (value) => value,
  );
}
