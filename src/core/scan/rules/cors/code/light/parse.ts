// Expressions of Kotlin and Scala from their tokens: calls, lambdas, assignments, choices. Types are passed over.
import type { Argument, Call, Expression } from '../expression.ts';
import { modifiers, parametersAhead } from './ahead.ts';
import { createCursor, endOf, isSign, isWord, passGenerics, passType, peek, type Cursor } from './cursor.ts';
import { combined, continuing, infix, operators } from './operators.ts';
import { tokensIn, type Token } from './tokens.ts';

/** The expression of a whole file. Never fails; `isOver` ends it early. */
export function parseLight(text: string, isOver: () => boolean): Expression {
  return { ...statementsOf(createCursor(tokensIn(text, 0, text.length), isOver)), from: 0, to: text.length };
}

type Group = Expression & { readonly kind: 'group' };

/** Statements up to a closing bracket. */
function statementsOf(cursor: Cursor): Group {
  const children: Expression[] = [];
  const from = peek(cursor)?.from ?? 0;
  while (peek(cursor) !== undefined && !isSign(peek(cursor), '}', ')', ']') && !cursor.isOver()) {
    const before = cursor.at;
    const statement = expressionOf(cursor);
    if (statement !== undefined) children.push(statement);
    if (cursor.at === before) cursor.at++;
  }
  return { kind: 'group', children, from, to: children.at(-1)?.to ?? from };
}

/** An expression with its operators; what is to the right of an operator is taken whole. */
function expressionOf(cursor: Cursor): Expression | undefined {
  const left = operandOf(cursor);
  if (left === undefined) return undefined;
  return operatorAfter(left, cursor);
}

function operatorAfter(left: Expression, cursor: Cursor): Expression {
  const token = peek(cursor);
  if (isSign(token, ':')) {
    passType(cursor);
    return isSign(peek(cursor), '=') ? operatorAfter(left, cursor) : left;
  }
  if (isWord(token, 'match') && isSign(peek(cursor, 1), '{'))
    return operatorAfter(afterOperand(matchOf(left, cursor), cursor), cursor);
  // Kotlin's `!in` and `!is`.
  const negated = isSign(token, '!') && token?.isFirst === false ? peek(cursor, 1) : undefined;
  if (isWord(negated, 'in', 'is') && negated?.kind === 'word' && negated.from === token?.to) {
    cursor.at += 2;
    const side = expressionOf(cursor);
    return side === undefined ? left : combined(left, `not ${negated.text}`, side);
  }
  const isNamed = token?.kind === 'word' && !token.isFirst && infix.has(token.text);
  if (
    token === undefined ||
    !('text' in token) ||
    !(isNamed || (token.kind === 'sign' && operators.has(token.text)))
  )
    return left;
  if (token.isFirst && !continuing.has(token.text)) return left;
  cursor.at++;
  const right = expressionOf(cursor);
  if (right === undefined) return left;
  return combined(left, token.text, right);
}

function operandOf(cursor: Cursor): Expression | undefined {
  const token = peek(cursor);
  if (token === undefined) return undefined;
  cursor.at++;
  const span = { from: token.from, to: token.to };
  switch (token.kind) {
    case 'number':
      return afterOperand({ kind: 'group', children: [], ...span }, cursor);
    case 'text':
      return afterOperand(textOf(token, cursor), cursor);
    case 'word':
      return wordOf(token, cursor);
    case 'sign':
      return signOf(token, cursor);
  }
}

function textOf(token: Token & { kind: 'text' }, cursor: Cursor): Expression {
  const span = { from: token.from, to: token.to };
  const parts = token.pieces.flatMap((piece): Expression[] => {
    if (typeof piece === 'string') return piece === '' ? [] : [{ kind: 'text', value: piece, ...span }];
    return [statementsOf(createCursor(piece, cursor.isOver))].flatMap(({ children }) => children);
  });
  const [only] = parts;
  if (parts.length === 0) return { kind: 'text', value: '', ...span };
  if (parts.length === 1 && only?.kind === 'text') return only;
  return { kind: 'joined', parts, ...span };
}

