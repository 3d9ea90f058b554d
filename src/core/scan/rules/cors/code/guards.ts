// Whether code looks at the origin before it lets it in, and whether that look is worth something.
import { wordsIn } from '../../../lists.ts';
import { isEnough } from './enough.ts';
import {
  hasPart,
  lastName,
  pathOf,
  walk,
  type Call,
  type Expression,
  type FunctionExpression,
} from './expression.ts';
import { isAllowAllSwitch, isOriginHeader, plain } from './names.ts';
import { weaknessOfPart } from './origins.ts';
import { isList, matchingOf, none, partGuard, patternGuard, strong, textOf, type Guard } from './pieces.ts';
import { isRequestOrigin } from './request.ts';
import type { Scope } from './scope.ts';
import { letsAllInUnset, type IsOrigin } from './unset.ts';
import { outcomesIn } from './outcomes.ts';

/** Calls of calls that are followed. */
const deepest = 3;

/**
 * The look that `code` takes at the origin: the best one, but for a weak one that is enough to be let in.
 * @param names parameters and variables that hold it
 * @param isElsewhere tells of a part of it, and what that stands in, that has nothing to do with the setting
 * @param place what the place stands in where the origin is sent, if that is in `code`
 */
export function guardIn(
  code: Expression,
  names: ReadonlySet<string>,
  scope: Scope,
  depth = 0,
  isElsewhere: (part: Expression, around: readonly Expression[]) => boolean = () => false,
  place: readonly Expression[] = [],
): Guard {
  let best: Guard = none;
  let enough: Guard = none;
  const isStrict = (part: Expression) => guardAt(part, names, scope, depth).kind === 'strong';
  const isOrigin = (part: Expression) => mentions(part, names, scope);
  walk(code, (part, around) => {
    if (enough.kind === 'weak' || isElsewhere(part, around)) return;
    const guard = guardAt(part, names, scope, depth);
    if (guard.kind === 'weak' && isEnough(part, around, isStrict)) enough = guard;
    if (enough.kind === 'none' && letsAllInUnset({ check: part, around, scope, isOrigin, isStrict, place }))
      enough = { kind: 'open' };
    if (best.kind !== 'strong' && (guard.kind === 'strong' || best.kind === 'none')) best = guard;
  });
  return enough.kind === 'none' ? best : enough;
}

function guardAt(part: Expression, names: ReadonlySet<string>, scope: Scope, depth: number): Guard {
  const isOrigin = (expression: Expression) => mentions(expression, names, scope);
  switch (part.kind) {
    case 'test':
      return part.sides.length === 2 ? comparison(part.operator, part.sides, isOrigin, scope) : none;
    case 'choice':
      return part.isSwitch === true && part.condition !== undefined && isOrigin(part.condition)
        ? switchGuard(part.branches, scope)
        : none;
    case 'index':
      return isOrigin(part.key) ? strong : none;
    case 'call':
      return callGuard(part, isOrigin, scope, depth);
    default:
      return none;
  }
}

/** Ruby's `case origin when /…/`: a pattern is as good as it is, anything else is compared. */
function switchGuard(branches: readonly Expression[], scope: Scope): Guard {
  const weak = branches
    .flatMap((branch) => (branch.kind === 'group' ? branch.children : [branch]))
    .filter(({ kind }) => kind === 'pattern')
    .map((pattern) => patternGuard(pattern, 'search', scope))
    .find(({ kind }) => kind === 'weak');
  return weak ?? strong;
}

function comparison(operator: string, sides: readonly Expression[], isOrigin: IsOrigin, scope: Scope): Guard {
  if (/^(?:&&|and|-|<|>|<=|>=|to|is|not is|instanceof)$/.test(operator)) return none;
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
  if (lookup.test(name) && given.some((value) => value.kind === 'record' && hasPart(value, isOrigin)))
    return strong;
  const at = given.findIndex((value) => isOrigin(value));
  if (at === -1) return asksOfOrigin.test(name) ? verifierGuard(call, scope, depth) : none;
  const helper = receiver === undefined ? scope.functionNamed(lastName(call)) : undefined;
  if (helper !== undefined && depth <= deepest) return helperGuard(helper, at, scope, depth + 1);
  if (neutral.has(name) || /header|cookie|accesscontrol/.test(name)) return none;
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
    (textOf(other, scope) !== undefined || (at === 0 && asksOfText(name, receiver))) &&
    !isList(receiver, scope)
  )
    return partGuard(call, name, other, scope);
  const method = scope.functionNamed(lastName(call));
  return method === undefined || depth > deepest ? strong : helperGuard(method, at, scope, depth + 1);
}

/** Whether a function looks for a piece in a text, whatever it is given: others may look for an item in a list. */
function asksOfText(name: string, receiver: Expression | undefined): boolean {
  return (
    /^(?:hasprefix|startswith|strstartswith|strcontains|strpos|stripos|strstr)$/.test(name) ||
    (receiver !== undefined && lastName(receiver) === 'strings')
  );
}

