// Whether all origins are only let in where a setting that is made elsewhere says so.
import { lastName, partsOf, pathOf, type Expression } from './expression.ts';
import type { CodeFile } from './file.ts';
import { anyOriginNames, serverLanguages } from './frameworks.ts';
import { isAllowAllSwitch } from './names.ts';
import { isWildcard } from './origins.ts';
import { callsIn } from './reflection.ts';
import { valuesOf } from './values.ts';

/**
 * Whether `part` is only reached where a setting allows all origins: `if (allowed.contains("*"))`, `if (config.anyOrigin)`.
 * What the setting is set to is found where that happens.
 */
export function isDecidedElsewhere(part: Expression, around: readonly Expression[], file: CodeFile): boolean {
  if (!serverLanguages.has(file.language)) return false;
  if (isDecidedAround(part, around, file)) return true;
  // Or all that is around is a function that is only called there.
  const own = around.findLast((outer) => outer.kind === 'function' && outer.name !== undefined);
  const calls = own?.kind === 'function' ? (callsIn(file.root).get(own.name ?? '') ?? []) : [];
  return calls.length > 0 && calls.every(({ call, outer }) => isDecidedAround(call, outer, file));
}

/** The same of what stands around, in every language. */
export function isDecidedAround(part: Expression, around: readonly Expression[], file: CodeFile): boolean {
  return around.some((outer, at) => {
    if (outer.kind !== 'choice' || outer.condition === undefined || outer.isSwitch === true) return false;
    const branch = outer.branches.indexOf(around[at + 1] ?? part);
    return branch !== -1 && branch === branchForAny(outer.condition, file, 0);
  });
}

const deepest = 3;

/** The branch that is taken where the setting allows all; `undefined` for conditions about something else. */
function branchForAny(condition: Expression, file: CodeFile, depth: number): 0 | 1 | undefined {
  switch (condition.kind) {
    case 'test':
      return ofTest(condition, file, depth);
    case 'choice': {
      // Of alternatives, each must be the setting's.
      const branches = condition.branches.map((branch) => branchForAny(branch, file, depth));
      return condition.condition === undefined && branches.every((branch) => branch === 0) ? 0 : undefined;
    }
    case 'call':
      return isSwitch(condition, file, depth) || isAboutWildcard(operandsOf(condition), file) ? 0 : undefined;
    case 'name':
    case 'member':
      return isSwitch(condition, file, depth) ? 0 : undefined;
    case 'group':
      return condition.children.length === 1 && condition.children[0] !== undefined
        ? branchForAny(condition.children[0], file, depth)
        : undefined;
    default:
      return undefined;
  }
}

function ofTest(test: Expression & { kind: 'test' }, file: CodeFile, depth: number): 0 | 1 | undefined {
  const [side] = test.sides;
  if (test.sides.length === 1 && side !== undefined) {
    const branch = branchForAny(side, file, depth);
    return branch === undefined ? undefined : branch === 0 ? 1 : 0;
  }
  if (/^(?:&&|and)$/.test(test.operator))
    return test.sides.some((side) => branchForAny(side, file, depth) === 0) ? 0 : undefined;
  if (!isAboutWildcard(test.sides, file)) return undefined;
  return test.operator.startsWith('!') ? 1 : 0;
}

/** Whether something that is not known here is compared with a wildcard. */
function isAboutWildcard(sides: readonly Expression[], { language, scope }: CodeFile): boolean {
  const isAny = (side: Expression) =>
    side.kind === 'text' ? isWildcard(side.value) : anyOriginNames[language]?.test(pathOf(side)) === true;
  const others = sides.filter((side) => !isAny(side));
  if (others.length === sides.length || others.length === 0) return false;
  return others.every((side) => !valuesOf(side, scope).some(({ expression }) => isAny(expression)));
}

/** `config.allowAnyOrigin`, which nobody switches on here. */
function isSwitch(expression: Expression, file: CodeFile, depth: number): boolean {
  const name = lastName(expression);
  if (
    depth > deepest ||
    !(isAllowAllSwitch(name) || /any_?(?:host|origin)|all_?origins|wildcard|allow_?a(?:ll|ny)/i.test(name))
  )
    return false;
  return file.scope
    .valuesOf(name)
    .every((value) => value.kind === 'nothing' || branchForAny(value, file, depth + 1) === 0);
}

function operandsOf(call: Expression & { kind: 'call' }): readonly Expression[] {
  const [callee, ...given] = partsOf(call);
  return callee?.kind === 'member' ? [callee.of, ...given] : given;
}
