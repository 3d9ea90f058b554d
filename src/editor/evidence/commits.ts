// The commit that is checked out in each workspace folder, followed as long as somebody wants to know.
import { EventEmitter, RelativePattern, workspace, type Event, type WorkspaceFolder } from 'vscode';
import { readHead } from '../../core/verify/evidence/head.ts';
import { DisposableStore } from '../disposables.ts';

interface Followed {
  commit: string | undefined;
  reading: Promise<void>;
  watched: string | undefined;
}

export class Commits extends DisposableStore {
  /** Fires with the folder in which another commit is checked out now. */
  readonly onDidChange: Event<WorkspaceFolder>;
  private readonly changed = this.add(new EventEmitter<WorkspaceFolder>());
  private readonly folders = new Map<string, Followed>();

  constructor() {
    super();
    this.onDidChange = this.changed.event;
  }

  /** What is known by now; the folder is followed from the first call on. */
  of(folder: WorkspaceFolder): string | undefined {
    return this.followed(folder).commit;
  }

  /** Reads it anew. */
  async now(folder: WorkspaceFolder): Promise<string | undefined> {
    const followed = this.followed(folder);
    await followed.reading;
    await this.read(folder, followed);
    return followed.commit;
  }

  private followed(folder: WorkspaceFolder): Followed {
    const key = folder.uri.toString();
    const known = this.folders.get(key);
    if (known) return known;
    const followed: Followed = { commit: undefined, watched: undefined, reading: Promise.resolve() };
    this.folders.set(key, followed);
    followed.reading = this.read(folder, followed);
    return followed;
  }

  private async read(folder: WorkspaceFolder, followed: Followed): Promise<void> {
    const head = await readHead(folder.uri.path.replace(/\/$/, ''), (path) => readText(folder, path));
    if (head && followed.watched !== head.folder) {
      followed.watched = head.folder;
      this.watch(folder, head.folder, followed);
    }
    if (head?.commit === followed.commit) return;
    followed.commit = head?.commit;
    this.changed.fire(folder);
  }

  /**
   * Git adds a line to `logs/HEAD` whenever another commit is checked out or made. Editors do not see into folders that
   * were made in one go with those around them, as a new repository's are: then the files beside them tell.
   */
  private watch(folder: WorkspaceFolder, git: string, followed: Followed): void {
    const base = folder.uri.with({ path: absolute(git) });
    const logs = base.with({ path: `${base.path}/logs` });
    for (const pattern of [new RelativePattern(logs, 'HEAD'), new RelativePattern(base, '{HEAD,index}')]) {
      const watcher = this.add(workspace.createFileSystemWatcher(pattern));
      for (const event of [watcher.onDidCreate, watcher.onDidChange]) {
        this.add(event(() => void this.read(folder, followed)));
      }
    }
  }
}

async function readText(folder: WorkspaceFolder, path: string): Promise<string | undefined> {
  try {
    const bytes = await workspace.fs.readFile(folder.uri.with({ path: absolute(path) }));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

/** The path of an address: that of a drive of Windows has a slash before it. */
function absolute(path: string): string {
  return path.startsWith('/') ? path : `/${path.replaceAll('\\', '/')}`;
}
