// The status bar: that scanning is under way, and how much it has found.
import { StatusBarAlignment, window } from 'vscode';
import { DisposableStore } from '../disposables.ts';
import { commands, views } from '../names.ts';
import type { FindingStore } from './store.ts';
import type { WorkspaceScans } from './workspaceScans.ts';

export class ScanStatus extends DisposableStore {
  private readonly item = this.add(window.createStatusBarItem('shipcheck.scan', StatusBarAlignment.Left));
  private readonly store: FindingStore;
  private readonly scans: WorkspaceScans;

  constructor(store: FindingStore, scans: WorkspaceScans) {
    super();
    this.store = store;
    this.scans = scans;
    this.item.name = 'Shipcheck Findings';
    this.add(store.onDidChange(() => this.show()));
    this.add(scans.onDidChangeState(() => this.show()));
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
    } else if (count > 0) {
      this.item.text = `$(shield) ${count}`;
      this.item.tooltip = `Shipcheck: ${found}`;
      this.item.accessibilityInformation = { label: `Shipcheck: ${found}` };
      this.item.command = `${views.findings}.focus`;
    } else {
      this.item.hide();
      return;
    }
    this.item.show();
  }
}
