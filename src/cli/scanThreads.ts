// The threads of a scan, started before the rules are loaded: both take a while.
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { startThreads, usualJobs, type ScanThread } from '../node/scan/thread.ts';
import { UsageError, type Arguments } from './command.ts';

/** As many as were asked for, less the one that is there. Throws a {@link UsageError}. */
export function startScanThreads(args: Arguments): readonly ScanThread[] {
  const jobs = jobsOf(args);
  compileLess();
  return startThreads(join(__dirname, 'scanWorker.lazy.js'), jobs - 1);
}

function jobsOf(args: Arguments): number {
  const text = args.value('jobs');
  if (text === undefined) return usualJobs;
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new UsageError('--jobs needs a number from 1 to 64.');
  return jobs;
}

/**
 * A scan is over before most optimised code has earned what compiling it costs, in every thread again. V8 is told to
 * wait longer than usual, and to compile functions without most of those that they call: a sixth less work for some ten
 * thousand files, and no more for ten times as many. Later versions than that of Node 20 decide well by themselves, and
 * complain of flags that they do not know.
 */
function compileLess(): void {
  if (process.versions.v8.startsWith('11.'))
    setFlagsFromString('--interrupt-budget=1000000 --max-inlined-bytecode-size-cumulative=100');
}
