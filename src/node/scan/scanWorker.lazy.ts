// A worker thread's entry: scans batches of files until it is ended.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createScanner } from '../../core/scan/engine.ts';
import type { Finding } from '../../core/scan/finding.ts';
import { withGrammars } from '../../core/scan/grammars.ts';
import { analysersFor } from '../../core/scan/rules/analysers.ts';
import type { Batch, BatchResult, FileProblem, WorkerSetup } from './protocol.ts';
import { createReadBuffer, decodeLatin1, scanFile } from './read.ts';
import { createSyntax } from './syntax.ts';

const { kinds, options } = workerData as WorkerSetup;
const syntax = createSyntax(join(__dirname, 'grammars'));
const scanner = createScanner(analysersFor(kinds, syntax), options, decodeLatin1);
const buffer = createReadBuffer();

parentPort?.on('message', (batch: Batch) => {
  // A batch that waits for a grammar must not be overtaken by the next: answers come in the order of questions.
  work = work.then(async () => {
    const result = await scanBatch(batch);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(result);
  });
});

let work: Promise<void> = Promise.resolve();

async function scanBatch({ root, paths }: Batch): Promise<BatchResult> {
  const findings: Finding[] = [];
  const problems: FileProblem[] = [];
  const notes: FileProblem[] = [];
  let scanned = 0;
  for (const file of paths) {
    if (scanner.ignores(file)) continue;
    const result = await withGrammars(syntax, () => scanFile(scanner, join(root, file), file, buffer));
    if (result === undefined) continue;
    scanned++;
    findings.push(...result.findings);
    if (result.problem !== undefined) problems.push({ file, message: result.problem });
    if (result.note !== undefined) notes.push({ file, message: result.note });
  }
  return { findings, problems, notes, scanned };
}
