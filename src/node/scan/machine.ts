// What the editor is given for scanning: threads that live as long as there is work, git, and hooks.
import { availableParallelism } from 'node:os';
import type { ScanMachine, ScanSetup } from '../../core/host/scan.ts';
import { addHook } from './hook.ts';
import { createScanPool, type ScanPool } from './pool.ts';
import { selectFiles } from './select.ts';
import { startThreads } from './thread.ts';
import type { ListMessages } from './walk.ts';

/**
 * @param workerFile the bundle of `scanWorker.lazy.ts`
 * @param cli absolute path of the command line's bundle, for hooks
 */
export function createScanMachine(workerFile: string, cli: string): ScanMachine {
  return {
    async scan(setup, files, onResult, signal) {
      const messages: ListMessages = { problems: [], notes: [] };
      const pool = poolFor(workerFile, setup);
      try {
        await pool.use((threads) => threads.scan(files.root, selectFiles(files, messages), onResult, signal));
      } catch (error) {
        pools.delete(setup);
        throw error;
      }
      return [...messages.problems, ...messages.notes];
    },
    async select(files) {
      const selected: string[] = [];
      for await (const portion of selectFiles(files, { problems: [], notes: [] })) selected.push(...portion);
      return selected;
    },
    addHook: (root) => addHook(root, cli),
  };
}

/** One thread less than there are processors, since somebody is typing meanwhile. */
const jobs = Math.max(1, Math.min(availableParallelism() - 1, 4));

/** Milliseconds that threads wait for more to do. */
const patience = 20_000;

interface SharedPool {
  use(work: (pool: ScanPool) => Promise<void>): Promise<void>;
}

/** Setups are compared by identity: whoever changes one makes a new one. */
const pools = new WeakMap<ScanSetup, SharedPool>();

function poolFor(workerFile: string, setup: ScanSetup): SharedPool {
  const known = pools.get(setup);
  if (known) return known;
  const made = sharedPool(workerFile, setup);
  pools.set(setup, made);
  return made;
}

/** Threads that start when they are needed, and end when they have not been for a while. */
function sharedPool(workerFile: string, setup: ScanSetup): SharedPool {
  let pool: ScanPool | undefined;
  let users = 0;
  let idle: NodeJS.Timeout | undefined;
  const end = (): void => {
    void pool?.dispose();
    pool = undefined;
  };
  return {
    async use(work) {
      clearTimeout(idle);
      users++;
      pool ??= createScanPool(startThreads(workerFile, jobs), setup);
      try {
        await work(pool);
      } catch (error) {
        end();
        throw error;
      } finally {
        users--;
        if (users === 0) idle = setTimeout(end, patience).unref();
      }
    },
  };
}
