// What changes on disk is scanned again: files one by one, everything where many change or what is ignored does.
import { workspace, type Uri, type WorkspaceFolder } from 'vscode';
import { DisposableStore } from '../disposables.ts';
import type { Ignored } from './ignored.ts';
import type { Scanners } from './scanners.ts';

/** Milliseconds in which several changes become one. */
const pause = 300;
/** Files; scanning everything is quicker than asking git about more. */
const mostFiles = 300;

export interface FileEventTargets {
  scanAll(): Promise<void>;
  scanFiles(folder: WorkspaceFolder, uris: readonly Uri[]): Promise<void>;
  forget(uri: Uri): void;
}

export class FileEvents extends DisposableStore {
  private readonly changed = new Map<string, Uri>();
  private readonly targets: FileEventTargets;
  private readonly ignored: Ignored;
  private readonly onError: (error: unknown) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private everything = false;

  constructor(
    scanners: Scanners,
    ignored: Ignored,
    targets: FileEventTargets,
    onError: (error: unknown) => void,
  ) {
    super();
    this.targets = targets;
    this.ignored = ignored;
    this.onError = onError;
    const watcher = this.add(workspace.createFileSystemWatcher('**'));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
      this.add(
        event((uri) => {
          void scanners.fileChanged(uri);
          if (uri.path.endsWith('/.gitignore')) this.scanEverythingSoon();
        }),
      );
    this.add(watcher.onDidCreate((uri) => this.scanSoon(uri)));
    this.add(watcher.onDidChange((uri) => this.scanSoon(uri)));
    this.add(watcher.onDidDelete((uri) => targets.forget(uri)));
    this.add(workspace.onDidChangeWorkspaceFolders(() => this.scanEverythingSoon()));
    this.add(workspace.onDidGrantWorkspaceTrust(() => this.scanEverythingSoon()));
    this.add({ dispose: () => clearTimeout(this.timer) });
  }

  /** What is ignored, or which folders there are, has changed. */
  scanEverythingSoon(): void {
    this.ignored.clear();
    this.everything = true;
    this.later();
  }

  scanSoon(uri: Uri): void {
    if (/\/\.git(?:\/|$)/.test(uri.path)) return;
    this.changed.set(uri.toString(), uri);
    this.later();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush().catch(this.onError), pause);
  }

  private async flush(): Promise<void> {
    const uris = [...this.changed.values()];
    this.changed.clear();
    if (this.everything || uris.length > mostFiles) {
      this.everything = false;
      await this.targets.scanAll();
      return;
    }
    for (const folder of workspace.workspaceFolders ?? []) {
      const own = uris.filter((uri) => workspace.getWorkspaceFolder(uri) === folder);
      if (own.length > 0) await this.targets.scanFiles(folder, own);
    }
  }
}
