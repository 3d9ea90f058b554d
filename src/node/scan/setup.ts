// What a folder says about scanning itself: `.shipcheck.yaml`, a baseline, and gitleaks' files.
import { resolve } from 'node:path';
import type { RuleInfo } from '../../core/scan/finding.ts';
import type { PolicyOptions } from '../../core/scan/policy.ts';
import { policyOptions, unknownRules } from '../../core/scan/settings.ts';
import { type FileProblem, loadConfig } from '../config.ts';
import { reasonOf } from '../errors.ts';
import { fingerprintsIn, knownToGitleaks } from './known.ts';

export interface FolderPolicy {
  readonly options: PolicyOptions;
  /** What is wrong in `.shipcheck.yaml`. */
  readonly problems: readonly FileProblem[];
  /** Sentences for people about what has no effect. */
  readonly notes: readonly string[];
}

/** A baseline that cannot be read; the message is a sentence for people. */
export class BaselineError extends Error {}

/**
 * @param rules all that there are
 * @param baseline path of an earlier output, instead of the one that `.shipcheck.yaml` names
 * @throws a {@link BaselineError}
 */
export async function policyOf(
  root: string,
  rules: readonly RuleInfo[],
  baseline?: string,
): Promise<FolderPolicy> {
  const known = knownToGitleaks(root);
  const { config, problems } = await loadConfig(root);
  return {
    options: {
      ...known.options,
      ...policyOptions(config.scan, rules),
      baseline: baselineOf(baseline ?? config.scan.baseline, root),
    },
    problems,
    notes: [...known.problems, ...unknownRules(config.scan, rules)],
  };
}

function baselineOf(file: string | undefined, root: string): readonly string[] {
  if (file === undefined) return [];
  try {
    return fingerprintsIn(resolve(root, file));
  } catch (error) {
    throw new BaselineError(`${file} is no baseline: ${reasonOf(error)}`);
  }
}