function signOf(token: Token & { kind: 'sign' }, cursor: Cursor): Expression | undefined {
  const { from } = token;
  switch (token.text) {
    case '(':
    case '[': {
      const items = argumentsUntilClosed(cursor).map(({ value }) => value);
      const to = endOf(cursor);
      const [only] = items;
      const inner: Expression =
        items.length === 1 && only !== undefined && token.text === '('
          ? only
          : { kind: 'list', items, from, to };
      return afterOperand(inner, cursor);
    }
    case '{':
      return lambdaOf(cursor, from);
    case '!': {
      const side = operandOf(cursor);
      return side && { kind: 'test', operator: '!', sides: [side], from, to: side.to };
    }
    default:
      return undefined;
  }
}

/** What stands in braces: a lambda with its parameters, or a block. */
function lambdaOf(cursor: Cursor, from: number): Expression {
  const parameters = parametersAhead(cursor);
  const body = statementsOf(cursor);
  if (isSign(peek(cursor), '}')) cursor.at++;
  return { kind: 'function', name: undefined, parameters, body, from, to: endOf(cursor) };
}

function wordOf(token: Token & { kind: 'word' }, cursor: Cursor): Expression | undefined {
  const { text, from, to } = token;
  if (text.startsWith('@')) return annotationOf(text, cursor, from);
  switch (text) {
    case 'true':
    case 'false':
      return { kind: 'truth', value: text === 'true', from, to };
    case 'null':
    case 'None':
      return { kind: 'nothing', from, to };
    case 'return': {
      const value = peek(cursor)?.isFirst === false ? expressionOf(cursor) : undefined;
      return { kind: 'return', value, from, to: value?.to ?? to };
    }
    case 'if':
    case 'when':
      return choiceOf(cursor, from, text === 'when');
    case 'fun':
    case 'def':
      return functionOf(cursor, from);
    case 'class':
    case 'object':
    case 'trait':
      return typeOf(cursor, from);
    case 'package':
    case 'import':
      while (peek(cursor)?.isFirst === false) cursor.at++;
      return undefined;
    default:
      if (modifiers.has(text)) return undefined;
      return afterOperand({ kind: 'name', name: text, from, to }, cursor);
  }
}

/** The head and the body of a class under its name. */
function typeOf(cursor: Cursor, from: number): Expression {
  const token = peek(cursor);
  const name = token?.kind === 'word' && !token.isFirst ? token.text : undefined;
  const children: Expression[] = [];
  while (peek(cursor) !== undefined && !isSign(peek(cursor), '{', '}', ')') && !cursor.isOver()) {
    if (peek(cursor)?.isFirst === true && children.length > 0 && !isSign(peek(cursor), ':', '(')) break;
    const before = cursor.at;
    const part = expressionOf(cursor);
    if (part !== undefined) children.push(part);
    if (cursor.at === before) cursor.at++;
  }
  if (isSign(peek(cursor), '{'))
    children.push(branchOf(cursor) ?? { kind: 'nothing', from, to: endOf(cursor) });
  return { kind: 'group', ...(name !== undefined && { name }), children, from, to: endOf(cursor) };
}

function annotationOf(text: string, cursor: Cursor, from: number): Expression {
  const name = text.replace(/^@(?:\w+:)?/, '');
  const callee: Expression = { kind: 'name', name, from: from + 1, to: from + text.length };
  const isCalled = isSign(peek(cursor), '(') && peek(cursor)?.from === from + text.length;
  if (isCalled) cursor.at++;
  const given = isCalled ? argumentsUntilClosed(cursor) : [];
  // Half typed, it may become anything.
  if (isCalled && !isSign(cursor.tokens[cursor.at - 1], ')')) return callee;
  return {
    kind: 'call',
    callee,
    arguments: given,
    isAnnotation: true,
    from,
    to: isCalled ? endOf(cursor) : callee.to,
  };
}

function choiceOf(cursor: Cursor, from: number, isSwitch: boolean): Expression {
  // Scala 3 needs no parentheses: `if a(b) then c`.
  if (isSwitch && isSign(peek(cursor), '{')) return casesOf(cursor, from);
  const condition = isSign(peek(cursor), '(')
    ? parenthesised(cursor)
    : isSign(peek(cursor), '{')
      ? undefined
      : expressionOf(cursor);
  if (isWord(peek(cursor), 'then')) cursor.at++;
  const branch = branchOf(cursor);
  let otherwise: Expression | undefined;
  if (isWord(peek(cursor), 'else')) {
    cursor.at++;
    otherwise = branchOf(cursor);
  }
  const branches = [branch, otherwise].flatMap((one) => one ?? []);
  return { kind: 'choice', condition, branches, isSwitch, from, to: endOf(cursor) };
}

