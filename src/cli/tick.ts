// Ticks boxes in files by the results of a verification.
import { readFile } from 'node:fs/promises';
import { tickBytes, type Tick } from '../core/checklist/tick.ts';
import { provenItems, type StepResult } from '../core/verify/run.ts';
import { reasonOf } from '../node/errors.ts';
import { writeChangedBytes } from '../node/files.ts';
import type { Io } from './command.ts';
import type { LoadedChecklist } from './load.ts';

/**
 * Ticks the items whose every command passed, one byte each, in the files as they are now: a command may have changed
 * them. Resolves with the number of files that could not be written.
 */
export async function tickProven(
  results: readonly StepResult[],
  files: readonly LoadedChecklist[],
  io: Io,
): Promise<number> {
  const proven = provenItems(results).filter(({ item }) => !item.checked);
  let unwritten = 0;
  for (const loaded of files) {
    const ticks = proven
      .filter(({ file }) => file === loaded)
      .map(({ item: { id, text } }) => ({ item: { id, text }, checked: true }));
    if (ticks.length > 0 && !(await tick(loaded, ticks, io))) unwritten++;
  }
  return unwritten;
}

async function tick({ path, name }: LoadedChecklist, ticks: readonly Tick[], io: Io): Promise<boolean> {
  try {
    // A Buffer would not do: its slices share its memory.
    const before = new Uint8Array(await readFile(path));
    const { bytes, changed, missing } = tickBytes(before, ticks);
    await writeChangedBytes(path, before, bytes);
    io.err(`shipcheck: ${name}: Ticked ${changed} ${changed === 1 ? 'box' : 'boxes'}.\n`);
    for (const { text } of missing) io.err(`shipcheck: ${name}: This item is no longer there: ${text}\n`);
    return missing.length === 0;
  } catch (error) {
    io.err(`shipcheck: ${name}: The boxes could not be ticked: ${reasonOf(error)}.\n`);
    return false;
  }
}
