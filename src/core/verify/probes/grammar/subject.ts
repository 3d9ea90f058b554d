// What predicates can be about, and how their names are written.
import type { Scalar } from '../predicates/predicate.ts';
import type { ScalarShape } from './shape.ts';

/** The kind of value that the predicates of a key are about. */
export interface Subject {
  /** Name in the schema: `text` of `textPredicate`. */
  readonly name: string;
  /** What a value is equal to. */
  readonly value: ScalarShape<Scalar>;
  /** What a value is compared with; the same shape as `value` where it is a number anyway. */
  readonly number: ScalarShape<number>;
  /** Whether a value alone is to be contained, as for outputs, or to be equal. */
  readonly bare: 'equals' | 'contains';
}

/** Whether `< 200ms` is a predicate and not a text. */
export function isNumeric({ value, number }: Subject): boolean {
  return value === (number as ScalarShape<Scalar>);
}

export const comparisons = ['<=', '>=', '<', '>'] as const;
export type Comparison = (typeof comparisons)[number];
export const equalities = ['==', '!='] as const;
export const textual = ['contains', 'startsWith', 'endsWith', 'matches'] as const;
export const states = ['exists', 'isEmpty'] as const;

/** All names, in the order in which they are offered. */
export const predicateNames: readonly string[] = [
  ...equalities,
  ...comparisons,
  ...textual,
  ...states,
  'oneOf',
  'not',
];
