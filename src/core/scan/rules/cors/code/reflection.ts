// Whether an expression sends the origin of the request back unchecked: here, or in what a function is given.
import { lastName, walk, type Call, type Expression, type FunctionExpression } from './expression.ts';
import type { CodeFile } from './file.ts';
import { isGivenUp } from './givenUp.ts';
import { guardIn } from './guards.ts';
import type { Guard } from './pieces.ts';
import { isReachedWithout } from './reached.ts';
import { isRequestOrigin } from './request.ts';
import type { Scope } from './scope.ts';
import { isOnlyForDevelopment, outermostFunction } from './surroundings.ts';
import { whereUnset } from './unset.ts';

export type Reflection =
  { readonly kind: 'reflected'; readonly note?: string } | (Guard & { readonly kind: 'weak' });

/**
 * `reflected` where the request's origin goes back as it is, `weak` where strangers pass the check, `undefined` where
 * it is checked, or is something else.
 * @param whole what `expression` is the value of
 * @param around what that stands in, the outermost first
 * @param isAnswer whether a name such as `origin` is enough to be taken for it
 */
export function reflectionOf(
  expression: Expression,
  whole: Expression,
  around: readonly Expression[],
  file: CodeFile,
  isAnswer: boolean,
  depth = 0,
): Reflection | undefined {
  const { scope } = file;
  // What a name is elsewhere in the file says little where it is a parameter.
  const named = whole.kind === 'name' ? whole : expression;
  const given = givenTo(named, around, file, depth);
  const isCertain = isRequestOrigin(expression, scope) || given.length > 0;
  if (!isCertain && !(isAnswer && mayBeOrigin(expression))) return undefined;
  const names = new Set([...namesIn(whole, scope), ...namesIn(expression, scope)]);
  const made = named.kind === 'name' ? scope.valuesOf(named.name, named.from) : [];
  const isOrigin = (part: Expression) => isRequestOrigin(part, scope) || mayBeOrigin(part);
  const givenUp = [whole, ...made].filter((choice) => isGivenUp(choice, names, scope, isOrigin));
  for (const guard of [guardAround(around, names, scope, givenUp), guardWhereMade(made, scope, givenUp)]) {
    if (guard.kind === 'strong') return undefined;
    if (guard.kind === 'weak') return guard;
    if (guard.kind === 'open') return { kind: 'reflected', note: whereUnset };
  }
  if (!isCertain) return undefined;
  if (parameterAt(named, around) === undefined) return { kind: 'reflected' };
  for (const { value, from } of given) {
    const reflection = reflectionOf(value, value, from, file, false, depth + 1);
    if (reflection !== undefined) return reflection;
  }
  return undefined;
}

/** Whether the code around looks at the origin of the request before it says yes. */
export function isGuarded(whole: Expression, around: readonly Expression[], { scope }: CodeFile): boolean {
  return guardAround(around, namesIn(whole, scope), scope).kind === 'strong';
}

/** Whether a name that may hold the request's origin is only sent where what it holds was compared. */
export function isCompared(whole: Expression, around: readonly Expression[], { scope }: CodeFile): boolean {
  if (!isRequestOrigin(whole, scope)) return false;
  const names = namesIn(whole, scope);
  return around.some(
    (part) =>
      part.kind === 'choice' &&
      part.condition !== undefined &&
      guardIn(part.condition, names, scope).kind === 'strong',
  );
}

/** Whether a name says that it may be the origin of the request, such as that of a parameter. */
export function mayBeOrigin(expression: Expression): boolean {
  return /^(?:http|request|req)?_?origin$/i.test(lastName(expression));
}

/** `const origin = allowed.includes(asked) ? asked : undefined`: it has been looked at where the name got its value. */
function guardWhereMade(made: readonly Expression[], scope: Scope, givenUp: readonly Expression[]): Guard {
  const guards = made
    .filter((value) => isRequestOrigin(value, scope) && !givenUp.includes(value))
    .map((value): Guard =>
      value.kind === 'choice' && value.condition !== undefined
        ? guardIn(value.condition, namesIn(value, scope), scope)
        : { kind: 'none' },
    );
  return guards.find(({ kind }) => kind !== 'strong') ?? guards[0] ?? { kind: 'none' };
}

