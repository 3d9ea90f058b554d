// Writes predicates the way people would: `200` rather than `{ "==": 200 }`.
import type { Json, JsonObject } from '../predicates/json.ts';
import type { Predicate } from '../predicates/predicate.ts';
import { comparisons, type Comparison, isNumeric, type Subject } from './subject.ts';

/** What reads as the same predicate. */
export function writePredicate(subject: Subject, predicate: Predicate): Json {
  const { bare } = subject;
  if (predicate.op === '==' && bare === 'equals') return subject.value.write(predicate.value);
  if (predicate.op === 'contains' && bare === 'contains') return predicate.value;
  if (predicate.op === 'oneOf' && bare === 'equals') return predicate.values.map(subject.value.write);
  if (predicate.op === 'all' && bare === 'contains')
    return predicate.of.map((part) => writePredicate(subject, part));
  if (isNumeric(subject) && isComparison(predicate))
    return `${predicate.op} ${subject.number.write(predicate.value) as string | number}`;
  return mappingOf(subject, predicate);
}

function isComparison(predicate: Predicate): predicate is Extract<Predicate, { readonly op: Comparison }> {
  return comparisons.some((op) => op === predicate.op);
}

function mappingOf(subject: Subject, predicate: Predicate): JsonObject {
  const { op } = predicate;
  switch (op) {
    case '==':
    case '!=':
      return { [op]: subject.value.write(predicate.value) };
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { [op]: subject.number.write(predicate.value) };
    case 'contains':
    case 'startsWith':
    case 'endsWith':
    case 'matches':
      return { [op]: predicate.value };
    case 'exists':
    case 'isEmpty':
      return { [op]: true };
    case 'oneOf':
      return { oneOf: predicate.values.map(subject.value.write) };
    case 'not':
      if (predicate.of.op === 'exists' || predicate.of.op === 'isEmpty') return { [predicate.of.op]: false };
      return { not: writePredicate(subject, predicate.of) };
    case 'all':
      return Object.assign({}, ...predicate.of.map((part) => mappingOf(subject, part))) as JsonObject;
  }
}
