// Knows every checklist of the workspace and follows the files: on disk, and while they are typed in.
import {
  EventEmitter,
  RelativePattern,
  languages,
  workspace,
  type Event,
  type TextDocument,
  type Uri,
} from 'vscode';
import { DisposableStore } from '../disposables.ts';
import { setting } from '../settings.ts';
import { ChecklistFile } from './checklistFile.ts';
import { readText } from './readText.ts';

const markdownFiles = '**/*.{md,markdown,mdown,mkd}';

/** A file is only parsed when it has what every task item has. */
const mayHaveItems = /\[[ xX]\][ \t]/;

/** How many files are read at the same time. */
const concurrency = 16;

export class ChecklistStore extends DisposableStore {
  /** Fires with the file that changed, or `undefined` when files came or went. */
  readonly onDidChange: Event<ChecklistFile | undefined>;
  private readonly changed = this.add(new EventEmitter<ChecklistFile | undefined>());
  private readonly known = new Map<string, ChecklistFile>();
  private readonly hidden: () => ReadonlySet<string>;
  private generation = 0;
  private current: Promise<void> | undefined;

  constructor(hidden: () => ReadonlySet<string>) {
    super();
    this.hidden = hidden;
    this.onDidChange = this.changed.event;
    const watcher = this.add(workspace.createFileSystemWatcher(markdownFiles));
    this.add(watcher.onDidCreate((uri) => this.reread(uri)));
    this.add(watcher.onDidChange((uri) => this.reread(uri)));
    this.add(watcher.onDidDelete((uri) => this.forget(uri)));
    this.add(workspace.onDidChangeTextDocument(({ document }) => void this.follow(document)));
    this.add(workspace.onDidOpenTextDocument((document) => void this.follow(document)));
    this.add(workspace.onDidCloseTextDocument(({ uri }) => this.reread(uri)));
    this.add(workspace.onDidChangeWorkspaceFolders(() => void this.refresh()));
    this.add(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('shipcheck.exclude')) void this.refresh();
      }),
    );
  }

  /** The checklists in the order they are shown: by workspace folder, then by path. */
  get files(): readonly ChecklistFile[] {
    const hidden = this.hidden();
    return [...this.known.values()]
      .filter((file) => file.isChecklist && !hidden.has(file.uri.toString()))
      .sort((a, b) => (a.folder?.index ?? -1) - (b.folder?.index ?? -1) || a.path.localeCompare(b.path));
  }

  /** The checklist of a file, also when it is hidden. */
  get(uri: Uri): ChecklistFile | undefined {
    return this.known.get(uri.toString());
  }

  /** Settles when the search that is under way is over. */
  get ready(): Promise<void> {
    return this.current ?? Promise.resolve();
  }

  /** Looks for checklists from the start; those that are known stay until they turn out to be gone. */
  refresh(): Promise<void> {
    const generation = ++this.generation;
    this.current = this.search(generation).finally(() => {
      if (generation === this.generation) this.current = undefined;
    });
    return this.current;
  }

  /** Reads a file again now, without waiting for the editor to notice that it changed. */
  async reload(uri: Uri): Promise<void> {
    this.changed.fire(await this.read(uri));
  }

  /** Tells everybody to look again although no file changed. */
  touch(): void {
    this.changed.fire(undefined);
  }

  private async search(generation: number): Promise<void> {
    const found = await Promise.all(
      (workspace.workspaceFolders ?? []).map((folder) =>
        workspace.findFiles(new RelativePattern(folder, markdownFiles), anyOf(setting('shipcheck.exclude', folder.uri))),
      ),
    );
    const uris = found.flat();
    const wanted = new Set(uris.map((uri) => uri.toString()));
    for (const key of this.known.keys()) {
      if (!wanted.has(key)) this.known.delete(key);
    }
    const queue = uris.values();
    const worker = async (): Promise<void> => {
      for (const uri of queue) {
        if (generation !== this.generation) return;
        await this.read(uri);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    if (generation === this.generation) this.changed.fire(undefined);
  }

  private reread(uri: Uri): void {
    if (!this.known.has(uri.toString()) && this.isExcluded(uri)) return;
    void this.reload(uri);
  }

  /** Reads a file; resolves with it when it was a checklist before and after, so that only it changed. */
  private async read(uri: Uri): Promise<ChecklistFile | undefined> {
    const key = uri.toString();
    const result = await readText(uri);
    if (result.kind === 'gone' || result.kind === 'binary') {
      this.known.delete(key);
      return undefined;
    }
    if (result.kind === 'text') return this.take(uri, result.text);
    this.fileOf(uri).fail(result.message);
    return undefined;
  }

  private async take(uri: Uri, text: string): Promise<ChecklistFile | undefined> {
    const key = uri.toString();
    const before = this.known.get(key);
    if (!mayHaveItems.test(text)) {
      this.known.delete(key);
      return undefined;
    }
    const file = before ?? this.fileOf(uri);
    const wasChecklist = before?.isChecklist === true;
    await file.update(text);
    return wasChecklist && file.isChecklist ? file : undefined;
  }

  private async follow(document: TextDocument): Promise<void> {
    const { uri } = document;
    if (document.languageId !== 'markdown' || !workspace.fs.isWritableFileSystem(uri.scheme)) return;
    if (!workspace.getWorkspaceFolder(uri) || (!this.known.has(uri.toString()) && this.isExcluded(uri))) return;
    const wasKnown = this.known.has(uri.toString());
    const file = await this.take(uri, document.getText());
    if (file || wasKnown || this.known.has(uri.toString())) this.changed.fire(file);
  }

  private forget(uri: Uri): void {
    if (this.known.delete(uri.toString())) this.changed.fire(undefined);
  }

  private fileOf(uri: Uri): ChecklistFile {
    const key = uri.toString();
    const file = this.known.get(key) ?? new ChecklistFile(uri);
    this.known.set(key, file);
    return file;
  }

  private isExcluded(uri: Uri): boolean {
    const folder = workspace.getWorkspaceFolder(uri);
    if (!folder) return true;
    const globs = setting('shipcheck.exclude', uri);
    return globs.some((glob) => matches(new RelativePattern(folder, glob), uri));
  }
}

function anyOf(globs: readonly string[]): string | null {
  if (globs.length === 0) return null;
  return globs.length === 1 ? (globs[0] ?? null) : `{${globs.join(',')}}`;
}

/** The editor's own glob matching is only offered for documents; it looks at nothing but the address. */
function matches(pattern: RelativePattern, uri: Uri): boolean {
  const likeDocument = { uri, fileName: uri.fsPath, languageId: 'markdown', isClosed: true } as TextDocument;
  return languages.match({ pattern }, likeDocument) > 0;
}