/** Kotlin's `when { a -> b; c -> d; else -> e }` is a chain of `if`. */
function casesOf(cursor: Cursor, from: number): Expression {
  const cases: { readonly condition: Expression | undefined; readonly body: Expression | undefined }[] = [];
  cursor.at++;
  while (peek(cursor) !== undefined && !isSign(peek(cursor), '}') && !cursor.isOver()) {
    const start = cursor.at;
    while (peek(cursor) !== undefined && !isSign(peek(cursor), '->', '}')) cursor.at++;
    const tokens = cursor.tokens.slice(start, cursor.at);
    const condition = expressionOf(createCursor(tokens, cursor.isOver));
    if (isSign(peek(cursor), '->')) cursor.at++;
    cases.push({ condition, body: branchOf(cursor) });
    if (cursor.at === start) cursor.at++;
  }
  cursor.at++;
  const to = endOf(cursor);
  const empty: Expression = { kind: 'group', children: [], from: to, to };
  return cases.reduceRight<Expression>(
    (rest, { condition, body = empty }) =>
      condition === undefined
        ? body
        : { kind: 'choice', condition, branches: [body, rest], from: condition.from, to },
    { ...empty, from },
  );
}

/** Scala's `x match { case Some(y) => … }`: each case is a branch, which begins with what its pattern binds. */
function matchOf(subject: Expression, cursor: Cursor): Expression {
  const branches: Expression[] = [];
  let isSwitch = false;
  cursor.at += 2;
  while (peek(cursor) !== undefined && !isSign(peek(cursor), '}') && !cursor.isOver()) {
    const before = cursor.at;
    const from = peek(cursor)?.from ?? subject.to;
    if (isWord(peek(cursor), 'case')) cursor.at++;
    const pattern = operandOf(cursor);
    // Only these compare; other patterns take apart.
    isSwitch ||= pattern?.kind === 'text';
    const start = cursor.at;
    while (peek(cursor) !== undefined && !isSign(peek(cursor), '=>', '}')) cursor.at++;
    const guard = guardOf(cursor, start);
    if (isSign(peek(cursor), '=>')) cursor.at++;
    const children: Expression[] = [];
    if (pattern?.kind === 'call' || (pattern?.kind === 'name' && /^[a-z]/.test(pattern.name)))
      children.push({ kind: 'assign', target: pattern, value: subject, from, to: pattern.to });
    const body = caseOf(cursor);
    if (guard === undefined) children.push(...body);
    else {
      const branch: Expression = { kind: 'group', children: body, from: guard.to, to: endOf(cursor) };
      children.push({ ...branch, kind: 'choice', condition: guard, branches: [branch], from: guard.from });
    }
    branches.push({ kind: 'group', children, from, to: endOf(cursor) });
    if (cursor.at === before) cursor.at++;
  }
  cursor.at++;
  return { kind: 'choice', condition: subject, branches, isSwitch, from: subject.from, to: endOf(cursor) };
}

/** The condition after a pattern: `case Some(y) if a(y) =>`. */
function guardOf(cursor: Cursor, start: number): Expression | undefined {
  const tokens = cursor.tokens.slice(start, cursor.at);
  const at = tokens.findIndex((token) => isWord(token, 'if'));
  return at === -1 ? undefined : expressionOf(createCursor(tokens.slice(at + 1), cursor.isOver));
}

/** Statements up to the next case. */
function caseOf(cursor: Cursor): readonly Expression[] {
  const statements: Expression[] = [];
  while (peek(cursor) !== undefined && !isSign(peek(cursor), '}') && !isWord(peek(cursor), 'case')) {
    const before = cursor.at;
    const statement = expressionOf(cursor);
    if (statement !== undefined) statements.push(statement);
    if (cursor.at === before) cursor.at++;
  }
  return statements;
}

/** Braces after a condition hold a block, which is no function. */
function branchOf(cursor: Cursor): Expression | undefined {
  const branch = expressionOf(cursor);
  return branch?.kind === 'function' && branch.parameters.length === 0 ? branch.body : branch;
}

