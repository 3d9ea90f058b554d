// Which analysers there are, by kind of rule.
import type { Syntax } from '../../host/syntax.ts';
import type { Analyser } from '../analyser.ts';
import type { RuleKind } from '../finding.ts';
import { corsAnalyser } from './cors/analyser.ts';
import { codeReaderOf } from './cors/code/languages.ts';
import { configReaders } from './cors/config/registry.ts';
import { secretDetectors } from './registry.ts';
import { secretsAnalyser, type Memory } from './secrets/analyser.ts';

/**
 * The analysers of some kinds of rules; building them costs a few milliseconds, so keep them.
 * @param syntax what parses code; without it no CORS is found in code
 * @param memory `last file` where the same file is scanned over and over, while somebody types in it
 */
export function analysersFor(
  kinds: readonly RuleKind[],
  syntax?: Syntax,
  memory: Memory = 'none',
): readonly Analyser[] {
  return kinds.map((kind) => analyserFor(kind, syntax, memory));
}

function analyserFor(kind: RuleKind, syntax: Syntax | undefined, memory: Memory): Analyser {
  switch (kind) {
    case 'secrets':
      return secretsAnalyser(secretDetectors, memory);
    case 'cors':
      return corsAnalyser(codeReaderOf, configReaders, syntax);
  }
}
