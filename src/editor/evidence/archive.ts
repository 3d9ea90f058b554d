// Where the evidence of each workspace folder is kept: out of the repository, or in the file that `.shipcheck.yaml` names.
import {
  EventEmitter,
  RelativePattern,
  Uri,
  window,
  workspace,
  type Disposable,
  type Event,
  type ExtensionContext,
  type LogOutputChannel,
  type WorkspaceFolder,
} from 'vscode';
import { hash } from '../../core/checklist/identity.ts';
import type { EvidenceSettings } from '../../core/config/model.ts';
import type { Mask } from '../../core/config/masking/mask.ts';
import type { Evidence } from '../../core/verify/evidence/model.ts';
import { createEvidenceStore, usualLimits, type EvidenceFiles } from '../../core/verify/evidence/store.ts';
import { createTrail, type Trail } from '../../core/verify/evidence/trail.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import { DisposableStore } from '../disposables.ts';
import type { Configs } from '../environment/configs.ts';
import { messageOf } from '../errors.ts';
import type { Commits } from './commits.ts';

/** A folder of evidence on the machine behind the window. */
export type OpenEvidence = (folder: string) => Promise<EvidenceFiles>;

/** A checklist, by its workspace folder and its path there, as the command line has it when it is started there. */
export type ChecklistPlace = Pick<ChecklistFile, 'folder' | 'path'>;

/** The trail of one workspace folder. */
interface Kept {
  readonly folder: WorkspaceFolder | undefined;
  readonly trail: Trail;
  /** `undefined` where nothing is stored. */
  readonly file: Uri | undefined;
  /** What of the configuration it was made of. */
  readonly settings: string;
  readonly watcher: Disposable | undefined;
}

/** Older files beside one in the extension's own storage. */
const olderFiles = 2;

export class Archive extends DisposableStore {
  /** Fires with the folder of which more is known; what {@link record} adds needs no event. */
  readonly onDidLearn: Event<WorkspaceFolder | undefined>;
  private readonly learned = this.add(new EventEmitter<WorkspaceFolder | undefined>());
  private readonly kept = new Map<string, Kept>();
  /** One after the other, so that evidence is stored in its order. */
  private writing: Promise<void> = Promise.resolve();
  private readonly unwritable = new Set<string>();
  private readonly context: ExtensionContext;
  private readonly configs: Configs;
  private readonly commits: Commits;
  private readonly log: LogOutputChannel;
  private readonly open: OpenEvidence | undefined;

  /** @param open `undefined` where there is no machine to store anything on */
  constructor(
    context: ExtensionContext,
    configs: Configs,
    commits: Commits,
    log: LogOutputChannel,
    open: OpenEvidence | undefined,
  ) {
    super();
    this.context = context;
    this.configs = configs;
    this.commits = commits;
    this.log = log;
    this.open = open;
    this.onDidLearn = this.learned.event;
    this.add(configs.onDidChange(() => void this.start()));
    this.add(workspace.onDidChangeWorkspaceFolders(() => void this.start()));
    this.add({ dispose: () => this.kept.forEach(({ watcher }) => watcher?.dispose()) });
  }

  /** Reads what is stored for every folder, and again where the configuration names another place. */
  async start(): Promise<void> {
    await this.configs.ready;
    for (const folder of [undefined, ...(workspace.workspaceFolders ?? [])]) this.keptFor(folder);
  }

  /** Of one checklist, oldest first: the same array until something changes. */
  of({ folder, path }: ChecklistPlace): readonly Evidence[] {
    return this.kept.get(keyOf(folder))?.trail.of(path) ?? nothing;
  }

  /** Remembers evidence of a checklist, and stores it where that is possible and allowed. */
  record(folder: WorkspaceFolder | undefined, evidence: Evidence, mask: Mask): void {
    const kept = this.keptFor(folder);
    kept.trail.add(evidence);
    this.writing = this.writing.then(() => this.write(kept, evidence, mask));
  }

  private async write({ folder, trail, file }: Kept, evidence: Evidence, mask: Mask): Promise<void> {
    try {
      await trail.store(await this.settled(folder, trail, evidence), mask);
    } catch (error) {
      const message = `Evidence could not be written: ${messageOf(error)}.`;
      this.log.error(message);
      // Once is enough: the next run would only say it again.
      const place = file?.toString() ?? '';
      if (this.unwritable.has(place)) return;
      this.unwritable.add(place);
      const help =
        'It is lost when this window is closed; evidence.file of .shipcheck.yaml can name another file.';
      void window.showErrorMessage(`${message} ${help}`);
    }
  }

