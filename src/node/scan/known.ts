// Reads what a repository already says about findings: a baseline, and gitleaks' files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyOptions } from '../../core/scan/policy.ts';
import { readBaseline } from '../../core/scan/suppress/baseline.ts';
import { gitleaksAllowLists, gitleaksIgnoredLines } from '../../core/scan/suppress/gitleaks.ts';

export interface KnownFindings {
  readonly options: PolicyOptions;
  /** Sentences for people. */
  readonly problems: readonly string[];
}

/** From `.gitleaksignore` and `.gitleaks.toml` in `root`; nothing where they are missing. */
export function knownToGitleaks(root: string): KnownFindings {
  const ignored = textOf(join(root, '.gitleaksignore'));
  const { paths, values, problems } = gitleaksAllowLists(textOf(join(root, '.gitleaks.toml')));
  return { options: { lines: gitleaksIgnoredLines(ignored), allow: { paths, values } }, problems };
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
