// Reads predicates: `200`, `[200, 401]`, `< 200ms`, `{ contains: ok, not: { contains: error } }`.
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { patternProblem } from '../predicates/pattern.ts';
import type { Predicate, Scalar } from '../predicates/predicate.ts';
import { isAbsent } from './fields.ts';
import { flag, type Report, type ScalarShape, text } from './shape.ts';
import {
  comparisons,
  equalities,
  isNumeric,
  predicateNames,
  states,
  type Subject,
  textual,
} from './subject.ts';

/** `undefined` after having reported why. */
export function readPredicate(subject: Subject, node: Node, report: Report): Predicate | undefined {
  if (isMap(node)) {
    if (node.items.length === 0) report(node, 'An empty mapping asserts nothing.');
    return together(
      node.items.map((pair) => readOperator(subject, pair.key as Node, pair.value as Node | null, report)),
    );
  }
  if (isSeq(node)) return readList(subject, node.items as Node[], node, report);
  return comparisonIn(subject, node) ?? readBare(subject, node, report);
}

function readList(
  subject: Subject,
  items: readonly Node[],
  node: Node,
  report: Report,
): Predicate | undefined {
  if (items.length === 0) report(node, 'An empty list asserts nothing.');
  if (subject.bare === 'contains') return together(items.map((item) => readPredicate(subject, item, report)));
  const values = items.flatMap((item) => subject.value.read(item, report) ?? []);
  return values.length < items.length ? undefined : { op: 'oneOf', values };
}

function readBare(subject: Subject, node: Node, report: Report): Predicate | undefined {
  const value = subject.value.read(node, report);
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

function readOperator(subject: Subject, key: Node, node: Node | null, report: Report): Predicate | undefined {
  const name = isScalar(key) ? String(key.value) : '';
  const named = <T extends string>(names: readonly T[]): T | undefined => names.find((one) => one === name);
  if (!predicateNames.includes(name)) {
    report(key, `There is no predicate “${name}”: use ${predicateNames.join(', ')}.`);
    return undefined;
  }
  if (node === null || isAbsent(node)) {
    report(key, 'This needs a value.');
    return undefined;
  }
  const read = <T, P>(shape: ScalarShape<T>, make: (value: T) => P): P | undefined => {
    const value = shape.read(node, report);
    return value === undefined ? undefined : make(value);
  };
  const [comparison, equality, textOperator, state] = [
    named(comparisons),
    named(equalities),
    named(textual),
    named(states),
  ];
  if (comparison) return read(subject.number, (value) => ({ op: comparison, value }));
  if (equality) return read<Scalar, Predicate>(subject.value, (value) => ({ op: equality, value }));
  if (state) {
    const is: Predicate = { op: state };
    return read<boolean, Predicate>(flag, (wanted) => (wanted ? is : { op: 'not', of: is }));
  }
  if (textOperator) {
    const value = text.read(node, report);
    const problem = textOperator === 'matches' && value !== undefined ? patternProblem(value) : undefined;
    if (problem !== undefined) report(node, problem);
    return value === undefined ? undefined : { op: textOperator, value };
  }
  if (name === 'oneOf') return readPredicate({ ...subject, bare: 'equals' }, node, report);
  const of = readPredicate(subject, node, report);
  return of && { op: 'not', of };
}

function together(parts: readonly (Predicate | undefined)[]): Predicate | undefined {
  const of = parts.filter((part) => part !== undefined);
  if (of.length < parts.length) return undefined;
  return of.length === 1 ? of[0] : { op: 'all', of };
}