function parenthesised(cursor: Cursor): Expression {
  const from = peek(cursor)?.from ?? 0;
  cursor.at++;
  const items = argumentsUntilClosed(cursor).map(({ value }) => value);
  return items[0] ?? { kind: 'group', children: [], from, to: endOf(cursor) };
}

function functionOf(cursor: Cursor, from: number): Expression {
  let name: string | undefined;
  const leading: Expression[] = [];
  const parameters: string[] = [];
  for (let token = peek(cursor); token !== undefined && !isSign(token, '=', '{', '}'); token = peek(cursor)) {
    if (token.isFirst && token.kind === 'word' && name !== undefined) break;
    if (token.kind === 'word') name = token.text;
    cursor.at++;
    if (!isSign(token, '(')) {
      if (isSign(token, ':')) {
        cursor.at--;
        passType(cursor);
      }
      continue;
    }
    for (const { name: given, value } of argumentsUntilClosed(cursor)) {
      parameters.push(given ?? (value.kind === 'name' ? value.name : ''));
      leading.push(value);
    }
  }
  const isExpression = isSign(peek(cursor), '=');
  if (isExpression) cursor.at++;
  const body = isExpression || isSign(peek(cursor), '{') ? branchOf(cursor) : undefined;
  const to = endOf(cursor);
  return {
    kind: 'function',
    name,
    parameters,
    leading,
    body: body ?? { kind: 'group', children: [], from, to },
    from,
    to,
  };
}

/** Members, calls, indexes and lambdas that follow an operand. */
function afterOperand(operand: Expression, cursor: Cursor): Expression {
  let result = operand;
  for (let token = peek(cursor); token !== undefined; token = peek(cursor)) {
    const next = peek(cursor, 1);
    if (isSign(token, '.', '?.', '::') && (next?.kind === 'word' || isSign(next, '*'))) {
      cursor.at += 2;
      const name = next?.kind === 'word' ? next.text : '*';
      result = { kind: 'member', of: result, name, from: operand.from, to: endOf(cursor) };
    } else if (isSign(token, '!!')) {
      cursor.at++;
    } else if (isSign(token, '(') && !token.isFirst) {
      cursor.at++;
      const given = argumentsUntilClosed(cursor);
      result = { kind: 'call', callee: result, arguments: given, from: operand.from, to: endOf(cursor) };
    } else if (isSign(token, '[') && !token.isFirst) {
      cursor.at++;
      const [key] = argumentsUntilClosed(cursor);
      // In Scala these are types, which are in the way of the call that follows.
      if (!isSign(peek(cursor), '(') && key !== undefined && key.value.kind !== 'group')
        result = { kind: 'index', of: result, key: key.value, from: operand.from, to: endOf(cursor) };
    } else if (isSign(token, '{') && !token.isFirst && takesBlock(result)) {
      cursor.at++;
      const block = lambdaOf(cursor, token.from);
      result = withBlock(result, block, endOf(cursor));
    } else if (isSign(token, '<') && passGenerics(cursor)) {
      continue;
    } else return result;
  }
  return result;
}

function takesBlock({ kind }: Expression): boolean {
  return kind === 'name' || kind === 'member' || kind === 'call';
}

function withBlock(callee: Expression, block: Expression, to: number): Call {
  if (callee.kind === 'call') return { ...callee, arguments: [...callee.arguments, { value: block }], to };
  return { kind: 'call', callee, arguments: [{ value: block }], from: callee.from, to };
}

/** Arguments up to the closing bracket, which is passed. */
function argumentsUntilClosed(cursor: Cursor): readonly Argument[] {
  const given: Argument[] = [];
  while (peek(cursor) !== undefined && !isSign(peek(cursor), ')', ']', '}') && !cursor.isOver()) {
    const before = cursor.at;
    const value = expressionOf(cursor);
    if (value?.kind === 'assign' && value.target.kind === 'name')
      given.push({ name: value.target.name, value: value.value });
    else if (value !== undefined) given.push({ value });
    if (cursor.at === before) cursor.at++;
  }
  if (isSign(peek(cursor), ')', ']')) cursor.at++;
  return given;
}
