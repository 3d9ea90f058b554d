// Everything about scanning in the editor, wired together.
import { Uri, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { ScanMachine } from '../../core/host/scan.ts';
import { createSyntax } from '../../core/scan/syntax/syntax.ts';
import { DisposableStore } from '../disposables.ts';
import type { Configs } from '../environment/configs.ts';
import { FindingDiagnostics } from './diagnostics.ts';
import { DocumentScans } from './documents.ts';
import { FileEvents } from './fileEvents.ts';
import { FindingActions } from './actions.ts';
import { Ignored } from './ignored.ts';
import { Scanners } from './scanners.ts';
import { ScanStatus } from './status.ts';
import { FindingStore } from './store.ts';
import { FindingsView } from './view.ts';
import { WorkspaceScans } from './workspaceScans.ts';

/** Gives what a machine has for scanning; `undefined` in a browser. */
export type ScanMachineSource = () => Promise<ScanMachine>;

export class Scanning extends DisposableStore {
  readonly store: FindingStore = this.add(new FindingStore());
  readonly scanners: Scanners;
  readonly documents: DocumentScans;
  readonly workspace: WorkspaceScans;
  readonly view: FindingsView;
  readonly ignored: Ignored;
  readonly machine: () => Promise<ScanMachine | undefined>;
  private readonly log: LogOutputChannel;

  constructor(
    context: ExtensionContext,
    configs: Configs,
    source: ScanMachineSource | undefined,
    log: LogOutputChannel,
  ) {
    super();
    this.log = log;
    this.machine = async () => source?.();
    const grammars = Uri.joinPath(context.extensionUri, 'dist', 'grammars');
    const syntax = createSyntax(async (file) => workspace.fs.readFile(Uri.joinPath(grammars, file)));
    this.scanners = this.add(new Scanners(configs, syntax));
    this.ignored = new Ignored(this.machine);
    const onError = (error: unknown): void => log.error(error instanceof Error ? error : String(error));
    this.documents = this.add(
      new DocumentScans(this.scanners, this.store, this.ignored, (uri) => events.scanSoon(uri), log),
    );
    this.workspace = this.add(
      new WorkspaceScans(this.scanners, this.store, this.ignored, this.machine, log, (uri) =>
        this.documents.owns(uri),
      ),
    );
    const events = this.add(
      new FileEvents(
        this.scanners,
        this.ignored,
        {
          scanAll: () => this.scanAll(),
          scanFiles: (folder, uris) => this.workspace.scanFiles(folder, uris),
          forget: (uri) => {
            if (!this.documents.owns(uri)) this.store.forget(uri);
          },
        },
        onError,
      ),
    );
    this.add(new FindingDiagnostics(this.store, this.scanners));
    this.view = this.add(new FindingsView(this.store, this.scanners, this.workspace, context.workspaceState));
    this.add(new ScanStatus(this.store, this.workspace, source !== undefined));
    this.add(new FindingActions(this.store, this.scanners));
    this.add(this.scanners.onDidChange(() => events.scanEverythingSoon()));
  }

  /** Scans open documents and the workspace from the start. Never rejects. */
  async scanAll(): Promise<void> {
    this.ignored.clear();
    try {
      await this.documents.scanAll();
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
    }
    await this.workspace.scanAll();
  }
}
