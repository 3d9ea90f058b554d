// The status bar: how far runs are, as long as something runs.
import { StatusBarAlignment, window } from 'vscode';
import { DisposableStore } from '../disposables.ts';
import { commands } from '../names.ts';
import type { ActiveRuns } from '../run/activeRuns.ts';

export class RunStatus extends DisposableStore {
  private readonly item = this.add(window.createStatusBarItem('shipcheck.running', StatusBarAlignment.Left));
  private readonly active: ActiveRuns;

  constructor(active: ActiveRuns) {
    super();
    this.active = active;
    this.item.name = 'Shipcheck Runs';
    this.item.command = commands.showRunning;
    this.add(active.onDidChange(() => this.show()));
  }

  private show(): void {
    const runs = this.active.all;
    if (runs.length === 0) {
      this.item.hide();
      return;
    }
    const total = runs.reduce((sum, { targets }) => sum + targets.length, 0);
    const done = runs.reduce((sum, run) => sum + run.done, 0);
    const running = runs.flatMap((run) => run.running);
    // What runs now counts as reached: the first of one is “1 of 1”, not “0 of 1”.
    const reached = Math.min(done + Math.max(running.length, 1), total);
    this.item.text = `$(loading~spin) ${reached} of ${total}`;
    this.item.tooltip = [
      `Running ${runs.map(({ title }) => `“${title}”`).join(', ')}`,
      ...running.map(({ title }) => `· ${title}`),
      'Click to stop it, or to see what is running.',
    ].join('\n');
    this.item.accessibilityInformation = { label: `Shipcheck is running ${reached} of ${total}` };
    this.item.show();
  }
}
