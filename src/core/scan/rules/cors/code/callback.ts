// Functions that decide about an origin: whether they let every one in.
import { lastName, type Expression, type FunctionExpression } from './expression.ts';
import { isGivenUp } from './givenUp.ts';
import { alwaysSays, callsOf, guardIn, isVoid } from './guards.ts';
import { plain } from './names.ts';
import { isWildcard } from './origins.ts';
import type { Reflection } from './reflection.ts';
import { isRequestOrigin, isTransparent } from './request.ts';
import type { Scope } from './scope.ts';
import { whereUnset } from './unset.ts';
import { outcomesIn } from './outcomes.ts';

/**
 * What a function that is given an origin makes of it: `reflected` when it accepts whatever it is given, `weak` when
 * strangers pass its check, `wildcard` when it answers `*`, `undefined` when it is careful or cannot be followed.
 */
export function verdictOn(
  decider: FunctionExpression,
  scope: Scope,
): Reflection | { readonly kind: 'wildcard' } | undefined {
  const names = new Set(decider.parameters);
  const answers = answersOf(decider);
  const verdicts = answers.map((answer) => answerKind(answer, names, scope));
  const accepting = verdicts.filter((verdict) => verdict === 'accepts').length;
  if (verdicts.some((verdict) => verdict === 'wildcard')) return { kind: 'wildcard' };
  const accepts = (answer: Expression) => answerKind(answer, names, scope) === 'accepts';
  if (answers.some((answer) => isGivenUp(answer, names, scope, accepts))) return { kind: 'reflected' };
  const guard = guardIn(decider.body, names, scope);
  // Whatever is looked at, the answer is yes.
  if (guard.kind !== 'none' && accepting > 1 && accepting === verdicts.length) return { kind: 'reflected' };
  if (guard.kind === 'weak') return guard;
  if (guard.kind === 'open') return { kind: 'reflected', note: whereUnset };
  if (guard.kind === 'strong') return undefined;
  return accepting > 0 && !verdicts.includes('unknown') ? { kind: 'reflected' } : undefined;
}

/** The second argument of a callback, or what is returned. */
function answersOf({ parameters, body }: FunctionExpression): readonly Expression[] {
  const called = callsOf(body, parameters.slice(1));
  if (called.length > 0)
    return called.map((call) => call.arguments[1]?.value ?? call.arguments[0]?.value ?? call);
  return outcomesIn(body);
}

function answerKind(
  answer: Expression,
  names: ReadonlySet<string>,
  scope: Scope,
): 'accepts' | 'refuses' | 'wildcard' | 'unknown' {
  switch (answer.kind) {
    case 'truth':
      return answer.value ? 'accepts' : 'refuses';
    case 'text':
      return isWildcard(answer.value) ? 'wildcard' : 'refuses';
    case 'nothing':
      return 'refuses';
    case 'name':
      if (names.has(answer.name) || isRequestOrigin(answer, scope)) return 'accepts';
      return 'unknown';
    case 'list':
      return answer.items.some((item) => answerKind(item, names, scope) === 'accepts')
        ? 'accepts'
        : 'unknown';
    case 'choice': {
      const kinds = answer.branches.map((branch) => answerKind(branch, names, scope));
      // Whoever does not get the one answer gets the other.
      if (answer.condition !== undefined && kinds.includes('wildcard')) return 'wildcard';
      if (answer.condition !== undefined && kinds.includes('refuses')) return 'unknown';
      return kinds.find((kind) => kind !== 'refuses') ?? 'refuses';
    }
    case 'call': {
      if (isRequestOrigin(answer, scope)) return 'accepts';
      const helper = scope.functionNamed(nameOf(answer));
      if (helper !== undefined) return alwaysSays(helper, true) ? 'accepts' : 'unknown';
      const kinds = answer.arguments.map(({ value }) => answerKind(value, names, scope));
      if (/^(?:Some|Ok|Promise\.resolve|Option)$/.test(nameOf(answer))) return kinds[0] ?? 'unknown';
      return /err/i.test(nameOf(answer)) ? 'refuses' : 'unknown';
    }
    case 'assign':
      return answerKind(answer.value, names, scope);
    case 'test':
      return isPresence(answer) ? 'accepts' : 'unknown';
    case 'member':
      if (isRequestOrigin(answer, scope)) return 'accepts';
      return isTransparent(answer.name) ? answerKind(answer.of, names, scope) : 'unknown';
    case 'index':
      return isRequestOrigin(answer, scope) ? 'accepts' : 'unknown';
    case 'record': {
      const origin = answer.entries.find(({ key }) => key?.kind === 'text' && key.value === 'origin');
      return origin === undefined ? 'unknown' : answerKind(origin.value, names, scope);
    }
    default:
      return 'unknown';
  }
}

/** It is only asked whether there is an origin: `!string.IsNullOrEmpty(origin)`, `origin != null`. */
function isPresence({ operator, sides }: Expression & { kind: 'test' }): boolean {
  const [side, other] = sides;
  if (operator === '!' && side?.kind === 'call' && other === undefined)
    return /^isnullor(?:empty|whitespace)$|^isempty$|^isblank$/.test(plain(lastName(side)));
  return /^(?:!==?|<>|ne)$/.test(operator) && sides.some((each) => isVoid(each));
}

function nameOf(answer: Expression & { kind: 'call' }): string {
  const { callee } = answer;
  if (callee.kind === 'name') return callee.name;
  return callee.kind === 'member' && callee.of.kind === 'name' ? `${callee.of.name}.${callee.name}` : '';
}
