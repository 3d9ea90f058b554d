// What names stand for in a file: every assignment to them, and functions.
import { lastName, walk, type Expression, type FunctionExpression } from './expression.ts';

export interface Scope {
  /** What is assigned to variables, constants, fields and parameters of that name anywhere in the file. */
  valuesOf(name: string): readonly Expression[];
  functionNamed(name: string): FunctionExpression | undefined;
  /** Of all that is assigned to. */
  names(): readonly string[];
}

export function scopeOf(root: Expression): Scope {
  const values = new Map<string, Expression[]>();
  const functions = new Map<string, FunctionExpression>();
  walk(root, (part) => {
    if (part.kind === 'function' && part.name !== undefined) functions.set(part.name, part);
    if (part.kind !== 'assign') return;
    const name = lastName(part.target);
    if (part.value.kind === 'function') functions.set(name, part.value);
    values.set(name, [...(values.get(name) ?? []), part.value]);
  });
  return {
    valuesOf: (name) => values.get(name) ?? none,
    functionNamed: (name) => functions.get(name),
    names: () => [...values.keys()],
  };
}

const none: readonly Expression[] = [];
