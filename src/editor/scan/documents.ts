// Scans open documents: when they open, a moment after somebody typed in them, and when they are saved.
import { workspace, type LogOutputChannel, type TextDocument, type Uri } from 'vscode';
import { DisposableStore } from '../disposables.ts';
import { setting } from '../settings.ts';
import { pathIn, type Ignored } from './ignored.ts';
import type { Scanners } from './scanners.ts';
import type { FindingStore } from './store.ts';

/** Milliseconds without a keystroke before a document is scanned; more where scanning it takes long. */
const shortestPause = 250;
const longestPause = 3000;
/** How much longer the pause is than the scan. */
const patience = 10;

/** Characters; longer documents are scanned when they are saved, in a thread. */
const longest = 1_000_000;

const schemes: ReadonlySet<string> = new Set(['file', 'untitled', 'vscode-vfs']);

export class DocumentScans extends DisposableStore {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly pauses = new WeakMap<TextDocument, number>();
  private readonly scanners: Scanners;
  private readonly store: FindingStore;
  private readonly ignored: Ignored;
  private readonly log: LogOutputChannel;
  /** What was said about documents that could not be scanned as they should. */
  private readonly told = new WeakMap<TextDocument, string>();

  /** @param closed told which files are to be looked at on disk again */
  constructor(
    scanners: Scanners,
    store: FindingStore,
    ignored: Ignored,
    closed: (uri: Uri) => void,
    log: LogOutputChannel,
  ) {
    super();
    this.scanners = scanners;
    this.store = store;
    this.ignored = ignored;
    this.log = log;
    this.add(workspace.onDidOpenTextDocument((document) => this.soon(document, 0)));
    this.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.soon(document, this.pauses.get(document) ?? shortestPause);
      }),
    );
    this.add(workspace.onDidSaveTextDocument((document) => this.soon(document, 0)));
    this.add(
      workspace.onDidCloseTextDocument((document) => {
        if (!isScanned(document)) return;
        this.stop(document.uri);
        if (workspace.getWorkspaceFolder(document.uri)) closed(document.uri);
        else store.forget(document.uri);
      }),
    );
    this.add({
      dispose: () => {
        for (const timer of this.timers.values()) clearTimeout(timer);
      },
    });
  }

  /** Scans all open documents. */
  async scanAll(): Promise<void> {
    for (const document of workspace.textDocuments) await this.scan(document);
  }

  /** Whether a file's findings are those of its open document, whatever is on disk. */
  owns(uri: Uri): boolean {
    const address = uri.toString();
    return workspace.textDocuments.some(
      (document) => document.uri.toString() === address && isScanned(document),
    );
  }

  /** Asks no more of the document than where it is: to know even the length of a large one takes a while. */
  private soon(document: TextDocument, pause: number): void {
    if (!isPlaced(document)) return;
    this.stop(document.uri);
    const timer = setTimeout(() => {
      this.stop(document.uri);
      this.scan(document).catch((error: unknown) =>
        this.log.error(error instanceof Error ? error : String(error)),
      );
    }, pause);
    this.timers.set(document.uri.toString(), timer);
  }

  private stop(uri: Uri): void {
    clearTimeout(this.timers.get(uri.toString()));
    this.timers.delete(uri.toString());
  }

  /** Scans a document as it stands now. */
  async scan(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    if (!isScanned(document)) return;
    const folder = workspace.getWorkspaceFolder(uri);
    if (!setting('shipcheck.scan.enable', uri) || (folder && (await this.ignored.has(folder, uri)))) {
      this.store.set([{ uri, findings: [] }]);
      return;
    }
    const path = folder ? pathIn(folder, uri) : uri.path.slice(uri.path.lastIndexOf('/') + 1);
    await this.scanners.setup(folder);
    const start = performance.now();
    const { findings, problem } = await this.scanners.scan(folder, path, document.getText());
    const took = performance.now() - start;
    this.pauses.set(document, Math.min(longestPause, Math.max(shortestPause, took * patience)));
    if (problem !== undefined && this.told.get(document) !== problem) this.log.warn(`${path} ${problem}.`);
    this.told.set(document, problem ?? '');
    // What was typed meanwhile has a scan of its own to come.
    if (document.isClosed || document.version !== version) return;
    this.store.set([{ uri, findings }]);
  }
}

function isScanned(document: TextDocument): boolean {
  return isPlaced(document) && document.lineCount > 0 && !isTooLong(document);
}

function isPlaced({ uri }: TextDocument): boolean {
  return schemes.has(uri.scheme) || workspace.getWorkspaceFolder(uri) !== undefined;
}

/** Whether a document is looked at only when it is saved, if at all. */
export function isTooLong(document: TextDocument): boolean {
  return lengthOf(document) > longest;
}

/** Without making the text. */
function lengthOf(document: TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
