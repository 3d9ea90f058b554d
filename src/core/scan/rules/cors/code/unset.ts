// Checks of whether any origins are configured at all: where none are, everybody may be let in.
import { hasPart, lastName, walk, type Expression } from './expression.ts';
import { isAllowAllSwitch, plain } from './names.ts';
import { holdsIn } from './reached.ts';
import type { Scope } from './scope.ts';
import { valuesOf } from './values.ts';

export type IsOrigin = (expression: Expression) => boolean;

/** What that means, for people. */
export const whereUnset = 'Every origin is let in where no origins are set.';

/** A part of the code, and what is known around it. */
export interface Check {
  readonly check: Expression;
  /** What it stands in, the outermost first. */
  readonly around: readonly Expression[];
  readonly scope: Scope;
  readonly isOrigin: IsOrigin;
  /** Whether a part is a check that holds for known origins alone. */
  readonly isStrict: (part: Expression) => boolean;
  /** What the place stands in where the origin is sent, if that is beside the check. */
  readonly place: readonly Expression[];
}

/**
 * Whether `check` holds where no origins are configured, and then every origin is let in: `if (allowed.isEmpty())
 * return true`, `!allowed || allowed.includes(origin)`.
 */
export function letsAllInUnset(asked: Check): boolean {
  if (looksOnlyWhenSet(asked)) return true;
  const { check, around, scope, isOrigin, isStrict, place } = asked;
  const list = testedForNothing(check);
  if (list === undefined || isOrigin(list) || !isListOfOrigins(list, scope)) return false;
  let inner = check;
  let isBeside = false;
  for (const outer of around.toReversed()) {
    if (outer.kind === 'choice' && outer.condition === undefined)
      isBeside ||= outer.branches.some((side) => side !== inner && hasPart(side, isStrict));
    else if (outer.kind === 'choice')
      return outer.condition === inner && outer.isSwitch !== true && leadsTo(outer, around, place, isOrigin);
    else if (outer.kind === 'test') {
      if (!/^(?:&&|and)$/.test(outer.operator)) return false;
    } else if (outer.kind !== 'group' || outer.children.length !== 1) return isBeside;
    inner = outer;
  }
  return isBeside;
}

/** `if (allowed.length > 0 && !allowed.includes(origin)) return refused;`, and whoever is left gets in. */
function looksOnlyWhenSet({ check, around, scope, isOrigin, isStrict, place }: Check): boolean {
  const both = around.at(-1);
  const choice = around.at(-2);
  if (both?.kind !== 'test' || !/^(?:&&|and)$/.test(both.operator)) return false;
  if (choice?.kind !== 'choice' || choice.condition !== both || place.includes(choice)) return false;
  const list = testedForSomething(check);
  if (list === undefined || isOrigin(list) || !isListOfOrigins(list, scope)) return false;
  if (letsIn(choice.branches[0], isOrigin)) return false;
  return both.sides.some((side) => side !== check && refuses(side, isStrict));
}

/** Whether a condition holds where a strict check does not. */
function refuses(condition: Expression, isStrict: (part: Expression) => boolean): boolean {
  let isRefusal = false;
  walk(condition, (part, around) => {
    isRefusal ||= isStrict(part) && holdsIn(part, around) === false;
  });
  return isRefusal;
}

/** `list` in `!list.isEmpty()`, `len(list) > 0`, and alone where its name is that of several. */
function testedForSomething(check: Expression): Expression | undefined {
  if (check.kind === 'name' || check.kind === 'member')
    return /origins|list|domains|hosts|sites/i.test(check.name) ? check : sized(check);
  if (check.kind === 'call') return sized(check);
  const [side, other] = check.kind === 'test' ? check.sides : [];
  if (check.kind !== 'test' || side === undefined) return undefined;
  if (other === undefined) return /^(?:!|not)$/.test(check.operator) ? testedForNothing(side) : undefined;
  return /^(?:>|!==?)$/.test(check.operator) ? sized(side) : undefined;
}

/** Whether the first branch of a choice sends the origin, or says yes to whoever does. */
function leadsTo(
  choice: Expression & { kind: 'choice' },
  around: readonly Expression[],
  place: readonly Expression[],
  isOrigin: IsOrigin,
): boolean {
  const [branch] = choice.branches;
  const at = place.indexOf(choice);
  if (at !== -1) return place[at + 1] === branch;
  // What is given back before the place is reached says nothing about it.
  const isBefore = place.length > 0 && functionOf(around) === functionOf(place);
  return !isBefore && letsIn(branch, isOrigin);
}

function functionOf(around: readonly Expression[]): Expression | undefined {
  return around.findLast(({ kind }) => kind === 'function');
}

/** What is asked for being there: `list` in `list.isEmpty()`, `len(list) == 0`, `!list`. */
function testedForNothing(check: Expression): Expression | undefined {
  switch (check.kind) {
    case 'call': {
      const [only] = check.arguments;
      if (!isEmptyName(lastName(check)) || check.arguments.length > 1) return undefined;
      return only?.value ?? (check.callee.kind === 'member' ? check.callee.of : undefined);
    }
    case 'member':
      return isEmptyName(check.name) ? check.of : undefined;
    case 'test': {
      const [left, right] = check.sides;
      if (left === undefined) return undefined;
      if (right === undefined) return /^(?:!|not)$/.test(check.operator) ? (sized(left) ?? left) : undefined;
      if (!/^(?:===?|is|eq|<)$/.test(check.operator)) return undefined;
      if (right.kind === 'nothing' || (right.kind === 'text' && right.value === '')) return left;
      if (right.kind === 'name' && /^(?:undefined|nil|None)$/.test(right.name)) return left;
      return sized(left);
    }
    default:
      return undefined;
  }
}

/** `list` in `len(list)`, `list.size()`, `list.length`, `list.Any()`. */
function sized(size: Expression): Expression | undefined {
  if (!/^(?:len|count|size|length|any|sizeof)$/.test(plain(lastName(size)))) return undefined;
  if (size.kind === 'member') return size.of;
  if (size.kind !== 'call') return undefined;
  return size.arguments[0]?.value ?? (size.callee.kind === 'member' ? size.callee.of : undefined);
}

function isEmptyName(name: string): boolean {
  return /^(?:is)?(?:empty|blank|nil|none|nullor(?:empty|blank|whitespace)|null)$/.test(plain(name));
}

/** By its name; one that is written in the file is never empty. */
function isListOfOrigins(list: Expression, scope: Scope): boolean {
  const name = lastName(list);
  if (!/origin|allow|whitelist|domain|hosts?|sites?/i.test(name) || isAllowAllSwitch(name)) return false;
  return !valuesOf(list, scope).every(
    ({ expression }) => expression.kind === 'text' && expression.value !== '',
  );
}

/** Whether a branch says yes, whoever asks: gives it back, or to a callback. */
function letsIn(branch: Expression | undefined, isOrigin: IsOrigin): boolean {
  if (branch === undefined) return false;
  const isYes = (answer: Expression) => (answer.kind === 'truth' ? answer.value : isOrigin(answer));
  return (
    isYes(branch) ||
    hasPart(branch, (part) => {
      if (part.kind === 'return') return part.value !== undefined && isYes(part.value);
      if (part.kind !== 'call') return false;
      const [first, second] = part.arguments;
      return first?.value.kind === 'nothing' && second !== undefined && isYes(second.value);
    })
  );
}
