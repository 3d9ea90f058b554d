// Worker threads that share the files of a scan.
import { availableParallelism } from 'node:os';
import type { BatchResult, WorkerSetup } from './protocol.ts';
import { startThread, type ScanThread } from './thread.ts';

/** Portions of paths, as they are found. */
export type Portions = AsyncIterable<readonly string[]> | Iterable<readonly string[]>;

/** Scans many files at a time. Its threads start with it and live until it is disposed of. */
export interface ScanPool {
  /**
   * Scans files below `root` while they are still being listed; results come in no particular order. Resolves when all
   * are scanned, or soon after the signal is given; rejects when a thread dies.
   */
  scan(
    root: string,
    portions: Portions,
    onResult: (result: BatchResult) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  dispose(): Promise<void>;
}

/**
 * @param workerFile the bundle of `scanWorker.lazy.ts`
 * @param jobs how many threads; as many as there are processors by default, but no more than eight
 */
export function createScanPool(
  workerFile: string,
  setup: WorkerSetup,
  jobs: number = Math.min(availableParallelism(), 8),
): ScanPool {
  const threads = Array.from({ length: jobs }, () => startThread(workerFile, setup));
  return {
    async scan(root, portions, onResult, signal) {
      const running = new Set<Promise<void>>();
      for await (const paths of batchesOf(portions)) {
        if (running.size >= jobs * ahead) await Promise.race(running);
        if (signal?.aborted) break;
        const task = leastBusy(threads)
          .scan({ root, paths })
          .then(onResult)
          .finally(() => running.delete(task));
        // Whoever waits for it first is told; a rejection that nobody waits for would end the process.
        task.catch(() => undefined);
        running.add(task);
      }
      await Promise.all(running);
    },
    async dispose() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** Batches that each thread has at hand, so that it never waits for the next. */
const ahead = 3;
/** Files; few enough that the threads end together, so many that messages cost nothing. */
const batchSize = 32;

async function* batchesOf(portions: Portions): AsyncGenerator<readonly string[]> {
  let batch: string[] = [];
  for await (const portion of portions) {
    for (const path of portion) {
      if (batch.push(path) < batchSize) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function leastBusy(threads: readonly ScanThread[]): ScanThread {
  return threads.reduce((best, thread) => (thread.waiting < best.waiting ? thread : best));
}
