// Worker threads that share the files of a scan.
import type { Batch, BatchResult, WorkerSetup } from './protocol.ts';
import type { ScanThread } from './thread.ts';

/** Portions of paths, as they are found. */
export type Portions = AsyncIterable<readonly string[]> | Iterable<readonly string[]>;

/** Scans many files at a time, until it is disposed of, and its threads with it. */
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

/** @param threads each gets as much as it takes, the first ones first */
export function createScanPool(threads: readonly ScanThread[], setup: WorkerSetup): ScanPool {
  for (const thread of threads) thread.prepare(setup);
  // Of all scans; none of them rejects.
  const tasks = new Set<Promise<void>>();

  return {
    async scan(root, portions, onResult, signal) {
      const own = new Set<Promise<void>>();
      const unparsed: string[] = [];
      let parsed = 0;
      let failure: unknown;
      const isOver = () => signal?.aborted === true || failure !== undefined;
      const send = (thread: ScanThread, batch: Batch) => {
        const task = thread
          .scan(batch)
          .then((result) => {
            unparsed.push(...result.unparsed);
            onResult(result);
          })
          .catch((error: unknown) => (failure ??= error))
          .then(() => {
            own.delete(task);
            tasks.delete(task);
          });
        own.add(task);
        tasks.add(task);
      };
      // Grammars and what reads their trees take every thread a while to start: as few of them parse as will do, the
      // last ones first, which have the least to do otherwise.
      const parser = () => threads.at(-1 - (Math.floor(parsed / manyParsed) % threads.length));
      const parse = () => {
        const thread = parser();
        if (unparsed.length === 0 || thread === undefined || thread.isBusy) return;
        const paths = unparsed.splice(0, mostParsed);
        parsed += paths.length;
        send(thread, { root, paths, parse: true });
      };
      // Where others can look at the next files, the one that parses is left to what is waiting for it alone: else all
      // would wait for it in the end.
      const freeThread = async (): Promise<ScanThread> => {
        for (;;) {
          parse();
          const reserved = threads.length > 1 && unparsed.length > 0 ? parser() : undefined;
          const free = threads.find((thread) => !thread.isBusy && thread !== reserved);
          if (free !== undefined) return free;
          await Promise.race(tasks);
        }
      };

      for await (const paths of batchesOf(portions)) {
        const thread = await freeThread();
        if (isOver()) break;
        send(thread, { root, paths, parse: false });
      }
      while (own.size > 0 || (unparsed.length > 0 && !isOver())) {
        if (!isOver()) parse();
        await Promise.race(tasks);
      }
      if (failure !== undefined) throw failure as Error;
    },
    async dispose() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** Files; few enough that the threads end together, so many that messages cost nothing. */
const batchSize = 32;

/** The same of those that are to be parsed. */
const mostParsed = 8;

/** Files that one thread parses before the next has to. */
const manyParsed = 256;

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
