// A worker thread's entry: scans batches of files until it is ended.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createScanner, type Scanner } from '../../core/scan/engine.ts';
import type { Finding } from '../../core/scan/finding.ts';
import { analysersFor } from '../../core/scan/rules/analysers.ts';
import type { Batch, BatchResult, FileProblem, WorkerSetup } from './protocol.ts';
import { createReadBuffer, decodeLatin1, scanFile } from './read.ts';

const { kinds, options } = workerData as WorkerSetup;
const scanner = createScanner(analysersFor(kinds), options, decodeLatin1);
const buffer = createReadBuffer();

parentPort?.on('message', (batch: Batch) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(scanBatch(scanner, batch));
});

function scanBatch(scanner: Scanner, { root, paths }: Batch): BatchResult {
  const findings: Finding[] = [];
  const problems: FileProblem[] = [];
  let scanned = 0;
  for (const file of paths) {
    if (scanner.ignores(file)) continue;
    const result = scanFile(scanner, join(root, file), file, buffer);
    if (result === undefined) continue;
    scanned++;
    findings.push(...result.findings);
    if (result.problem !== undefined) problems.push({ file, message: result.problem });
  }
  return { findings, problems, scanned };
}
