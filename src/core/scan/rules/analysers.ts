// Which analysers there are, by kind of rule.
import type { Analyser } from '../analyser.ts';
import type { RuleKind } from '../finding.ts';
import { secretDetectors } from './registry.ts';
import { secretsAnalyser } from './secrets/analyser.ts';

/** Kinds of rules that can be asked for. */
export const availableKinds: readonly RuleKind[] = ['secrets'];

/** The analysers of some kinds of rules; building them costs a few milliseconds, so keep them. */
export function analysersFor(kinds: readonly RuleKind[]): readonly Analyser[] {
  return kinds.includes('secrets') ? [secretsAnalyser(secretDetectors)] : [];
}
