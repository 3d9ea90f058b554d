// The status bar: that scanning is under way, how much it has found, and that a long document is not scanned yet.
import { StatusBarAlignment, window, workspace, type Uri } from 'vscode';
import { DisposableStore } from '../disposables.ts';
import { commands, views } from '../names.ts';
import { isTooLong } from './documents.ts';
import type { FindingStore } from './store.ts';
import type { WorkspaceScans } from './workspaceScans.ts';

export class ScanStatus extends DisposableStore {
  private readonly item = this.add(window.createStatusBarItem('shipcheck.scan', StatusBarAlignment.Left));
  private readonly store: FindingStore;
  private readonly scans: WorkspaceScans;
  private readonly hasMachine: boolean;
  /** What the active document's length means for it. */
  private delay: string | undefined;

  /** @param hasMachine whether files of any size are scanned when they are saved */
  constructor(store: FindingStore, scans: WorkspaceScans, hasMachine: boolean) {
    super();
    this.store = store;
    this.scans = scans;
    this.hasMachine = hasMachine;
    this.item.name = 'Shipcheck Findings';
    this.add(store.onDidChange(() => this.show()));
    this.add(scans.onDidChangeState(() => this.show()));
    this.add(window.onDidChangeActiveTextEditor(() => this.measure()));
    this.add(
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) this.measure();
      }),
    );
    this.measure();
  }

  private measure(): void {
    const document = window.activeTextEditor?.document;
    const delay = document && isTooLong(document) ? this.delayOf(document.uri) : undefined;
    if (delay === this.delay) return;
    this.delay = delay;
    this.show();
  }

  private delayOf(uri: Uri): string {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return this.hasMachine
      ? `${name} is so long that it is scanned only when it is saved.`
      : `${name} is so long that it is not scanned in a browser.`;
  }

  private show(): void {
    const { state } = this.scans;
    const { count } = this.store;
    const found = count === 1 ? '1 finding' : `${count} findings`;
    if (state.kind === 'scanning') {
      const files = `${state.scanned.toLocaleString('en')} files scanned so far, ${found}`;
      this.item.text = `$(loading~spin) ${state.scanned.toLocaleString('en')}`;
      this.item.tooltip = `Scanning the workspace: ${files}. Click to stop.`;
      this.item.accessibilityInformation = { label: `Shipcheck is scanning: ${files}` };
      this.item.command = commands.cancelScan;
    } else if (count > 0 || this.delay !== undefined) {
      const sentence = [`Shipcheck: ${found}`, ...(this.delay === undefined ? [] : [this.delay])].join('. ');
      this.item.text = this.delay === undefined ? `$(shield) ${count}` : `$(shield) ${count} $(clock)`;
      this.item.tooltip = sentence;
      this.item.accessibilityInformation = { label: sentence };
      this.item.command = `${views.findings}.focus`;
    } else {
      this.item.hide();
      return;
    }
    this.item.show();
  }
}
