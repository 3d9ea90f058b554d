// Whether code looks at the origin before it lets it in, and whether that look is worth something.
import {
  findAll,
  lastName,
  pathOf,
  walk,
  type Call,
  type Expression,
  type FunctionExpression,
} from './expression.ts';
import { isAllowAllSwitch, isOriginHeader, plain } from './names.ts';
import { weaknessOf } from '../patterns.ts';
import { weaknessOfPart } from './origins.ts';
import { isRequestOrigin } from './request.ts';
import type { Scope } from './scope.ts';
import { outcomesIn, valuesOf } from './values.ts';

/** `strong`: compared with what is allowed. `weak`: strangers pass, and why. `none`: not looked at. */
export type Guard =
  | { readonly kind: 'strong' }
  | { readonly kind: 'weak'; readonly check: Expression; readonly why: string }
  | { readonly kind: 'none' };

/** Calls of calls that are followed. */
const deepest = 3;
const strong: Guard = { kind: 'strong' };
const none: Guard = { kind: 'none' };

/**
 * The best look that `code` takes at the origin.
 * @param names parameters and variables that hold it
 * @param isElsewhere tells of a function in it that has nothing to do with the setting
 */
export function guardIn(
  code: Expression,
  names: ReadonlySet<string>,
  scope: Scope,
  depth = 0,
  isElsewhere: (part: Expression) => boolean = () => false,
): Guard {
  let best: Guard = none;
  walk(code, (part, around) => {
    if (best.kind === 'strong' || around.some(isElsewhere)) return;
    const guard = guardAt(part, names, scope, depth);
    if (guard.kind === 'strong' || best.kind === 'none') best = guard;
  });
  return best;
}

function guardAt(part: Expression, names: ReadonlySet<string>, scope: Scope, depth: number): Guard {
  const isOrigin = (expression: Expression) => mentions(expression, names, scope);
  switch (part.kind) {
    case 'test':
      return part.sides.length === 2 ? comparison(part.operator, part.sides, isOrigin, scope) : none;
    case 'choice':
      return part.isSwitch === true && part.condition !== undefined && isOrigin(part.condition)
        ? strong
        : none;
    case 'index':
      return isOrigin(part.key) ? strong : none;
    case 'call':
      return callGuard(part, isOrigin, scope, depth);
    default:
      return none;
  }
}

type IsOrigin = (expression: Expression) => boolean;

function comparison(operator: string, sides: readonly Expression[], isOrigin: IsOrigin, scope: Scope): Guard {
  if (/^(?:&&|and|-|<|>|<=|>=|to|is|instanceof)$/.test(operator)) return none;
  const [left, right] = sides;
  if (left === undefined || right === undefined) return none;
  const isAbout = (side: Expression) => isOrigin(side) || partOf(side, isOrigin) !== undefined;
  const other = isAbout(left) ? right : isAbout(right) ? left : undefined;
  if (other === undefined || isVoid(other)) return none;
  const part = partOf(left, isOrigin) ?? partOf(right, isOrigin);
  if (part !== undefined && other?.kind === 'text') {
    const why = weaknessOfPart(part, other.value);
    return why === undefined ? strong : { kind: 'weak', check: other, why };
  }
  if (operator === 'in' && other === left && left.kind === 'text') {
    const why = weaknessOfPart('part', left.value);
    return why === undefined ? strong : { kind: 'weak', check: left, why };
  }
  return /^(?:=~|!~)$/.test(operator) ? patternGuard(other, 'search', scope) : strong;
}

/** `substr(origin, -11)` is its end. */
function partOf(side: Expression, isOrigin: IsOrigin): 'end' | 'start' | undefined {
  if (side.kind !== 'call' || !/^(?:substr|substring|slice|mb_substr|right|left)$/i.test(lastName(side)))
    return undefined;
  const given = side.arguments.map(({ value }) => value);
  const operands = side.callee.kind === 'member' ? [side.callee.of, ...given] : given;
  if (!operands.some((operand) => isOrigin(operand))) return undefined;
  return operands.length > 2 || /left/i.test(lastName(side)) ? 'start' : 'end';
}