  /** The file that a checklist's evidence is stored in. */
  fileFor({ folder }: ChecklistPlace): Uri | undefined {
    return this.keptFor(folder).file;
  }

  /** A command may have checked out another commit that nobody has heard of yet; a decision is about what it decides. */
  private async settled(
    folder: WorkspaceFolder | undefined,
    trail: Trail,
    evidence: Evidence,
  ): Promise<Evidence> {
    if (!folder || evidence.by === 'person') return evidence;
    const commit = await this.commits.now(folder);
    if (commit === evidence.commit) return evidence;
    const settled = { ...evidence, commit };
    trail.replace(evidence, settled);
    this.learned.fire(folder);
    return settled;
  }

  private keptFor(folder: WorkspaceFolder | undefined): Kept {
    const key = keyOf(folder);
    const evidence = this.configs.of(folder).evidence;
    const settings = JSON.stringify(evidence);
    const known = this.kept.get(key);
    if (known?.settings === settings) return known;
    known?.watcher?.dispose();
    const kept = this.make(folder, evidence, settings);
    this.kept.set(key, kept);
    void this.read(kept);
    return kept;
  }

  private make(folder: WorkspaceFolder | undefined, evidence: EvidenceSettings, settings: string): Kept {
    const file = this.open && this.place(folder, evidence.file);
    if (!file)
      return { folder, trail: createTrail(undefined), file: undefined, settings, watcher: undefined };
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const { file: configured, ...limits } = evidence;
    const store = createEvidenceStore(this.files(Uri.joinPath(file, '..')), {
      name,
      ...usualLimits,
      ...limits,
      // A file that somebody asked for is an audit trail, which has no end.
      olderFiles: configured === undefined ? olderFiles : Infinity,
    });
    const trail = createTrail({
      recent: (count) => store.recent(count),
      // Nothing is written into a workspace, or about it, that nobody trusts.
      add: (added, mask) => (workspace.isTrusted ? store.add(added, mask) : Promise.resolve()),
    });
    const kept = { folder, trail, file, settings, watcher: undefined };
    if (configured === undefined) return kept;
    // Others write there as well: another window, the command line, a pull.
    const watcher = workspace.createFileSystemWatcher(patternFor(folder, file));
    watcher.onDidCreate(() => void this.read(kept));
    watcher.onDidChange(() => void this.read(kept));
    return { ...kept, watcher };
  }

  private async read({ trail, folder, file }: Kept): Promise<void> {
    try {
      if (await trail.read()) this.learned.fire(folder);
    } catch (error) {
      this.log.warn(`Evidence could not be read from ${file?.fsPath ?? ''}: ${messageOf(error)}`);
    }
  }

  private place(folder: WorkspaceFolder | undefined, configured: string | undefined): Uri | undefined {
    if (folder && folder.uri.scheme !== 'file') return undefined;
    if (folder && configured !== undefined) {
      return /^(?:[A-Za-z]:)?[\\/]/.test(configured)
        ? Uri.file(configured)
        : Uri.joinPath(folder.uri, configured);
    }
    const storage = this.context.storageUri ?? this.context.globalStorageUri;
    return Uri.joinPath(storage, 'evidence', `${hash(keyOf(folder))}.jsonl`);
  }

  /** What touches the disk is loaded with the first file. */
  private files(folder: Uri): EvidenceFiles {
    let opened: Promise<EvidenceFiles> | undefined;
    const files = (): Promise<EvidenceFiles> =>
      (opened ??= this.open?.(folder.fsPath) ?? Promise.reject(new Error('There is no machine')));
    return {
      append: async (name, lines) => (await files()).append(name, lines),
      tail: async (name, bytes) => (await files()).tail(name, bytes),
      list: async () => (await files()).list(),
      rename: async (from, to) => (await files()).rename(from, to),
      remove: async (name) => (await files()).remove(name),
    };
  }
}

const nothing: readonly Evidence[] = [];

/** In the workspace the editor watches everything anyway, folders too that are yet to be made. */
function patternFor(folder: WorkspaceFolder | undefined, file: Uri): RelativePattern {
  const root = folder && `${folder.uri.path}/`;
  if (folder && root !== undefined && file.path.startsWith(root))
    return new RelativePattern(folder, file.path.slice(root.length));
  return new RelativePattern(Uri.joinPath(file, '..'), file.path.slice(file.path.lastIndexOf('/') + 1));
}

function keyOf(folder: WorkspaceFolder | undefined): string {
  return folder?.uri.toString() ?? '';
}
