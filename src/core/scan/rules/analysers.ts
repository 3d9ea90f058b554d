// Which analysers there are, by kind of rule.
import type { Syntax } from '../../host/syntax.ts';
import type { Analyser } from '../analyser.ts';
import type { RuleInfo, RuleKind } from '../finding.ts';
import { corsAnalyser } from './cors/analyser.ts';
import { corsRules } from './cors/rules.ts';
import { secretDetectors } from './registry.ts';
import { secretsAnalyser, type Memory } from './secrets/analyser.ts';

/** All rules of some kinds. */
export function rulesOf(kinds: readonly RuleKind[]): readonly RuleInfo[] {
  return kinds.flatMap((kind) => {
    switch (kind) {
      case 'secrets':
        return [...new Set(secretDetectors.flatMap(({ rules }) => rules))];
      case 'cors':
        return Object.values(corsRules);
    }
  });
}

/**
 * What looks for the rules of some kinds; building it costs a few milliseconds, so keep it.
 * @param syntax what parses code; without it no CORS is found in code
 * @param memory `last file` where the same file is scanned over and over, while somebody types in it
 */
export function analysersFor(
  kinds: readonly RuleKind[],
  syntax?: Syntax,
  memory: Memory = 'none',
): readonly Analyser[] {
  return kinds.map((kind) => {
    switch (kind) {
      case 'secrets':
        return secretsAnalyser(secretDetectors, memory);
      case 'cors':
        return corsAnalyser(syntax);
    }
  });
}
