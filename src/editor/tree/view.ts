// The tree view itself: its badge, messages, filter and check boxes.
import { TreeItemCheckboxState, commands as vscodeCommands, window, type TreeView } from 'vscode';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import { contexts, views } from '../names.ts';
import type { Results } from '../run/results.ts';
import type { NodeTick } from '../tick/nodeTicks.ts';
import type { Filter } from './filter.ts';
import type { Node } from './nodes.ts';
import { ChecklistTree } from './provider.ts';

const filterMessages: Readonly<Record<Filter, string | undefined>> = {
  all: undefined,
  open: 'Showing open items only.',
  failed: 'Showing failed items only.',
};

export class ChecklistView extends DisposableStore {
  readonly tree: ChecklistTree;
  readonly view: TreeView<Node>;
  private readonly store: ChecklistStore;

  constructor(store: ChecklistStore, results: Results, onTick: (ticks: readonly NodeTick[]) => void) {
    super();
    this.store = store;
    this.tree = this.add(new ChecklistTree(store, results));
    this.view = this.add(
      window.createTreeView(views.checklists, {
        treeDataProvider: this.tree,
        canSelectMany: true,
        showCollapseAll: true,
        // Boxes follow the file, and a parent's box is its own.
        manageCheckboxStateManually: true,
      }),
    );
    this.add(
      this.view.onDidChangeCheckboxState(({ items }) =>
        onTick(items.map(([node, state]) => ({ node, checked: state === TreeItemCheckboxState.Checked }))),
      ),
    );
    this.add(store.onDidChange(() => this.describe()));
    this.add(results.onDidChange(() => this.describe()));
    this.view.message = 'Looking for checklists…';
  }

  /** Shows the first search's result; until then the view says that it is searching. */
  async start(): Promise<void> {
    await this.store.refresh();
    this.describe();
    await vscodeCommands.executeCommand('setContext', contexts.loaded, true);
  }

  async setFilter(filter: Filter): Promise<void> {
    this.tree.filter = filter;
    this.describe();
    await vscodeCommands.executeCommand('setContext', contexts.filtered, filter !== 'all');
  }

  private describe(): void {
    const { files } = this.store;
    const left = files.reduce((sum, file) => sum + (file.checklist?.root.progress.left ?? 0), 0);
    this.view.badge =
      left === 0
        ? undefined
        : { value: left, tooltip: left === 1 ? '1 item is open' : `${left} items are open` };
    // An empty view shows its welcome content only while it has no message.
    const message = files.length === 0 ? undefined : this.filterMessage();
    if (message !== this.view.message) Object.assign(this.view, { message });
  }

  private filterMessage(): string | undefined {
    const { filter } = this.tree;
    if (filter === 'all' || this.tree.getChildren().length > 0) return filterMessages[filter];
    return filter === 'open' ? 'Nothing is open.' : 'Nothing has failed.';
  }
}
