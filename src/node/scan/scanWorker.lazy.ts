// A worker thread's entry: scans batches of files until it is ended.
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { createBatchScanner } from './batch.ts';
import type { Batch, WorkerSetup } from './protocol.ts';

parentPort?.once('message', (setup: WorkerSetup) => {
  const scanBatch = createBatchScanner(setup, join(__dirname, 'grammars'));
  let work: Promise<void> = Promise.resolve();
  parentPort?.on('message', (batch: Batch) => {
    // A batch that waits for a grammar must not be overtaken by the next: answers come in the order of questions.
    work = work.then(async () => {
      const result = await scanBatch(batch);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      parentPort?.postMessage(result);
    });
  });
});
