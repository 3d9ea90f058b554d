// Whether a place is reached past a check of the origin: in the branch where the check held, or in the other one.
import { lastName, type Expression } from './expression.ts';
import { plain } from './names.ts';

/**
 * Whether `place` is a branch that is taken where `check` fails: `if (listed(origin)) { … } else { here }`.
 * @param around what the check stands in, the outermost first
 * @param place what the place stands in, the outermost first
 */
export function isReachedWithout(
  check: Expression,
  around: readonly Expression[],
  place: readonly Expression[],
): boolean {
  return around.some((outer, at) => {
    if (outer.kind !== 'choice' || outer.isSwitch === true) return false;
    if (outer.condition === undefined || outer.condition !== (around[at + 1] ?? check)) return false;
    const here = place.indexOf(outer);
    const next = here === -1 ? undefined : place[here + 1];
    const branch = next === undefined ? -1 : outer.branches.indexOf(next);
    if (branch === -1) return false;
    const holds = holdsIn(check, around.slice(at + 1));
    return holds !== undefined && holds === branch > 0;
  });
}

/** Whether a condition holds because a check in it does (`true`) or because it does not; `undefined` if that is not told. */
export function holdsIn(check: Expression, around: readonly Expression[]): boolean | undefined {
  let holds: boolean | undefined = ofCheck(check);
  let inner = check;
  for (const outer of around.toReversed()) {
    if (outer.kind === 'test' && !/^(?:&&|and)$/.test(outer.operator)) holds = ofTest(outer, inner, holds);
    else if (outer.kind === 'choice' && outer.condition !== undefined) return undefined;
    else if (outer.kind === 'call' || outer.kind === 'function') return undefined;
    inner = outer;
  }
  return holds;
}

function ofCheck(check: Expression): boolean | undefined {
  switch (check.kind) {
    case 'test':
      if (/^(?:===?|=~|eq|in)$/.test(check.operator)) return true;
      return /^(?:!==?|!~|ne|<>|not in)$/.test(check.operator) ? false : undefined;
    case 'call':
    case 'member':
      return membership.test(plain(lastName(check))) ? true : undefined;
    default:
      return undefined;
  }
}

/** Names of methods, and of functions that say what they find out. */
const membership =
  /^(?:(?:is)?(?:cors)?(?:origin)?(?:allowed|permitted|trusted|accepted|whitelisted|listed)(?:origin)?|includes?|contains|has|inarray|containskey|equals|equalfold|equalsignorecase|some|any|anymatch|exists|member|ismember|issubset|startswith|endswith|hasprefix|hassuffix|test|matches|matchstring|pregmatch|ismatch|strcontains|strstartswith|strendswith|indexof|strpos|search)$/;

/** `!listed`, `listed === false`, `list.indexOf(origin) < 0`, `list.indexOf(origin) === -1`. */
function ofTest(
  { operator, sides }: Expression & { kind: 'test' },
  inner: Expression,
  holds: boolean | undefined,
): boolean | undefined {
  if (holds === undefined) return undefined;
  const other = sides.find((side) => side !== inner);
  if (other === undefined) return /^(?:!|not)$/.test(operator) ? !holds : undefined;
  const isSame = /^===?$/.test(operator);
  if (other.kind === 'truth' && (isSame || /^!==?$/.test(operator)))
    return isSame === other.value ? holds : !holds;
  if (isSame && isBelowZero(other)) return !holds;
  if (/^(?:!==?|>=?)$/.test(operator)) return holds;
  return operator === '<' ? !holds : undefined;
}

/** What is found nowhere is at `-1`. */
function isBelowZero(side: Expression): boolean {
  return side.kind === 'test' && side.operator === '-' && side.sides.length === 1;
}
