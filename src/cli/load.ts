// Reads and parses the checklists that a command line names.
import { parse } from '../core/checklist/parse.ts';
import type { Checklist } from '../core/checklist/model.ts';
import { loadConfig } from '../node/config.ts';
import { readText } from '../node/files.ts';
import type { Io } from './command.ts';
import { findInputs } from './inputs.ts';

/** A file with at least one item. */
export interface LoadedChecklist {
  /** Absolute. */
  readonly path: string;
  /** Relative to the working directory, `/` between names. */
  readonly name: string;
  readonly text: string;
  readonly checklist: Checklist;
}

/**
 * Hands out the checklists one after the other, so that only one is in memory, and tells of every file that could not
 * be read. Resolves with the number of those.
 */
export async function loadChecklists(
  paths: readonly string[],
  io: Io,
  onChecklist: (loaded: LoadedChecklist) => Promise<void> | void,
): Promise<number> {
  const { config } = await loadConfig(io.cwd);
  const { files, problems } = await findInputs(paths, io.cwd, config.exclude, io.signal);
  for (const { path, message } of problems) io.err(`shipcheck: ${path}: ${message}.\n`);
  let unreadable = problems.length;
  for (const { path, name, named } of files) {
    io.signal.throwIfAborted();
    const read = await readText(path);
    if (read.kind === 'problem') {
      unreadable++;
      io.err(`shipcheck: ${name}: ${read.message}.\n`);
      continue;
    }
    const checklist = parse(read.text);
    for (const problem of checklist.problems)
      io.err(`shipcheck: ${name}:${problem.line}: ${problem.message}\n`);
    if (checklist.items.length > 0) await onChecklist({ path, name, text: read.text, checklist });
    else if (named) io.err(`shipcheck: ${name}: There is no checklist item in this file.\n`);
  }
  return unreadable;
}
