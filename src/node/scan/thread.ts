// A worker thread that answers batches in the order they are given.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Batch, BatchResult, WorkerSetup } from './protocol.ts';

export interface ScanThread {
  /** Whether it has enough to do for now. */
  readonly isBusy: boolean;
  /** Once, before anything is scanned. */
  prepare(setup: WorkerSetup): void;
  /** Rejects when the thread dies. */
  scan(batch: Batch): Promise<BatchResult>;
  end(): Promise<void>;
}

/** For whoever has nothing else to do: as many threads as there are processors, but no more than eight. */
export const usualJobs: number = Math.min(availableParallelism(), 8);

/**
 * Starts threads that keep no program alive until they are given something to do.
 * @param workerFile the bundle of `scanWorker.lazy.ts`
 * @param jobs how many
 */
export function startThreads(workerFile: string, jobs: number): readonly ScanThread[] {
  return Array.from({ length: jobs }, () => startThread(workerFile));
}

function startThread(workerFile: string): ScanThread {
  const worker = new Worker(workerFile, { resourceLimits });
  const asked: Asked[] = [];
  let death: Error | undefined;
  worker.on('message', (result: BatchResult) => asked.shift()?.resolve(result));
  const die = (reason: unknown) => {
    death ??= reason instanceof Error ? reason : new Error(`A scanning thread ended (${String(reason)}).`);
    for (const request of asked.splice(0)) request.reject(death);
  };
  worker.on('error', die);
  worker.on('exit', die);
  // Only now: whoever listens keeps it.
  worker.unref();

  return {
    get isBusy() {
      return asked.length >= ahead;
    },
    prepare(setup) {
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(setup);
    },
    scan(batch) {
      if (death !== undefined) return Promise.reject(death);
      return new Promise((resolve, reject) => {
        asked.push({ resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage(batch);
      });
    },
    async end() {
      await worker.terminate();
    },
  };
}

/** Batches that a thread has at hand, so that it never waits for the next. */
const ahead = 3;

interface Asked {
  resolve(result: BatchResult): void;
  reject(reason: Error): void;
}

/** Megabytes; scanning makes short-lived strings, and more room for them only takes memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };
