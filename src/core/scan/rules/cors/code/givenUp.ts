// Choices that give the origin back exactly where a check of it fails: `blocked.includes(origin) ? null : origin`.
import type { Choice, Expression } from './expression.ts';
import { guardIn } from './guards.ts';
import { isReachedWithout } from './reached.ts';
import type { Scope } from './scope.ts';
import type { IsOrigin } from './unset.ts';

/**
 * Whether a choice looks at the origin and has it in the branch of those that do not pass.
 * @param names parameters and variables that hold the origin
 */
export function isGivenUp(
  choice: Expression,
  names: ReadonlySet<string>,
  scope: Scope,
  isOrigin: IsOrigin,
): choice is Choice {
  if (choice.kind !== 'choice' || choice.condition === undefined || choice.isSwitch === true) return false;
  const { condition } = choice;
  const branch = choice.branches.find(isOrigin);
  if (branch === undefined || guardIn(condition, names, scope).kind === 'none') return false;
  const isForOthers = (part: Expression, outer: readonly Expression[]) =>
    isReachedWithout(part, [choice, ...outer], [choice, branch]);
  return guardIn(condition, names, scope, 0, isForOthers).kind === 'none';
}
