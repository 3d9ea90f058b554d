// This thread as one of those that scan, for a program that has nothing else to do.
import { createBatchScanner, type BatchScanner } from './batch.ts';
import type { ScanThread } from './thread.ts';

/**
 * It is ready to hear from others every few milliseconds.
 * @param grammars the folder that they are in
 */
export function startHelper(grammars: string): ScanThread {
  let scanner: Promise<BatchScanner> | undefined;
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
    prepare(setup) {
      // In a moment: the other threads are told first, and git is asked for files.
      scanner = turn().then(() => createBatchScanner(setup, grammars, pause));
    },
    async scan(batch) {
      waiting++;
      try {
        await turn();
        if (scanner === undefined) throw new Error('Nothing is prepared.');
        return await (
          await scanner
        )(batch);
      } finally {
        waiting--;
      }
    },
    end: () => Promise.resolve(),
  };
}

/** Milliseconds of work before others get their turn: they must not run out of theirs. */
const longest = 3;
