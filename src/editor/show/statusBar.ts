// The status bar: how far the checklist in the active editor is, else all of them together.
import { StatusBarAlignment, window } from 'vscode';
import { noProgress, percentage, sumProgress } from '../../core/checklist/progress.ts';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import { commands, views } from '../names.ts';

export class ProgressStatus extends DisposableStore {
  private readonly item = this.add(window.createStatusBarItem('shipcheck.progress', StatusBarAlignment.Left));
  private readonly store: ChecklistStore;

  constructor(store: ChecklistStore) {
    super();
    this.store = store;
    this.item.name = 'Shipcheck Progress';
    this.add(store.onDidChange(() => this.show()));
    this.add(window.onDidChangeActiveTextEditor(() => this.show()));
  }

  private show(): void {
    const { files } = this.store;
    const active = window.activeTextEditor && this.store.get(window.activeTextEditor.document.uri);
    if (files.length === 0) {
      this.item.hide();
      return;
    }
    const shown = active && files.includes(active) ? [active] : files;
    const progress = sumProgress(shown.map((file) => file.checklist?.root.progress ?? noProgress));
    const what =
      shown === files ? (files.length === 1 ? files[0]?.path : `${files.length} checklists`) : active?.path;
    this.item.text = `$(checklist) ${progress.done}/${progress.total}`;
    this.item.tooltip = `${what}: ${percentage(progress)}% ticked, ${progress.left} left to do`;
    this.item.accessibilityInformation = {
      label: `Checklist progress: ${progress.done} of ${progress.total} ticked`,
    };
    this.item.command = shown === files ? `${views.checklists}.focus` : commands.reveal;
    this.item.show();
  }
}
