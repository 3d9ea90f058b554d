// Scans files as `shipcheck scan` does.
import type { NoAnswer, ScanAnswer, ScanRequest } from '../../core/host/probes.ts';
import { reasonOf } from '../errors.ts';
import { BaselineError, policyOf } from '../scan/setup.ts';
import { startThreads, usualJobs } from '../scan/thread.ts';
import { scanTree } from '../scan/tree.ts';
import { cancelled, unable } from './failure.ts';

/** @param workerFile the bundle of `scanWorker.lazy.ts` */
export async function askScan(
  { folder, kinds, paths }: ScanRequest,
  workerFile: string,
  signal: AbortSignal,
): Promise<ScanAnswer | NoAnswer> {
  try {
    // All rules: too much to load before somebody scans.
    const { availableKinds, rulesOf } = await import('../../core/scan/scanner.lazy.ts');
    const { options, problems, notes } = await policyOf(folder, rulesOf(availableKinds));
    if (signal.aborted) return cancelled;
    const threads = startThreads(workerFile, usualJobs);
    const report = await scanTree({ root: folder, paths, kinds, options, threads }, signal);
    if (signal.aborted) return cancelled;
    const misread = problems.map(
      ({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`,
    );
    return {
      kind: 'answer',
      findings: report.findings,
      problems: [...misread, ...report.problems],
      notes: [...notes, ...report.notes],
      scanned: report.scanned,
    };
  } catch (error) {
    if (signal.aborted) return cancelled;
    if (error instanceof BaselineError) return unable(`${error.message}.`);
    return unable(`The files could not be scanned: ${reasonOf(error)}.`);
  }
}
