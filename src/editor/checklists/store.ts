// Knows every checklist of the workspace, and reads them again when told to.
import { EventEmitter, workspace, type Event, type Uri, type WorkspaceFolder } from 'vscode';
import { DisposableStore } from '../disposables.ts';
import { ChecklistFile } from './checklistFile.ts';
import { readText } from './readText.ts';
import { findWanted } from './wanted.ts';

/** A file is only parsed when it has what every task item has. */
const mayHaveItems = /\[[ xX]\][ \t]/;

/** How many files are read at the same time. */
const concurrency = 16;

type News = 'existence' | 'text' | undefined;

/** A file that is being read. */
interface Reading {
  done?: Promise<void>;
}

export class ChecklistStore extends DisposableStore {
  /** Fires with the file that changed, or `undefined` when files came or went. */
  readonly onDidChange: Event<ChecklistFile | undefined>;
  private readonly changed = this.add(new EventEmitter<ChecklistFile | undefined>());
  private readonly known = new Map<string, ChecklistFile>();
  private readonly isLeftOut: (uri: Uri) => boolean;
  /** The checklists that everybody knows of, and what of them: saving and opening one is news to nobody. */
  private told = new Map<string, string | undefined>();
  private readonly reading = new Map<string, Reading>();
  private shown: readonly ChecklistFile[] | undefined;
  private generation = 0;
  private current: Promise<void> | undefined;

  /** @param isLeftOut whether somebody does not want to see a checklist, who may think better of it */
  constructor(isLeftOut: (uri: Uri) => boolean) {
    super();
    this.isLeftOut = isLeftOut;
    this.onDidChange = this.changed.event;
  }

  /** The checklists in the order they are shown: by workspace folder, then by path. */
  get files(): readonly ChecklistFile[] {
    return (this.shown ??= this.sorted());
  }

  /** The checklist of a file, also when it is hidden. */
  get(uri: Uri): ChecklistFile | undefined {
    return this.known.get(uri.toString());
  }

  isShown(file: ChecklistFile): boolean {
    return file.isChecklist && !this.isLeftOut(file.uri);
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

  /** Reads a file again now: its document's text when it is open, else what is on disk. Everybody looks at it again. */
  async reload(uri: Uri): Promise<void> {
    await this.read(uri);
    this.tell(uri, this.newsOf(uri) ?? 'text');
  }

  /** The same for a file that something happened to, which may be news to nobody: it was saved, opened or closed. */
  async follow(uri: Uri): Promise<void> {
    await this.read(uri);
    this.tell(uri, this.newsOf(uri));
  }

  /** Reads every file below a folder again, new ones too. */
  async reloadAll(folder: WorkspaceFolder, base: Uri): Promise<void> {
    const uris = await findWanted(folder, base);
    await this.readAll(uris, () => true);
    if (uris.some((uri) => this.newsOf(uri) !== undefined)) this.fire(undefined);
  }

  /** Drops a file, or all files of a folder, and what is being read of them. */
  forget(uri: Uri): void {
    const gone = uri.toString();
    const isGone = (key: string): boolean => key === gone || key.startsWith(`${gone}/`);
    for (const files of [this.known, this.reading]) {
      for (const key of [...files.keys()].filter(isGone)) files.delete(key);
    }
    if ([...this.told.keys()].some(isGone)) this.fire(undefined);
  }

  /** Tells everybody to look again although no file changed. */
  touch(): void {
    this.fire(undefined);
  }

  /** What everybody does not know yet: whether there is a checklist, or what is in it. */
  private newsOf(uri: Uri): News {
    const key = uri.toString();
    const file = this.checklist(uri);
    if (this.told.has(key) !== (file !== undefined)) return 'existence';
    return file && this.told.get(key) !== contentOf(file) ? 'text' : undefined;
  }

  private tell(uri: Uri, news: News): void {
    const file = this.checklist(uri);
    if (news === 'existence') this.fire(undefined);
    else if (file && news === 'text') this.fire(file);
  }

  private async search(generation: number): Promise<void> {
    const isLatest = (): boolean => generation === this.generation;
    const found = await Promise.all((workspace.workspaceFolders ?? []).map((folder) => findWanted(folder)));
    if (!isLatest()) return;
    const uris = found.flat();
    const wanted = new Set(uris.map((uri) => uri.toString()));
    for (const [key, { uri, folder }] of this.known) {
      if (!wanted.has(key) || workspace.getWorkspaceFolder(uri) !== folder) this.known.delete(key);
    }
    await this.readAll(uris, isLatest);
    if (isLatest()) this.fire(undefined);
  }

  private async readAll(uris: readonly Uri[], isWorthIt: () => boolean): Promise<void> {
    const queue = uris.values();
    const worker = async (): Promise<void> => {
      for (const uri of queue) {
        if (!isWorthIt()) return;
        await this.read(uri);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
  }

  private read(uri: Uri): Promise<void> {
    const reading: Reading = {};
    this.reading.set(uri.toString(), reading);
    reading.done = this.take(uri, reading);
    return reading.done;
  }

  /** Of readings that overtake each other the one that began last counts, and all wait for it. */
  private async take(uri: Uri, reading: Reading): Promise<void> {
    const key = uri.toString();
    const result = await readText(uri);
    const latest = this.reading.get(key);
    if (latest !== reading) return latest?.done;
    this.reading.delete(key);
    const isNothing = result.kind === 'text' ? !mayHaveItems.test(result.text) : result.kind !== 'error';
    if (isNothing) {
      this.known.delete(key);
      return;
    }
    const file = this.known.get(key) ?? new ChecklistFile(uri);
    this.known.set(key, file);
    if (result.kind === 'text') await file.update(result.text);
    else if (result.kind === 'error') file.fail(result.message);
  }

  private checklist(uri: Uri): ChecklistFile | undefined {
    const file = this.get(uri);
    return file?.isChecklist ? file : undefined;
  }

  private sorted(): readonly ChecklistFile[] {
    return [...this.known.values()]
      .filter((file) => this.isShown(file))
      .sort((a, b) => (a.folder?.index ?? -1) - (b.folder?.index ?? -1) || a.path.localeCompare(b.path));
  }

  private fire(file: ChecklistFile | undefined): void {
    if (file) {
      this.told.set(file.uri.toString(), contentOf(file));
    } else {
      const checklists = [...this.known].filter(([, { isChecklist }]) => isChecklist);
      this.told = new Map(checklists.map(([key, checklist]) => [key, contentOf(checklist)]));
      this.shown = undefined;
    }
    this.changed.fire(file);
  }
}

function contentOf({ text, error }: ChecklistFile): string | undefined {
  return error ?? text;
}
