// Ticks items for the tree, the editor and passed checks, and takes the last tick back.
import { window, workspace, type Uri } from 'vscode';
import { withParents } from '../../core/checklist/parents.ts';
import { findItem, type Tick } from '../../core/checklist/tick.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import type { ChecklistStore } from '../checklists/store.ts';
import { UserError } from '../errors.ts';
import { setting } from '../settings.ts';
import { writeTicks } from './writeTicks.ts';

/** Ticks of one file. */
export interface FileTicks {
  readonly file: ChecklistFile;
  readonly ticks: readonly Tick[];
}

/** How many steps can be taken back. */
const remembered = 100;

export class Ticker {
  private readonly store: ChecklistStore;
  private readonly steps: { readonly uri: Uri; readonly ticks: readonly Tick[] }[] = [];
  private queue: Promise<unknown> = Promise.resolve();

  constructor(store: ChecklistStore) {
    this.store = store;
  }

  /** Makes the ticks, one call after the other, so that two of them never write the same file at once. */
  tick(files: readonly FileTicks[]): Promise<void> {
    const work = this.queue.then(() => this.tickAll(files));
    this.queue = work.catch(() => undefined);
    return work;
  }

  /** Takes the last step back: every box it changed gets its former state. */
  async undo(): Promise<void> {
    const step = this.steps.pop();
    if (!step) throw new UserError('There is no tick to take back.');
    const file = this.store.get(step.uri);
    if (!file) throw new UserError(`${workspace.asRelativePath(step.uri)} is no longer there.`);
    await this.tick([{ file, ticks: step.ticks }]);
    this.steps.pop();
  }

  private async tickAll(files: readonly FileTicks[]): Promise<void> {
    try {
      for (const { file, ticks } of files) await this.tickFile(file, ticks);
    } finally {
      // A box that was clicked shows its new state at once: where nothing was written it has to be taken back.
      this.store.touch();
    }
  }

  private async tickFile(file: ChecklistFile, ticks: readonly Tick[]): Promise<void> {
    const before = file.checklist;
    if (!before) throw new UserError(`${file.path} cannot be read.`);
    const all = setting('shipcheck.parentsFollowChildren', file.uri) ? withParents(before, ticks) : ticks;
    const missing = await writeTicks(file.uri, all);
    await this.store.reload(file.uri);
    const undo = all.flatMap(({ item }): Tick[] => {
      const was = findItem(before, item);
      return was ? [{ item, checked: was.checked }] : [];
    });
    this.steps.push({ uri: file.uri, ticks: undo });
    if (this.steps.length > remembered) this.steps.shift();
    if (missing.length > 0)
      void window.showWarningMessage(
        missingMessage(
          file,
          missing.map((item) => item.text),
        ),
      );
  }
}

function missingMessage(file: ChecklistFile, texts: readonly string[]): string {
  const [first = ''] = texts;
  const name = first.length > 60 ? `${first.slice(0, 60)}…` : first;
  const what = texts.length === 1 ? `“${name}” is` : `“${name}” and ${texts.length - 1} more items are`;
  return `${what} no longer in ${file.path}; nothing was changed there for ${texts.length === 1 ? 'it' : 'them'}.`;
}
