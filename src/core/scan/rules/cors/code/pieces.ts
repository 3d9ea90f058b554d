// Tests of a piece of the origin, or by a pattern: what passes them beside the origins that are meant.
import { weaknessOf, type Matching } from '../patterns.ts';
import type { Call, Expression } from './expression.ts';
import { weaknessOfPart } from './origins.ts';
import type { Scope } from './scope.ts';
import { sourceOf, valuesOf } from './values.ts';

/**
 * `strong`: compared with what is allowed. `weak`: strangers pass, and why. `open`: everybody passes where no origins
 * are configured. `none`: not looked at.
 */
export type Guard =
  | { readonly kind: 'strong' }
  | { readonly kind: 'weak'; readonly check: Expression; readonly why: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'none' };

export const strong: Guard = { kind: 'strong' };
export const none: Guard = { kind: 'none' };

/** What a method or a function named so says of the origin, given the piece or the pattern. */
export function partGuard(call: Call, name: string, piece: Expression | undefined, scope: Scope): Guard {
  const how = /end|suffix/.test(name)
    ? 'end'
    : /start|prefix/.test(name)
      ? 'start'
      : /includes|contains|indexof|index|strpos|stripos|include|strstr/.test(name)
        ? 'part'
        : undefined;
  if (how !== undefined) {
    const why = weaknessOfPiece(how, piece, scope);
    return why === undefined ? strong : { kind: 'weak', check: call, why };
  }
  if (/^(?:match|matches|ismatch|search|test)/.test(name) && piece !== undefined)
    return patternGuard(piece, matchingOf(name), scope);
  return /^(?:filter|exists|takeif|equals?|eq|equalsignorecase|eqignoreasciicase|in|casecmp|compareto|compare|localecompare)/.test(
    name,
  )
    ? strong
    : none;
}

/** A piece may be one of a list: one that lets strangers in is enough. */
function weaknessOfPiece(
  how: 'end' | 'start' | 'part',
  piece: Expression | undefined,
  scope: Scope,
): string | undefined {
  const values = piece === undefined ? [] : valuesOf(piece, scope);
  const unknown = values.find(({ expression }) => expression.kind !== 'text')?.expression;
  for (const { expression } of values) {
    const why = expression.kind === 'text' ? weaknessOfPart(how, expression.value) : undefined;
    if (why !== undefined) return why;
  }
  if (values.length > 0 && unknown === undefined) return undefined;
  return isEnded(unknown) ? undefined : weaknessOfPart(how, undefined);
}

/** `${allowed}/`, after which nothing can be added to the host. */
function isEnded(piece: Expression | undefined): boolean {
  const last = piece?.kind === 'joined' ? piece.parts.at(-1) : undefined;
  return last?.kind === 'text' && /[:/]$/.test(last.value);
}

export function patternGuard(pattern: Expression, matching: Matching, scope: Scope): Guard {
  for (const { expression } of valuesOf(pattern, scope)) {
    const source = sourceOf(expression);
    const why = source === undefined ? undefined : weaknessOf(undelimited(source), matching);
    if (why !== undefined) return { kind: 'weak', check: pattern, why };
  }
  return strong;
}

export function matchingOf(name: string): Matching {
  return /^(?:matches|fullmatch|matchentire)$/.test(name) ? 'full' : 'search';
}

/** PHP writes patterns with delimiters. */
export function undelimited(pattern: string): string {
  return /^([/#~@%!|{])(.*)[/#~@%!|}][a-z]*$/is.exec(pattern)?.[2] ?? pattern;
}

export function textOf(expression: Expression, scope: Scope): string | undefined {
  const [value] = valuesOf(expression, scope);
  return value?.expression.kind === 'text' && !value.isListed ? value.expression.value : undefined;
}

export function isList(expression: Expression | undefined, scope: Scope): boolean {
  return expression !== undefined && valuesOf(expression, scope).some(({ isListed }) => isListed);
}
