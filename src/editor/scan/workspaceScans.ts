// Scans the whole workspace in the background: at the start, when settings change, and what changes on disk.
import {
  EventEmitter,
  Uri,
  workspace,
  type Event,
  type LogOutputChannel,
  type WorkspaceFolder,
} from 'vscode';
import type { FilesScanned, ScanMachine } from '../../core/host/scan.ts';
import type { Finding } from '../../core/scan/finding.ts';
import { DisposableStore } from '../disposables.ts';
import { messageOf } from '../errors.ts';
import { setting } from '../settings.ts';
import { isOnDisk, pathIn, type Ignored } from './ignored.ts';
import type { Scanners } from './scanners.ts';
import { scanFile, scanInSlices } from './slices.ts';
import type { FindingStore } from './store.ts';

/** `done`: everything was looked at once; `stopped`: somebody did not want to wait. */
export type ScanState =
  | { readonly kind: 'waiting' | 'off' | 'stopped' }
  | { readonly kind: 'scanning' | 'done'; readonly scanned: number };

export class WorkspaceScans extends DisposableStore {
  readonly onDidChangeState: Event<ScanState>;
  private readonly stateChanged = this.add(new EventEmitter<ScanState>());
  private readonly scanners: Scanners;
  private readonly store: FindingStore;
  private readonly ignored: Ignored;
  private readonly machine: () => Promise<ScanMachine | undefined>;
  private readonly log: LogOutputChannel;
  private readonly ownedElsewhere: (uri: Uri) => boolean;
  private current: AbortController | undefined;
  private now: ScanState = { kind: 'waiting' };
  private running: Promise<void> = Promise.resolve();

  /** @param ownedElsewhere whether an open document, and not the disk, says what is in a file */
  constructor(
    scanners: Scanners,
    store: FindingStore,
    ignored: Ignored,
    machine: () => Promise<ScanMachine | undefined>,
    log: LogOutputChannel,
    ownedElsewhere: (uri: Uri) => boolean,
  ) {
    super();
    this.scanners = scanners;
    this.store = store;
    this.ignored = ignored;
    this.machine = machine;
    this.log = log;
    this.ownedElsewhere = ownedElsewhere;
    this.onDidChangeState = this.stateChanged.event;
    this.add({ dispose: () => this.current?.abort() });
  }

  get state(): ScanState {
    return this.now;
  }

  /** Settles when the scan that is under way is over. */
  get ready(): Promise<void> {
    return this.running;
  }

  /** Scans everything from the start; a scan that is under way ends. */
  scanAll(): Promise<void> {
    this.current?.abort();
    const own = new AbortController();
    this.current = own;
    this.running = this.scanFolders(own.signal).catch((error: unknown) => {
      this.log.error(`The workspace could not be scanned: ${messageOf(error)}`);
      if (!own.signal.aborted) this.enter({ kind: 'stopped' });
    });
    return this.running;
  }

  /** Ends the scan that is under way; what was found so far stays. */
  cancel(): void {
    if (this.now.kind !== 'scanning') return;
    this.current?.abort();
    this.enter({ kind: 'stopped' });
  }

  /** Looks at files and folders again. */
  async scanFiles(folder: WorkspaceFolder, uris: readonly Uri[]): Promise<void> {
    const wanted = uris.filter((uri) => !this.ownedElsewhere(uri));
    if (!isWanted(folder)) {
      this.store.set(wanted.map((uri) => ({ uri, findings: [] })));
      return;
    }
    const found = new Map<string, readonly Finding[]>(wanted.map((uri) => [uri.toString(), []]));
    const take = ({ findings }: FilesScanned): void => {
      for (const [file, own] of byFile(findings)) found.set(Uri.joinPath(folder.uri, file).toString(), own);
    };
    const machine = isOnDisk(folder) ? await this.machine() : undefined;
    if (machine) {
      const paths = wanted.map((uri) => pathIn(folder, uri));
      const files = { root: folder.uri.fsPath, paths, useGit: workspace.isTrusted };
      await machine.scan(await this.scanners.setup(folder), files, take, new AbortController().signal);
    } else {
      for (const uri of wanted) {
        if (!(await this.ignored.has(folder, uri))) take(await scanFile(folder, uri, this.scanners));
      }
    }
    this.store.set(
      [...found]
        .map(([key, findings]) => ({ uri: Uri.parse(key), findings }))
        .filter(({ uri }) => !this.ownedElsewhere(uri)),
    );
  }

