// What the pool and its workers say to each other.
import type { FilesScanned, ScanSetup } from '../../core/host/scan.ts';

/** How a worker is set up: the first thing that it is told. */
export type WorkerSetup = ScanSetup;

/** Files to scan: `paths` are relative to `root`, `/` between parts. */
export interface Batch {
  readonly root: string;
  readonly paths: readonly string[];
  /** Whether grammars are to be loaded, rather than files that need one left for later. */
  readonly parse: boolean;
}

export interface BatchResult extends FilesScanned {
  /** Files that nothing is told of yet, since they need a grammar that is not loaded. */
  readonly unparsed: readonly string[];
}

export type FileProblem = FilesScanned['problems'][number];
