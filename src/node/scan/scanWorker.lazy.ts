// A worker thread's entry: scans batches of files until it is ended.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createBatchScanner } from './batch.ts';
import type { Batch, WorkerSetup } from './protocol.ts';

const scanBatch = createBatchScanner(workerData as WorkerSetup, join(__dirname, 'grammars'));

parentPort?.on('message', (batch: Batch) => {
  // A batch that waits for a grammar must not be overtaken by the next: answers come in the order of questions.
  work = work.then(async () => {
    const result = await scanBatch(batch);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(result);
  });
});

let work: Promise<void> = Promise.resolve();
