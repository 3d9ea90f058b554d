// Whether one check is enough to be let in, or is one of several that have to hold.
import { hasPart, type Expression } from './expression.ts';

/**
 * Whether code lets in whatever passes `check`: it stands alone, or beside others with `or`, and where it holds the
 * answer is yes.
 * @param around what `check` stands in, the outermost first
 * @param isStrict tells of a check that strangers do not pass
 */
export function isEnough(
  check: Expression,
  around: readonly Expression[],
  isStrict: (part: Expression) => boolean,
): boolean {
  let inner = check;
  for (const outer of around.toReversed()) {
    switch (outer.kind) {
      case 'test':
        if (!passing.test(outer.operator) || outer.sides.length < 2) return false;
        if (outer.sides.some((side) => side !== inner && hasPart(side, isStrict))) return false;
        break;
      case 'choice':
        if (outer.condition === inner) return outer.isSwitch !== true && letsIn(outer.branches[0]);
        if (outer.condition !== undefined) return false;
        break;
      case 'group':
        if (outer.children.length !== 1) return false;
        break;
      case 'return':
      case 'assign':
      case 'call':
        return true;
      case 'function':
        return outer.body === inner;
      default:
        return false;
    }
    inner = outer;
  }
  // The check is all there is: what a function gives back.
  return true;
}

/** `origin && origin.endsWith('.com')`, `origin.indexOf('.com') > -1`. */
const passing = /^(?:&&|and|!==?|>=?)$/;

/** Whether a branch says yes: answers `true`, gives the origin back, or sets something to it. */
function letsIn(branch: Expression | undefined): boolean {
  if (branch === undefined) return false;
  return branch.kind === 'name' || hasPart(branch, isYes);
}

function isYes(part: Expression): boolean {
  switch (part.kind) {
    case 'truth':
      return part.value;
    case 'return':
      return part.value?.kind === 'name';
    case 'call':
      return part.arguments.length > 1;
    case 'assign':
      return part.value.kind !== 'truth';
    default:
      return false;
  }
}
