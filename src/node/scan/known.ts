// Reads what a repository already says about findings: `.shipcheck.yaml`, a baseline, and gitleaks' files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyOptions } from '../../core/scan/policy.ts';
import { analysersFor, availableKinds } from '../../core/scan/rules/analysers.ts';
import { policyOf } from '../../core/scan/settings.ts';
import { readBaseline } from '../../core/scan/suppress/baseline.ts';
import { gitleaksAllowLists, gitleaksIgnoredLines } from '../../core/scan/suppress/gitleaks.ts';
import { loadConfig } from '../config.ts';

export interface KnownFindings {
  readonly options: PolicyOptions;
  /** Sentences for people. */
  readonly problems: readonly string[];
}

/**
 * From `.shipcheck.yaml`, `.gitleaksignore` and `.gitleaks.toml` in `root`; nothing where they are missing. Never
 * rejects.
 */
export async function knownIn(root: string): Promise<KnownFindings> {
  const { config, problems: mistakes } = await loadConfig(root);
  const ids = analysersFor(availableKinds).flatMap(({ rules }) => rules.map(({ id }) => id));
  const own = policyOf(config.scan, new Set(ids));
  const ignored = textOf(join(root, '.gitleaksignore'));
  const { paths, values, problems } = gitleaksAllowLists(textOf(join(root, '.gitleaks.toml')));
  return {
    options: { ...own.options, lines: gitleaksIgnoredLines(ignored), allow: { paths, values } },
    problems: [
      ...mistakes.map(({ file, line = 1, message }) => `${file}:${line}: ${message}.`),
      ...own.problems,
      ...problems,
    ],
  };
}

/** Fingerprints in a baseline file. Throws an `Error` with a sentence for people. */
export function fingerprintsIn(file: string): readonly string[] {
  return readBaseline(readFileSync(file, 'utf8'));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
