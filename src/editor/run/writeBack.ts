// Ticks boxes by evidence, as far as the user wants that.
import { window, type LogOutputChannel } from 'vscode';
import type { Item } from '../../core/checklist/model.ts';
import type { Outcome } from '../../core/verify/outcome.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import { guarded } from '../errors.ts';
import { setting } from '../settings.ts';
import type { Ticker } from '../tick/ticker.ts';
import type { Results } from './results.ts';
import type { Target } from './target.ts';

export class WriteBack {
  private readonly log: LogOutputChannel;
  private readonly ticker: Ticker;
  private readonly results: Results;

  constructor(log: LogOutputChannel, ticker: Ticker, results: Results) {
    this.log = log;
    this.ticker = ticker;
    this.results = results;
  }

  /**
   * After a command's verdict: ticks its item when all of the item's commands passed; `sync` also unticks. A box that
   * cannot be written is reported and stops no run.
   */
  after(target: Target, outcome: Outcome): Promise<void> {
    return guarded(this.log, () => this.write(target, outcome));
  }

  private async write({ file, item, loose }: Target, outcome: Outcome): Promise<void> {
    const mode = setting('shipcheck.writeBack', file.uri);
    if (mode === 'manual') return;
    if (item) {
      const current = file.checklist?.items.find((candidate) => candidate.id === item.id) ?? item;
      const standing = this.results.ofItem(file.uri, current);
      if (standing === 'passed' && !current.checked) await this.tick(file, [current], true);
      if (mode === 'sync' && standing === 'failed' && current.checked)
        await this.tick(file, [current], false);
    } else if (loose && outcome === 'passed' && loose.items.length > 0) {
      void guarded(this.log, () => this.offer(file, loose.items));
    }
  }

  /** The verdict of a command beside a list is offered to the list's items, never forced on them. */
  private async offer(file: ChecklistFile, ids: readonly string[]): Promise<void> {
    const open = (file.checklist?.items ?? []).filter((item) => ids.includes(item.id) && !item.checked);
    if (open.length === 0) return;
    const choose = 'Choose Items…';
    const chosen = await window.showInformationMessage(
      'Passed. Which items of the list does that prove?',
      choose,
    );
    if (chosen !== choose) return;
    const picked = await window.showQuickPick(
      open.map((item) => ({ label: item.text, item })),
      { canPickMany: true, title: 'Tick the items that this run proves' },
    );
    if (picked && picked.length > 0) {
      await this.tick(
        file,
        picked.map(({ item }) => item),
        true,
      );
    }
  }

  private tick(file: ChecklistFile, items: readonly Item[], checked: boolean): Promise<void> {
    return this.ticker.tick([
      { file, ticks: items.map(({ id, text }) => ({ item: { id, text }, checked })) },
    ]);
  }
}