/** Compared with these, it is only asked whether there is an origin. */
export function isVoid(expression: Expression): boolean {
  if (expression.kind === 'nothing' || expression.kind === 'truth') return true;
  if (expression.kind === 'text') return /^(?:|\*|null|undefined|string|none)$/i.test(expression.value);
  if (expression.kind === 'name') return /^(?:undefined|None|nil|null|ok|err|-?\d+)?$/.test(expression.name);
  return expression.kind === 'group';
}

function callGuard(call: Call, isOrigin: IsOrigin, scope: Scope, depth: number): Guard {
  const name = plain(lastName(call));
  const given = call.arguments.map(({ value }) => value);
  const receiver = call.callee.kind === 'member' ? call.callee.of : undefined;
  if (receiver !== undefined && isOrigin(receiver)) return partGuard(call, name, given[0], scope);
  const at = given.findIndex((value) => isOrigin(value));
  if (at === -1 && originCheck.test(name)) return checkGuard(scope.functionNamed(lastName(call)));
  if (at === -1 || neutral.test(name) || /header|cookie|accesscontrol/.test(name)) return none;
  const other = given[at === 0 ? 1 : 0];
  if (patternCall.test(name)) {
    const pattern = /^(?:test|matchstring|match|ismatch|matcher|exec|matches|fullmatch|search|find)$/.test(
      name,
    )
      ? (other ?? receiver)
      : other;
    const written =
      pattern?.kind === 'name' && /^(?:re|regexp|Regex|Pattern|preg)$/.test(pattern.name)
        ? receiver
        : pattern;
    return written === undefined ? strong : patternGuard(written, matchingOf(name), scope);
  }
  if (
    partCall.test(name) &&
    other !== undefined &&
    textOf(other, scope) !== undefined &&
    !isList(receiver, scope)
  )
    return partGuard(call, name, other, scope);
  const helper = scope.functionNamed(lastName(call));
  return helper === undefined || depth > deepest ? strong : helperGuard(helper, at, scope, depth + 1);
}

/** A function of the file that is asked about the origin may itself say yes to everything. */
function helperGuard(helper: FunctionExpression, at: number, scope: Scope, depth: number): Guard {
  const name = helper.parameters[at];
  if (name === undefined) return strong;
  const guard = guardIn(helper.body, new Set([name]), scope, depth);
  if (guard.kind !== 'none') return guard;
  return alwaysSays(helper, true) || sendsHeader(helper.body) ? none : strong;
}

/** Whether the header that lets the origin in is named: what sends it is no look at the origin. */
function sendsHeader(code: Expression): boolean {
  const words = findAll(
    code,
    (part) => part.kind === 'text' || part.kind === 'name' || part.kind === 'member',
  );
  return words.some((word) => isOriginHeader(word.kind === 'text' ? word.value : word.name));
}

/** `checkOrigin(request)`: what it is given holds the origin. */
const originCheck =
  /^(?:is|check|validate|verify|assert|ensure|reject|deny)(?!cross|cors)\w*origin(?:s|header|allowed|valid|trusted)?$|^origin(?:is)?(?:allowed|valid|trusted|permitted)$/;

function checkGuard(helper: FunctionExpression | undefined): Guard {
  return helper !== undefined && alwaysSays(helper, true) ? none : strong;
}

/** Logging, converting and sending are no looks at the origin. */
const neutral =
  /^(?:log|info|debug|warn|warning|error|trace|print|println|printf|sprintf|format|puts|p|echo|dump|var_dump|set|setheader|header|headers|add|addheader|append|appendheader|put|insert|insertheader|withheader|with|write|writehead|callback|cb|next|done|substr|substring|slice|url|uri|parse|parseurl|new|string|str|strval|isempty|isset|empty|len|length|strlen|encodeuri|encodeuricomponent|trim|lower|tolower|strtolower|urlparse|json|stringify|resolve|fromstr|fromstatic|headervalue|from|some|ok|err|addorigin|allowedorigin|addallowedorigin|setallowedorigins|alloworigin|isnullorempty|isnullorwhitespace|requirenonnull|nonnull|notnull|ofnullable|just|option|value|typeof|boolean|status|json|send|getorelse|unwrapor|replace|set_header|record|track|emit|push)$/;

const patternCall =
  /^(?:test|match|matches|fullmatch|search|matchstring|pregmatch|ismatch|exec|matcher|findstringmatch|matchhttporigin|find|containsmatchin|matchentire|findfirstin)$/;