/** A function that is named for looking at the origin; where it is of the file, it may say yes to everything. */
function verifierGuard(call: Call, scope: Scope, depth: number): Guard {
  const helper = scope.functionNamed(lastName(call));
  if (helper === undefined || depth > deepest) return strong;
  const guard = guardIn(
    helper.body,
    new Set(helper.parameters.filter((parameter) => /origin/i.test(parameter))),
    scope,
    depth + 1,
  );
  return guard.kind === 'none' && !alwaysSays(helper, true) ? strong : guard;
}

/** `origins.findOne({ url: origin })` */
const lookup = /^(?:find|exists|get|lookup|query|count|where|select|has|is|check|validate|verify)\w*$/;

/** A function of the file that is asked about the origin may itself say yes to everything. */
function helperGuard(helper: FunctionExpression, at: number, scope: Scope, depth: number): Guard {
  const name = helper.parameters[at];
  if (name === undefined) return strong;
  const guard = guardIn(helper.body, new Set([name]), scope, depth);
  if (guard.kind !== 'none') return guard;
  return alwaysSays(helper, true) || !mayDecide(helper) || sendsHeader(helper.body) ? none : strong;
}

/** Whether the header that lets the origin in is named: what sends it is no look at the origin. */
function sendsHeader(code: Expression): boolean {
  return hasPart(code, (part) =>
    part.kind === 'text'
      ? isOriginHeader(part.value)
      : (part.kind === 'name' || part.kind === 'member') && isOriginHeader(part.name),
  );
}

/** Whether a function may say yes or no: one that makes headers or sets them does not. */
function mayDecide({ body, parameters }: FunctionExpression): boolean {
  return outcomesIn(body).some(
    (outcome) =>
      !/^(?:record|list|text|nothing|function)$/.test(outcome.kind) &&
      !(outcome.kind === 'name' && parameters.includes(outcome.name)) &&
      !(outcome.kind === 'call' && neutral.has(plain(lastName(outcome)))),
  );
}

/** Given the whole request, or nothing, it looks at the origin by itself: `OriginAllowed(r, list)`, `verifyOrigin(request)`. */
const asksOfOrigin =
  /^(?:(?:verify|check|assert|require|validate|ensure|enforce|is(?!cross))\w*origin(?:s|allowed|valid|ok|permitted|trusted)?|(?:match)?(?:cors)?(?:(?:allowed|valid|trusted|permitted|safe|known|same)(?:cors|request|req)?origin|(?:request|req)?origin(?:is)?(?:allowed|valid|trusted|permitted|ok|matches)))$/;

/** Logging, converting and sending are no looks at the origin. */
const neutral = wordsIn(
  'log info debug warn warning error trace print println printf sprintf format puts p echo dump var_dump',
  'set setcanonical setheader header headers add addheader append appendheader put insert insertheader',
  'withheader with write writehead callback cb next done substr substring slice url uri parse parseurl new',
  'string str strval isempty isset empty len length strlen encodeuri encodeuricomponent trim lower tolower',
  'strtolower urlparse json stringify resolve fromstr fromstatic headervalue from some ok err addorigin',
  'allowedorigin addallowedorigin setallowedorigins alloworigin isnullorempty isnullorwhitespace',
  'requirenonnull nonnull notnull value typeof boolean status send getorelse unwrapor replace set_header',
  'record track emit push ofnullable just option isblank haslength hastext setbytes setbytesk setbytesv',
  'setbyteskv notempty notblank isnotempty isnotblank',
  'htmlspecialchars htmlentities striptags stripslashes addslashes ltrim rtrim urldecode filtervar strreplace',
  'escurl escurlraw eschtml escattr wpunslash sanitizetextfield sanitizeurl',
);

const patternCall =
  /^(?:test|match|matches|fullmatch|search|matchstring|pregmatch|ismatch|exec|matcher|findstringmatch|matchhttporigin|find|containsmatchin|matchentire|findfirstin)$/;

const partCall =
  /^(?:endswith|hassuffix|strendswith|startswith|hasprefix|strstartswith|contains|strcontains|includes|strpos|stripos|indexof|index|containsany|strstr)$/;

/** Whether an expression is the origin, or text made of it alone. */
function mentions(expression: Expression, names: ReadonlySet<string>, scope: Scope, depth = 0): boolean {
  if (depth > deepest) return false;
  switch (expression.kind) {
    case 'name':
      return (
        names.has(expression.name) ||
        isRequestOrigin(expression, scope) ||
        scope
          .valuesOf(expression.name, expression.from)
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
  /^(?:tolowercase|tolower|lower|strtolower|downcase|trim|tostring|string|str|substr|substring|slice|url|uri|parse|urlparse|parseurl|asbytes|tostr|asstr|ok|unwrap|unwrapor|unwrapordefault|gethost|host|hostname|strip|tobytes|tos|presence|replace|split|clone|create|new|newuri|urijoin|asref|toowned|getorelse|get)$/;

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
