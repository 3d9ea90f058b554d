// Ticks items for the tree and for passed checks, and takes the last tick back.
import { window, workspace, type Uri } from 'vscode';
import type { Checklist } from '../../core/checklist/model.ts';
import { withParents } from '../../core/checklist/parents.ts';
import { findItem, type ItemReference, type Tick } from '../../core/checklist/tick.ts';
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

/** The ticks that give boxes of a file their former state. */
interface Undo {
  readonly uri: Uri;
  readonly ticks: readonly Tick[];
}

/** How many steps can be taken back. */
const remembered = 100;

export class Ticker {
  private readonly store: ChecklistStore;
  private readonly steps: (readonly Undo[])[] = [];
  private queue: Promise<unknown> = Promise.resolve();

  constructor(store: ChecklistStore) {
    this.store = store;
  }

  /** Makes the ticks as one step that can be taken back. */
  tick(files: readonly FileTicks[]): Promise<void> {
    return this.inTurn(async () => {
      const step: Undo[] = [];
      try {
        for (const { file, ticks } of files) step.push(await this.write(file, followed(file, ticks)));
      } finally {
        if (step.some(({ ticks }) => ticks.length > 0)) this.steps.push(step);
        if (this.steps.length > remembered) this.steps.shift();
      }
    });
  }

  /** Takes the last step back: every box it changed gets its former state. */
  undo(): Promise<void> {
    return this.inTurn(async () => {
      const step = this.steps.pop();
      if (!step) throw new UserError('There is no tick to take back.');
      for (const { uri, ticks } of step) {
        const file = this.store.get(uri);
        if (!file) throw new UserError(`${workspace.asRelativePath(uri)} is no longer there.`);
        await this.write(file, ticks);
      }
    });
  }

  /** One after the other, so that two ticks never write the same file at once. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** Resolves with what takes the ticks back. */
  private async write(file: ChecklistFile, ticks: readonly Tick[]): Promise<Undo> {
    const before = file.checklist;
    if (!before) throw new UserError(`${file.path} cannot be read.`);
    let missing: readonly ItemReference[];
    try {
      missing = await writeTicks(file.uri, ticks);
    } finally {
      // A box that was clicked shows its new state at once: where nothing was written it has to be taken back.
      await this.store.reload(file.uri);
    }
    if (missing.length > 0) void window.showWarningMessage(missingMessage(file, missing));
    const made = ticks.filter(({ item }) => !missing.includes(item));
    return { uri: file.uri, ticks: made.flatMap((tick) => takingBack(before, tick)) };
  }
}

function followed(file: ChecklistFile, ticks: readonly Tick[]): readonly Tick[] {
  const { checklist } = file;
  if (!checklist || !setting('shipcheck.parentsFollowChildren', file.uri)) return ticks;
  return withParents(checklist, ticks);
}

function takingBack(before: Checklist, { item, checked }: Tick): readonly Tick[] {
  const was = findItem(before, item)?.checked;
  return was === undefined || was === checked ? [] : [{ item, checked: was }];
}

function missingMessage(file: ChecklistFile, items: readonly ItemReference[]): string {
  const first = items[0]?.text ?? '';
  const name = first.length > 60 ? `${first.slice(0, 60)}…` : first;
  const what = items.length === 1 ? `“${name}” is` : `“${name}” and ${items.length - 1} more items are`;
  return `${what} no longer in ${file.path}; nothing was changed there for ${items.length === 1 ? 'it' : 'them'}.`;
}
