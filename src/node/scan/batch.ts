// Scans the files of a batch, one after the other.
import { createScanner } from '../../core/scan/engine.ts';
import type { Finding } from '../../core/scan/finding.ts';
import { withNeeded } from '../../core/scan/needed.ts';
import { analysersFor } from '../../core/scan/rules/analysers.ts';
import type { Batch, BatchResult, FileProblem, WorkerSetup } from './protocol.ts';
import { createReadBuffer, decodeLatin1, scanFile, type Pause } from './read.ts';
import { createSyntax } from './syntax.ts';

export type BatchScanner = (batch: Batch) => Promise<BatchResult>;

/**
 * Makes a scanner of one batch at a time; it never rejects.
 * @param grammars the folder that they are in
 * @param pause called between two steps of work
 */
export function createBatchScanner(
  { kinds, options }: WorkerSetup,
  grammars: string,
  pause?: Pause,
): BatchScanner {
  const syntax = createSyntax(grammars);
  const scanner = createScanner(analysersFor(kinds, syntax), options, decodeLatin1);
  const buffer = createReadBuffer();

  return async ({ root, paths, parse }) => {
    const findings: Finding[] = [];
    const problems: FileProblem[] = [];
    const notes: FileProblem[] = [];
    const unparsed: string[] = [];
    let scanned = 0;
    for (const file of paths) {
      if (scanner.ignores(file)) continue;
      // The system takes slashes everywhere, and joining properly takes longer than opening.
      const scan = () => scanFile(scanner, `${root}/${file}`, file, buffer, pause);
      const result = parse ? await withNeeded(scan) : await scan();
      await pause?.();
      if (result === undefined) continue;
      if (result.needs !== undefined && !parse) {
        unparsed.push(file);
        continue;
      }
      scanned++;
      findings.push(...result.findings);
      if (result.problem !== undefined) problems.push({ file, message: result.problem });
      if (result.note !== undefined) notes.push({ file, message: result.note });
    }
    return { findings, problems, notes, scanned, unparsed };
  };
}
