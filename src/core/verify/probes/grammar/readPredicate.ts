// Reads predicates: `200`, `[200, 401]`, `< 200ms`, `{ contains: ok, not: { contains: error } }`.
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { type Entry, entriesOf } from '../../../config/yaml/entries.ts';
import type { Reader } from '../../../config/yaml/read.ts';
import { patternProblem } from '../predicates/pattern.ts';
import type { Predicate, Scalar } from '../predicates/predicate.ts';
import { assertsNothing } from './collections.ts';
import { isAbsent, needsValue } from './fields.ts';
import { flag, type ScalarShape, text } from './shape.ts';
import {
  comparisons,
  equalities,
  isNumeric,
  predicateNames,
  states,
  type Subject,
  textual,
} from './subject.ts';

/** `undefined`, and the reason in the reader's problems, for what is none. */
export function readPredicate(subject: Subject, node: Node, reader: Reader): Predicate | undefined {
  return reader.follow(node, (target) => {
    if ((isMap(target) || isSeq(target)) && target.items.length === 0) reader.problem(target, assertsNothing);
    if (isMap(target))
      return together(entriesOf(target, reader).map((entry) => readOperator(subject, entry, reader)));
    if (isSeq<Node>(target)) return readList(subject, target.items, reader);
    return comparisonIn(subject, target) ?? readBare(subject, target, reader);
  });
}

function readList(subject: Subject, items: readonly Node[], reader: Reader): Predicate | undefined {
  if (subject.bare === 'contains') return together(items.map((item) => readPredicate(subject, item, reader)));
  const values = items.flatMap((item) => subject.value.read(item, reader) ?? []);
  return values.length < items.length ? undefined : { op: 'oneOf', values };
}

function readBare(subject: Subject, node: Node, reader: Reader): Predicate | undefined {
  const value = subject.value.read(node, reader);
  if (value === undefined) return undefined;
  return subject.bare === 'contains' ? { op: 'contains', value: String(value) } : { op: '==', value };
}

/** `< 200ms`, where the value is a number anyway. */
function comparisonIn(subject: Subject, node: Node): Predicate | undefined {
  if (!isNumeric(subject) || !isScalar(node) || typeof node.value !== 'string') return undefined;
  const [, sign, rest = ''] = /^(<=?|>=?|==|!=)\s*(.+)$/.exec(node.value) ?? [];
  const op = [...comparisons, ...equalities].find((name) => name === sign);
  const number = Number(rest);
  const value = subject.number.of(Number.isNaN(number) ? rest : number, rest);
  return op === undefined || value === undefined ? undefined : { op, value };
}

function readOperator(
  subject: Subject,
  { key, name, value: node }: Entry,
  reader: Reader,
): Predicate | undefined {
  const named = <T extends string>(names: readonly T[]): T | undefined => names.find((one) => one === name);
  if (!predicateNames.includes(name)) {
    reader.problem(key, `There is no predicate “${name}”, only ${predicateNames.join(', ')}`);
    return undefined;
  }
  if (isAbsent(node)) {
    reader.problem(key, needsValue);
    return undefined;
  }
  const read = <T>(shape: ScalarShape<T>, make: (value: T) => Predicate): Predicate | undefined => {
    const value = shape.read(node, reader);
    return value === undefined ? undefined : make(value);
  };
  const comparison = named(comparisons);
  if (comparison) return read(subject.number, (value) => ({ op: comparison, value }));
  const equality = named(equalities);
  if (equality) return read<Scalar>(subject.value, (value) => ({ op: equality, value }));
  const state = named(states);
  if (state) return read(flag, (wanted) => (wanted ? { op: state } : { op: 'not', of: { op: state } }));
  const textOperator = named(textual);
  if (textOperator) {
    return read(text, (value) => {
      const problem = textOperator === 'matches' ? patternProblem(value) : undefined;
      if (problem !== undefined) reader.problem(node, problem);
      return { op: textOperator, value };
    });
  }
  if (name === 'oneOf') return readPredicate({ ...subject, bare: 'equals' }, node, reader);
  const of = readPredicate(subject, node, reader);
  return of && { op: 'not', of };
}

function together(parts: readonly (Predicate | undefined)[]): Predicate | undefined {
  const of = parts.filter((part) => part !== undefined);
  if (of.length < parts.length) return undefined;
  return of.length === 1 ? of[0] : { op: 'all', of };
}
