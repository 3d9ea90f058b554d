// The branches of a choice, and which of them only developers see.
import { pathOf, type Choice, type Expression } from './expression.ts';

interface Branch {
  readonly branch: Expression;
  readonly isForDevelopment: boolean;
}

/** The branches of a choice, and which of them only developers see. */
export function branchesOf({ condition, branches }: Choice): readonly Branch[] {
  const only = condition && developmentBranch(condition);
  return branches.map((branch, at) => ({ branch, isForDevelopment: only === at }));
}

/** 0 where a condition holds in development only, 1 where it holds in production only. */
export function developmentBranch(condition: Expression): 0 | 1 | undefined {
  const isNegated = condition.kind === 'test' && /^(?:!|!==?|not|<>|ne)$/.test(condition.operator);
  const words = saidIn(condition)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ');
  if (/\bprod(?:uction)?\b/.test(words)) return isNegated ? 0 : 1;
  if (/\b(?:dev|devel|development|local|debug|testing|staging|sandbox)\b/.test(words))
    return isNegated ? 1 : 0;
  return undefined;
}

function saidIn(expression: Expression): string {
  switch (expression.kind) {
    case 'text':
      // As a word of its own, `test` is an environment; as the name of a method, it is not.
      return expression.value === 'test' ? ' testing' : ` ${expression.value}`;
    case 'name':
    case 'member':
    case 'index':
      return ` ${pathOf(expression)}`;
    case 'call':
      return ` ${pathOf(expression)} ${expression.arguments.map(({ value }) => saidIn(value)).join(' ')}`;
    case 'test':
      return expression.sides.map(saidIn).join(' ');
    case 'group':
      return expression.children.map(saidIn).join(' ');
    default:
      return '';
  }
}
