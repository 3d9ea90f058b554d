// The findings view: its tree, badge, message and grouping.
import {
  EventEmitter,
  commands as vscodeCommands,
  window,
  type Event,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import { DisposableStore } from '../disposables.ts';
import { contexts, views } from '../names.ts';
import { findingItemOf } from './items.ts';
import { groupings, groupsOf, type FindingTreeNode, type GroupNode, type Grouping } from './nodes.ts';
import type { Scanners } from './scanners.ts';
import type { FindingStore } from './store.ts';
import type { WorkspaceScans } from './workspaceScans.ts';

const key = 'findingsBy';
/** Milliseconds between two looks; longer while findings pour in. */
const pause = 100;
const pauseWhileScanning = 500;

export class FindingsView extends DisposableStore implements TreeDataProvider<FindingTreeNode> {
  readonly onDidChangeTreeData: Event<undefined>;
  readonly view: TreeView<FindingTreeNode>;
  private readonly changed = this.add(new EventEmitter<undefined>());
  private readonly store: FindingStore;
  private readonly scanners: Scanners;
  private readonly scans: WorkspaceScans;
  private readonly memento: Memento;
  private groups: readonly GroupNode[] | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private showsProgress = false;

  constructor(store: FindingStore, scanners: Scanners, scans: WorkspaceScans, memento: Memento) {
    super();
    this.store = store;
    this.scanners = scanners;
    this.scans = scans;
    this.memento = memento;
    this.onDidChangeTreeData = this.changed.event;
    this.view = this.add(
      window.createTreeView(views.findings, {
        treeDataProvider: this,
        showCollapseAll: true,
        canSelectMany: true,
      }),
    );
    this.add(store.onDidChange(() => this.lookSoon()));
    this.add(scans.onDidChangeState(() => this.lookSoon()));
    this.add({ dispose: () => clearTimeout(this.timer) });
    this.look();
  }

  get grouping(): Grouping {
    const stored = this.memento.get<string>(key);
    return groupings.find((grouping) => grouping === stored) ?? 'severity';
  }

  async group(by: Grouping): Promise<void> {
    await this.memento.update(key, by);
    this.look();
  }

  getTreeItem(node: FindingTreeNode): TreeItem {
    return findingItemOf(node, (id) => this.scanners.rule(id));
  }

  getChildren(node?: FindingTreeNode): FindingTreeNode[] {
    if (node) return node.kind === 'group' ? [...node.children] : [];
    this.groups ??= groupsOf(this.store, this.grouping, (id) => this.scanners.rule(id));
    return [...this.groups];
  }

  getParent(node: FindingTreeNode): FindingTreeNode | undefined {
    return node.kind === 'finding' ? node.group : undefined;
  }

  private lookSoon(): void {
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        this.look();
      },
      this.scans.state.kind === 'scanning' ? pauseWhileScanning : pause,
    );
  }

  private look(): void {
    this.groups = undefined;
    this.describe();
    this.changed.fire(undefined);
  }

  private describe(): void {
    const { state } = this.scans;
    const { count } = this.store;
    this.view.badge =
      count === 0 ? undefined : { value: count, tooltip: count === 1 ? '1 finding' : `${count} findings` };
    this.view.description = count === 0 ? '' : `by ${this.grouping}`;
    // An empty view shows its welcome content only while it has no message.
    const message =
      state.kind === 'scanning' ? `Scanning… ${state.scanned.toLocaleString('en')} files so far.` : undefined;
    if (message !== this.view.message) Object.assign(this.view, { message });
    void vscodeCommands.executeCommand('setContext', contexts.scan, state.kind);
    void vscodeCommands.executeCommand('setContext', contexts.findingsBy, this.grouping);
    this.showProgress();
  }

  private showProgress(): void {
    if (this.scans.state.kind !== 'scanning' || this.showsProgress) return;
    this.showsProgress = true;
    void window
      .withProgress({ location: { viewId: views.findings } }, () => this.scans.ready)
      .then(() => {
        this.showsProgress = false;
      });
  }
}