interface Parameter {
  readonly of: FunctionExpression;
  readonly name: string;
  readonly at: number;
}

/** The parameter, of a function with a name, that an expression is. */
function parameterAt(expression: Expression, around: readonly Expression[]): Parameter | undefined {
  if (expression.kind !== 'name') return undefined;
  for (const [index, part] of [...around.entries()].toReversed()) {
    if (part.kind !== 'function') continue;
    const at = part.parameters.indexOf(expression.name);
    if (at === -1) continue;
    const outer = around[index - 1];
    const name = part.name ?? (outer?.kind === 'assign' ? lastName(outer.target) : '');
    return name === '' ? undefined : { of: part, name, at };
  }
  return undefined;
}

interface Given {
  readonly value: Expression;
  /** What it stands in. */
  readonly from: readonly Expression[];
}

/** The origins of requests that calls in the file give to the function whose parameter an expression is. */
function givenTo(
  expression: Expression,
  around: readonly Expression[],
  { root, scope }: CodeFile,
  depth: number,
): readonly Given[] {
  const parameter = depth < deepest ? parameterAt(expression, around) : undefined;
  if (parameter === undefined) return [];
  return (callsIn(root).get(parameter.name) ?? []).flatMap(({ call, outer }) => {
    const value = call.arguments[parameter.at]?.value;
    return value !== undefined && isRequestOrigin(value, scope) ? [{ value, from: [...outer, call] }] : [];
  });
}

interface Called {
  readonly call: Call;
  readonly outer: readonly Expression[];
}

/** All calls of a file, by the last names of what they call. */
export function callsIn(root: Expression): ReadonlyMap<string, readonly Called[]> {
  const known = calls.get(root);
  if (known !== undefined) return known;
  const found = new Map<string, Called[]>();
  walk(root, (part, around) => {
    if (part.kind !== 'call') return;
    const called = { call: part, outer: [...around] };
    const others = found.get(lastName(part));
    if (others === undefined) found.set(lastName(part), [called]);
    else others.push(called);
  });
  calls.set(root, found);
  return found;
}

const calls = new WeakMap<Expression, ReadonlyMap<string, readonly Called[]>>();

/** Functions that give it to one another. */
const deepest = 2;

/** @param givenUp choices whose checks are worth nothing */
function guardAround(
  around: readonly Expression[],
  names: ReadonlySet<string>,
  scope: Scope,
  givenUp: readonly Expression[] = [],
): Guard {
  const code = outermostFunction(around);
  if (code === undefined) return { kind: 'none' };
  const isApart = neighbours(around);
  const last = around.at(-1);
  // Beside a list, an exception for developers is no matter.
  const isLive = last !== undefined && !isOnlyForDevelopment(last, around.slice(0, -1));
  return guardIn(
    code,
    names,
    scope,
    0,
    (part, outer) =>
      outer.some((each) => isApart(each) || givenUp.includes(each)) ||
      (isLive && isReachedWithout(part, outer, around)),
    around,
  );
}

/** Functions beside the one that something stands in: what they check, they check for themselves, unless it asks them. */
function neighbours(around: readonly Expression[]): (part: Expression) => boolean {
  const innermost = around.findLast(({ kind }) => kind === 'function');
  const asked = new Set<string>();
  if (innermost !== undefined)
    walk(innermost, (part) => {
      if (part.kind === 'call') asked.add(lastName(part));
    });
  return (part) =>
    part.kind === 'function' && part.name !== undefined && !around.includes(part) && !asked.has(part.name);
}

function namesIn(expression: Expression, scope: Scope): ReadonlySet<string> {
  const names = new Set<string>();
  walk(expression, (part) => {
    if (part.kind === 'name' && (part === expression || isRequestOrigin(part, scope) || mayBeOrigin(part)))
      names.add(part.name);
  });
  return names;
}
