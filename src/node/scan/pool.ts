// Worker threads that share the files of a scan.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Batch, BatchResult, WorkerSetup } from './protocol.ts';

/** Scans many files at a time. Its threads live until it is disposed of, and start with it. */
export interface ScanPool {
  /**
   * Scans files below `root`; results come in no particular order. Resolves when all are scanned or the signal is
   * given; rejects when a thread dies.
   */
  scan(
    root: string,
    paths: readonly string[],
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
  const workers = Array.from(
    { length: jobs },
    () => new Worker(workerFile, { workerData: setup, resourceLimits }),
  );
  return {
    async scan(root, paths, onResult, signal) {
      const batches = batchesOf(root, paths, jobs);
      const next = () => (signal?.aborted ? undefined : batches.pop());
      await Promise.all(
        workers.map(async (worker) => {
          for (let batch = next(); batch !== undefined; batch = next()) onResult(await answer(worker, batch));
        }),
      );
    },
    async dispose() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Megabytes; scanning makes short-lived strings, and more room for them only takes memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

/** Small enough that the threads end together and cancelling is quick, large enough that messages cost nothing. */
function batchesOf(root: string, paths: readonly string[], jobs: number): Batch[] {
  const size = Math.max(1, Math.min(128, Math.ceil(paths.length / (jobs * 8))));
  const count = Math.ceil(paths.length / size);
  return Array.from({ length: count }, (_, index) => ({
    root,
    paths: paths.slice(index * size, (index + 1) * size),
  }));
}

function answer(worker: Worker, batch: Batch): Promise<BatchResult> {
  return new Promise((resolve, reject) => {
    const done = () => {
      worker.off('message', onMessage);
      worker.off('error', onEnd);
      worker.off('exit', onEnd);
    };
    const onMessage = (result: BatchResult) => {
      done();
      resolve(result);
    };
    const onEnd = (reason: unknown) => {
      done();
      reject(reason instanceof Error ? reason : new Error(`A scanning thread ended (${String(reason)}).`));
    };
    worker.on('message', onMessage);
    worker.on('error', onEnd);
    worker.on('exit', onEnd);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(batch);
  });
}
