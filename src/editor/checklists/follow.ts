// Keeps the store equal to the files: on disk, and while they are typed in.
import { FileType, workspace, type Uri } from 'vscode';
import { DisposableStore } from '../disposables.ts';
import type { ChecklistStore } from './store.ts';
import { isExcluded, isWanted } from './wanted.ts';

/** Tells a store what happens to files, folders, documents and the settings that choose between them. */
export class Follower extends DisposableStore {
  private readonly store: ChecklistStore;

  constructor(store: ChecklistStore) {
    super();
    this.store = store;
    const watcher = this.add(workspace.createFileSystemWatcher('**'));
    this.add(watcher.onDidCreate((uri) => void this.created(uri)));
    this.add(watcher.onDidChange((uri) => this.changed(uri)));
    this.add(watcher.onDidDelete((uri) => store.forget(uri)));
    this.add(workspace.onDidCloseTextDocument(({ uri }) => this.changed(uri)));
    this.add(workspace.onDidOpenTextDocument(({ uri }) => this.changed(uri)));
    this.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // Without a change of content it only became dirty or clean.
        if (contentChanges.length > 0) this.changed(document.uri);
      }),
    );
    this.add(workspace.onDidChangeWorkspaceFolders(() => void store.refresh()));
    this.add(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('shipcheck.exclude') || event.affectsConfiguration('files.exclude')) {
          void store.refresh();
        }
      }),
    );
  }

  private changed(uri: Uri): void {
    if (this.store.get(uri) || isWanted(uri)) void this.store.follow(uri);
  }

  /** A folder that is moved or copied to its place comes in one piece: what is in it is not reported. */
  private async created(uri: Uri): Promise<void> {
    if (isWanted(uri)) return this.store.follow(uri);
    const folder = workspace.getWorkspaceFolder(uri);
    if (!folder || isExcluded(uri) || !(await isFolder(uri))) return;
    await this.store.reloadAll(folder, uri);
  }
}

async function isFolder(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.Directory) !== 0,
    () => false,
  );
}