const partCall =
  /^(?:endswith|hassuffix|strendswith|startswith|hasprefix|strstartswith|contains|strcontains|includes|strpos|stripos|indexof|index|containsany|strstr)$/;

function matchingOf(name: string): 'search' | 'start' | 'full' {
  if (/^(?:matches|fullmatch|matchentire)$/.test(name)) return 'full';
  return 'search';
}

/** `origin.endsWith('example.com')` and the like. */
function partGuard(call: Call, name: string, piece: Expression | undefined, scope: Scope): Guard {
  const how = /end|suffix/.test(name)
    ? 'end'
    : /start|prefix/.test(name)
      ? 'start'
      : /includes|contains|indexof|index|strpos|stripos|include|strstr/.test(name)
        ? 'part'
        : undefined;
  if (how !== undefined) {
    const why = weaknessOfPart(how, piece && textOf(piece, scope));
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

function patternGuard(pattern: Expression, matching: 'search' | 'start' | 'full', scope: Scope): Guard {
  for (const { expression } of valuesOf(pattern, scope)) {
    const source =
      expression.kind === 'pattern'
        ? expression.source
        : expression.kind === 'text'
          ? undelimited(expression.value)
          : undefined;
    const why = source === undefined ? undefined : weaknessOf(source, matching);
    if (why !== undefined) return { kind: 'weak', check: pattern, why };
  }
  return strong;
}

/** PHP writes patterns with delimiters. */
export function undelimited(pattern: string): string {
  return /^([/#~@%!|{])(.*)[/#~@%!|}][a-z]*$/is.exec(pattern)?.[2] ?? pattern;
}

function textOf(expression: Expression, scope: Scope): string | undefined {
  const [value] = valuesOf(expression, scope);
  return value?.expression.kind === 'text' && !value.isListed ? value.expression.value : undefined;
}

function isList(expression: Expression | undefined, scope: Scope): boolean {
  return expression !== undefined && valuesOf(expression, scope).some(({ isListed }) => isListed);
}

/** Whether an expression is the origin, or text made of it alone. */
function mentions(expression: Expression, names: ReadonlySet<string>, scope: Scope, depth = 0): boolean {
  if (depth > deepest) return false;
  switch (expression.kind) {
    case 'name':
      return (
        names.has(expression.name) ||
        isRequestOrigin(expression, scope) ||
        scope
          .valuesOf(expression.name)
          .some((value) => isParsed(value) && mentions(value, names, scope, depth + 1))
      );
    case 'member':
      return (
        !isAllowAllSwitch(expression.name) &&
        (mentions(expression.of, names, scope) || isRequestOrigin(expression, scope))
      );
    case 'call': {
      const operands =
        expression.callee.kind === 'member'
          ? [expression.callee.of]
          : expression.arguments.map(({ value }) => value);
      if (isRequestOrigin(expression, scope)) return true;
      return (
        madeOf.test(plain(lastName(expression))) && operands.some((part) => mentions(part, names, scope))
      );
    }
    case 'choice':
      return (
        expression.condition === undefined && expression.branches.some((part) => mentions(part, names, scope))
      );
    case 'index':
      return isRequestOrigin(expression, scope) || mentions(expression.of, names, scope);
    default:
      return false;
  }
}

/** `new URL(origin)` and what is taken of it. */
function isParsed(value: Expression): boolean {
  return value.kind === 'member' || (value.kind === 'call' && madeOf.test(plain(lastName(value))));
}

const madeOf =
  /^(?:tolowercase|tolower|lower|strtolower|downcase|trim|tostring|string|str|substr|substring|slice|url|uri|parse|urlparse|parseurl|asbytes|tostr|asstr|unwrap|unwrapor|gethost|host|hostname|strip|tobytes|replace|split|clone|create|new|newuri|urijoin|asref|toowned|getorelse|get)$/;

/** Whether a function gives the same answer whatever it is asked. */
export function alwaysSays({ body }: FunctionExpression, answer: boolean): boolean {
  const results = outcomesIn(body);
  return results.length > 0 && results.every((result) => result.kind === 'truth' && result.value === answer);
}

/** `callback`, `cb`, `next`: how express and its kin take the answer. */
export function callsOf(body: Expression, names: readonly string[]): readonly Call[] {
  const found: Call[] = [];
  walk(body, (part) => {
    if (part.kind === 'call' && names.includes(pathOf(part.callee))) found.push(part);
  });
  return found;
}
