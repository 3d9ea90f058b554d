// Predicates and values in words, for people.
import { shortJson } from '../../shortJson.ts';
import type { Json } from './json.ts';
import type { Predicate, Scalar } from './predicate.ts';

/** What a number counts; plain numbers have none. */
export type Unit = 'ms' | 'bytes' | 'days' | 'characters' | undefined;

/** What is wanted, as it stands behind the name of the value: `is 200`, `starts with "https://"`. */
export function wanted(predicate: Predicate, unit?: Unit): string {
  switch (predicate.op) {
    case '==':
      return `is ${shown(predicate.value, unit)}`;
    case '!=':
      return `is not ${shown(predicate.value, unit)}`;
    case '<':
      return `is below ${shown(predicate.value, unit)}`;
    case '<=':
      return `is at most ${shown(predicate.value, unit)}`;
    case '>':
      return `is above ${shown(predicate.value, unit)}`;
    case '>=':
      return `is at least ${shown(predicate.value, unit)}`;
    case 'contains':
      return `contains ${shown(predicate.value)}`;
    case 'startsWith':
      return `starts with ${shown(predicate.value)}`;
    case 'endsWith':
      return `ends with ${shown(predicate.value)}`;
    case 'matches':
      return `matches /${predicate.value}/`;
    case 'exists':
      return 'is there';
    case 'isEmpty':
      return 'is empty';
    case 'oneOf':
      return `is one of ${predicate.values.map((value) => shown(value, unit)).join(', ')}`;
    case 'not':
      return unwanted(predicate.of, unit);
    case 'all':
      return predicate.of.map((part) => wanted(part, unit)).join(' and ');
  }
}

/** The opposite of {@link wanted}. */
function unwanted(predicate: Predicate, unit: Unit): string {
  const words = wanted(predicate, unit);
  if (predicate.op === 'all') return `is not what ${words}`;
  if (words.startsWith('is ')) return `is not ${words.slice('is '.length)}`;
  return `does not ${words.replace(/^(contain|start|end|match)e?s/, (_, verb: string) => verb)}`;
}

/** What was seen, shortened: `503`, `"degraded"`, `120 ms`, `nothing`. */
export function shown(value: Json | Scalar | undefined, unit?: Unit): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return quantity(value, unit);
  return shortJson(value);
}

function quantity(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms':
      return value >= 10_000 ? `${Math.round(value / 100) / 10} s` : `${Math.round(value)} ms`;
    case 'bytes':
    case 'days':
    case 'characters':
      return `${value} ${value === 1 ? unit.slice(0, -1) : unit}`;
    case undefined:
      return String(value);
  }
}
