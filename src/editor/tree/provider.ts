// Feeds the tree view from the store, the results and the filter.
import { EventEmitter, type Event, type TreeDataProvider, type TreeItem } from 'vscode';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import type { Results } from '../run/results.ts';
import { shows, type Filter } from './filter.ts';
import { childrenOf, type FileNode, type Node } from './nodes.ts';
import { resolveTooltip, treeItemOf } from './treeItems.ts';

export class ChecklistTree extends DisposableStore implements TreeDataProvider<Node> {
  readonly onDidChangeTreeData: Event<Node | undefined>;
  private readonly changed = this.add(new EventEmitter<Node | undefined>());
  private readonly fileNodes = new WeakMap<ChecklistFile, FileNode>();
  private readonly store: ChecklistStore;
  private readonly results: Results;
  private filterInForce: Filter = 'all';

  constructor(store: ChecklistStore, results: Results) {
    super();
    this.store = store;
    this.results = results;
    this.onDidChangeTreeData = this.changed.event;
    this.add(store.onDidChange((file) => this.lookAgain(file)));
    this.add(results.onDidChange((uri) => this.lookAgain(store.get(uri))));
  }

  get filter(): Filter {
    return this.filterInForce;
  }

  set filter(filter: Filter) {
    this.filterInForce = filter;
    this.lookAgain(undefined);
  }

  /** The node of a file: always the same object, so that the view can be told to look at it again. */
  fileNode(file: ChecklistFile): FileNode {
    const known = this.fileNodes.get(file);
    if (known) return known;
    const node: FileNode = { kind: 'file', file, parent: undefined };
    this.fileNodes.set(file, node);
    return node;
  }

  getTreeItem(node: Node): TreeItem {
    return treeItemOf(node, this.results, () => this.store.files.length === 1);
  }

  getChildren(node?: Node): Node[] {
    const nodes = node ? childrenOf(node) : this.store.files.map((file) => this.fileNode(file));
    return nodes.filter((child) => shows(this.filterInForce, this.results, child));
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  /** A filter can let a file come or go, which only shows when its parent, the root, is looked at again. */
  private lookAgain(file: ChecklistFile | undefined): void {
    this.changed.fire(file && this.filterInForce === 'all' ? this.fileNode(file) : undefined);
  }

  resolveTreeItem(item: TreeItem, node: Node): TreeItem {
    return resolveTooltip(item, node, this.results);
  }
}
