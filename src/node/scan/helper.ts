// This thread as one of those that scan, for a program that has nothing else to do.
import { createBatchScanner, type BatchScanner } from './batch.ts';
import type { WorkerSetup } from './protocol.ts';
import type { ScanThread } from './thread.ts';

/**
 * It is ready to hear from others every few milliseconds.
 * @param grammars the folder that they are in
 */
export function startHelper(setup: WorkerSetup, grammars: string): ScanThread {
  let scanBatch: BatchScanner | undefined;
  let waiting = 0;
  let since = 0;
  const turn = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
  const pause = () => (performance.now() - since > longest ? turn() : undefined);

  return {
    get isBusy() {
      return waiting > 0;
    },
    async scan(batch) {
      waiting++;
      try {
        await turn();
        // Made only now: the other threads start meanwhile.
        scanBatch ??= createBatchScanner(setup, grammars, pause);
        return await scanBatch(batch);
      } finally {
        waiting--;
      }
    },
    end: () => Promise.resolve(),
  };
}

/** Milliseconds of work before others get their turn: they must not run out of theirs. */
const longest = 3;
