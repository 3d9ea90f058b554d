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

type PredicateName =
  Comparison | (typeof equalities | typeof textual | typeof states)[number] | 'oneOf' | 'not';

/** What each means: Markdown, a sentence. In the order in which they are offered. */
export const predicateDocs: Readonly<Record<PredicateName, string>> = {
  '==': 'Is equal; the same as the value alone, where that is not to be contained.',
  '!=': 'Is not equal.',
  '<=': 'Is at most this number, time or size.',
  '>=': 'Is at least this number, time or size.',
  '<': 'Is less than this number, time or size.',
  '>': 'Is more than this number, time or size.',
  contains: 'Contains this text; a list has it as an element.',
  startsWith: 'Starts with this text.',
  endsWith: 'Ends with this text.',
  matches:
    'Matches this regular expression somewhere; `(?i)` in front ignores case, `^` and `$` match at lines.',
  exists: '`true`: is there; `false`: is not there.',
  isEmpty: '`true`: has nothing but blanks, or no element; `false`: has something.',
  oneOf: 'Is equal to one of a list.',
  not: 'The opposite of a predicate.',
};

export const predicateNames: readonly string[] = Object.keys(predicateDocs);
