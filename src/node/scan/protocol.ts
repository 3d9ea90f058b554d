// What the pool and its workers say to each other.
import type { ScannerOptions } from '../../core/scan/engine.ts';
import type { Finding, RuleKind } from '../../core/scan/finding.ts';

/** How a worker is set up; handed over when it starts. */
export interface WorkerSetup {
  readonly kinds: readonly RuleKind[];
  readonly options: ScannerOptions;
}

/** Files to scan: `paths` are relative to `root`, `/` between parts. */
export interface Batch {
  readonly root: string;
  readonly paths: readonly string[];
}

export interface BatchResult {
  readonly findings: readonly Finding[];
  readonly problems: readonly FileProblem[];
  /** What was left out on purpose. */
  readonly notes: readonly FileProblem[];
  readonly scanned: number;
}

export interface FileProblem {
  readonly file: string;
  /** Goes on after the name of the file: `could not be read: permission denied`. */
  readonly message: string;
}
