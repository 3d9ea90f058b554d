// What a function may give back.
import { partsOf, type Expression } from './expression.ts';

/** What a function may give back, with its last expression where a language takes that. */
export function outcomesIn(body: Expression): readonly Expression[] {
  if (body.kind !== 'group') return [body];
  const returned: Expression[] = [];
  walkOwn(body, (part) => {
    if (part.kind === 'return' && part.value !== undefined) returned.push(part.value);
  });
  const last = body.children.at(-1);
  if (last !== undefined && isValue(last)) returned.push(last);
  return returned;
}

/** Whether a last expression may be what a function gives back: of choices, one between values. */
function isValue(last: Expression): boolean {
  if (last.kind === 'choice')
    return last.condition === undefined || last.branches.every(({ kind }) => simple.has(kind));
  return last.kind !== 'return' && last.kind !== 'assign';
}

const simple: ReadonlySet<Expression['kind']> = new Set(['text', 'truth', 'nothing', 'name', 'member']);

/** Walks a body without the functions in it. */
function walkOwn(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  for (const part of partsOf(expression)) if (part.kind !== 'function') walkOwn(part, visit);
}
