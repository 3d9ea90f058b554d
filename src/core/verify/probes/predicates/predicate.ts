// What is wanted of a value: the predicates of Hurl, as data.
import { isObject, type Json } from './json.ts';
import { matches } from './pattern.ts';

export type Scalar = string | number | boolean | null;

export type Predicate =
  | { readonly op: '==' | '!='; readonly value: Scalar }
  | { readonly op: '<' | '<=' | '>' | '>='; readonly value: number }
  | { readonly op: 'contains' | 'startsWith' | 'endsWith' | 'matches'; readonly value: string }
  | { readonly op: 'exists' | 'isEmpty' }
  | { readonly op: 'oneOf'; readonly values: readonly Scalar[] }
  | { readonly op: 'not'; readonly of: Predicate }
  | { readonly op: 'all'; readonly of: readonly Predicate[] };

/**
 * Whether a value is as wanted; `undefined` stands for one that is not there. `contains`, `startsWith`, `endsWith` and
 * `matches` on an array hold when they do for one of its elements; there `contains` wants the whole element.
 */
export function holds(predicate: Predicate, actual: Json | undefined): boolean {
  switch (predicate.op) {
    case '==':
      return actual === predicate.value;
    case '!=':
      return actual !== predicate.value;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compares(predicate.op, numberOf(actual), predicate.value);
    case 'contains':
      if (Array.isArray(actual)) return actual.some((element) => textOf(element) === predicate.value);
      return textOf(actual)?.includes(predicate.value) === true;
    case 'startsWith':
      return anyText(actual, (text) => text.startsWith(predicate.value));
    case 'endsWith':
      return anyText(actual, (text) => text.endsWith(predicate.value));
    case 'matches':
      return anyText(actual, (text) => matches(predicate.value, text));
    case 'exists':
      return actual !== undefined;
    case 'isEmpty':
      return isEmpty(actual);
    case 'oneOf':
      return predicate.values.some((value) => value === actual);
    case 'not':
      return !holds(predicate.of, actual);
    case 'all':
      return predicate.of.every((part) => holds(part, actual));
  }
}

function compares(op: '<' | '<=' | '>' | '>=', actual: number, wanted: number): boolean {
  if (op === '<') return actual < wanted;
  if (op === '<=') return actual <= wanted;
  return op === '>' ? actual > wanted : actual >= wanted;
}

/** A header's `10` counts as a number; what is none is NaN, with which no comparison holds. */
function numberOf(actual: Json | undefined): number {
  if (typeof actual === 'number') return actual;
  return typeof actual === 'string' && actual.trim() !== '' ? Number(actual) : Number.NaN;
}

function textOf(actual: Json | undefined): string | undefined {
  if (typeof actual === 'string') return actual;
  return typeof actual === 'number' || typeof actual === 'boolean' ? String(actual) : undefined;
}

function anyText(actual: Json | undefined, test: (text: string) => boolean): boolean {
  if (Array.isArray(actual)) return actual.some((element) => anyText(element, test));
  const text = textOf(actual);
  return text !== undefined && test(text);
}

function isEmpty(actual: Json | undefined): boolean {
  if (typeof actual === 'string') return actual.trim() === '';
  if (Array.isArray(actual)) return actual.length === 0;
  return isObject(actual) && Object.keys(actual).length === 0;
}
