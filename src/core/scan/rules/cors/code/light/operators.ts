// Operators of Kotlin and Scala: which there are, and what they make of their sides.
import { wordsIn } from '../../../../lists.ts';
import type { Expression } from '../expression.ts';

export const operators: ReadonlySet<string> = new Set(
  '= += == === != !== && || ?: + -> => <- < > <= >= ++ | & - * / % ..'.split(' '),
);
/** Operators that may begin a line. */
export const continuing: ReadonlySet<string> = new Set(['&&', '||', '?:', '+', '->', '=>', '=']);
export const infix: ReadonlySet<string> = new Set([
  'in',
  'to',
  'is',
  'or',
  'and',
  'contains',
  'matches',
  'orElse',
  'getOrElse',
  'as',
  // Of tests.
  ...wordsIn(
    'should shouldBe shouldEqual shouldNot shouldNotBe must mustBe mustEqual mustNot mustNotBe be equal contain have',
  ),
]);

/** The expression of two sides. */
export function combined(left: Expression, operator: string, right: Expression): Expression {
  const span = { from: left.from, to: right.to };
  switch (operator) {
    case '=':
    case '+=':
    case '<-':
      return { kind: 'assign', target: left, value: right, ...span };
    case '||':
    case '?:':
    case 'or':
    case 'orElse':
    case 'getOrElse':
      return { kind: 'choice', condition: undefined, branches: [left, right], ...span };
    case '+':
    case '++':
      return { kind: 'joined', parts: [left, right], ...span };
    case 'to':
      return { kind: 'list', items: [left, right], ...span };
    case '->':
      return { kind: 'list', items: [left, right], ...span };
    case '=>':
      return { kind: 'function', name: undefined, parameters: namesIn(left), body: right, ...span };
    case 'as':
      return left;
    default:
      return { kind: 'test', operator, sides: [left, right], ...span };
  }
}

function namesIn(expression: Expression): readonly string[] {
  if (expression.kind === 'name') return [expression.name];
  return expression.kind === 'list' || expression.kind === 'group'
    ? (expression.kind === 'list' ? expression.items : expression.children).flatMap(namesIn)
    : [];
}
