// What the pool and its workers say to each other.
import type { FilesScanned, ScanSetup } from '../../core/host/scan.ts';

/** How a worker is set up; handed over when it starts. */
export type WorkerSetup = ScanSetup;

/** Files to scan: `paths` are relative to `root`, `/` between parts. */
export interface Batch {
  readonly root: string;
  readonly paths: readonly string[];
}

export type BatchResult = FilesScanned;

export type FileProblem = FilesScanned['problems'][number];