  private async scanFolders(signal: AbortSignal): Promise<void> {
    const folders = (workspace.workspaceFolders ?? []).filter((folder) => isWanted(folder));
    for (const uri of this.store.files) {
      const folder = workspace.getWorkspaceFolder(uri);
      if (!this.ownedElsewhere(uri) && !(folder && isWanted(folder))) this.store.set([{ uri, findings: [] }]);
    }
    if (folders.length === 0) {
      this.enter({ kind: 'off' });
      return;
    }
    let scanned = 0;
    this.enter({ kind: 'scanning', scanned });
    for (const folder of folders) {
      await this.scanFolder(folder, signal, (more) => {
        scanned += more;
        if (!signal.aborted) this.enter({ kind: 'scanning', scanned });
      });
      if (signal.aborted) return;
    }
    this.enter({ kind: 'done', scanned });
  }

  private async scanFolder(
    folder: WorkspaceFolder,
    signal: AbortSignal,
    onProgress: (scanned: number) => void,
  ): Promise<void> {
    const found = new Set<string>();
    const problems = new Map<string, string[]>();
    const onResult = (result: FilesScanned): void => {
      if (signal.aborted) return;
      const files = [...byFile(result.findings)].map(([file, findings]) => ({
        uri: Uri.joinPath(folder.uri, file),
        findings,
      }));
      for (const { uri } of files) found.add(uri.toString());
      for (const { file, message } of [...result.problems, ...result.notes])
        problems.set(message, [...(problems.get(message) ?? []), file]);
      this.store.set(files.filter(({ uri }) => !this.ownedElsewhere(uri)));
      onProgress(result.scanned);
    };
    const sentences = await this.start(folder, onResult, signal);
    if (signal.aborted) return;
    const gone = this.store.files.filter(
      (uri) =>
        workspace.getWorkspaceFolder(uri) === folder &&
        !found.has(uri.toString()) &&
        !this.ownedElsewhere(uri),
    );
    this.store.set(gone.map((uri) => ({ uri, findings: [] })));
    for (const sentence of [...sentences, ...(await this.scanners.problems(folder))]) this.log.warn(sentence);
    for (const [message, [first = '', ...others]] of problems)
      this.log.warn(
        others.length === 0 ? `${first} ${message}.` : `${first} and ${others.length} more: each ${message}.`,
      );
  }

  private async start(
    folder: WorkspaceFolder,
    onResult: (result: FilesScanned) => void,
    signal: AbortSignal,
  ): Promise<readonly string[]> {
    const machine = isOnDisk(folder) ? await this.machine() : undefined;
    if (!machine) return scanInSlices(folder, this.scanners, this.ignored, onResult, signal);
    const setup = await this.scanners.setup(folder);
    return machine.scan(setup, { root: folder.uri.fsPath, useGit: workspace.isTrusted }, onResult, signal);
  }

  private enter(state: ScanState): void {
    this.now = state;
    this.stateChanged.fire(state);
  }
}

function isWanted(folder: WorkspaceFolder): boolean {
  return setting('shipcheck.scan.enable', folder.uri) && setting('shipcheck.scan.workspace', folder.uri);
}

function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = files.get(finding.file);
    if (known) known.push(finding);
    else files.set(finding.file, [finding]);
  }
  return files;
}
