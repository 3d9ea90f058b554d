// Runs commands of checklists: asks where it must, shows progress, keeps the results, and ticks what passed.
import { ProgressLocation, commands as vscodeCommands, window, Uri } from 'vscode';
import type { Command } from '../../core/checklist/model.ts';
import type { CommandHost } from '../../core/host/commands.ts';
import type { Risk } from '../../core/verify/risk.ts';
import { riskOf } from '../../core/verify/risk/assess.ts';
import { verdictOf } from '../../core/verify/verdict.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import { DisposableStore } from '../disposables.ts';
import { UserError } from '../errors.ts';
import { contexts } from '../names.ts';
import { setting } from '../settings.ts';
import { confirmDestructive, requireTrust } from './consent.ts';
import type { Result, Results } from './results.ts';
import { reportMany, reportOne, type Done } from './report.ts';
import type { Target } from './target.ts';
import type { WriteBack } from './writeBack.ts';

/** Where commands run: chosen anew for every command. `undefined` where this window can run none. */
export type HostFor = (file: ChecklistFile) => CommandHost | undefined;

/** Runs that were left out of a run of many; somebody has to start each by hand. */
const leftOutOfMany: ReadonlySet<Risk['class']> = new Set(['destructive', 'interactive', 'endless']);

/** A command that waits for a person, or never ends, is not stopped by the clock. */
const aDay = 24 * 60 * 60 * 1000;

export class Runner extends DisposableStore {
  private readonly results: Results;
  private readonly hostFor: HostFor;
  private readonly writeBack: WriteBack;
  private readonly active = new Map<AbortController, readonly Target[]>();

  constructor(results: Results, hostFor: HostFor, writeBack: WriteBack) {
    super();
    this.results = results;
    this.hostFor = hostFor;
    this.writeBack = writeBack;
    this.add({ dispose: () => this.cancel() });
  }

  /** Runs one command, whatever its risk: what destroys asks first. */
  async runOne(target: Target): Promise<void> {
    await requireTrust();
    const risk = riskOf(target.command.text, target.command.shell);
    if (risk.class === 'destructive' && !(await confirmDestructive(target, risk))) return;
    const done = await this.withProgress(target.title, [target], (signal) => this.run(target, risk, signal));
    await reportOne(done, this.results, (passed) => this.decide(target, passed));
  }

  /** Runs many in order; leaves out what is destructive, interactive or never ends, and says so. */
  async runMany(title: string, targets: readonly Target[]): Promise<void> {
    await requireTrust();
    if (targets.length === 0) throw new UserError(`There is no command to run in “${title}”.`);
    const finished: Done[] = [];
    await this.withProgress(title, targets, async (signal, report) => {
      for (const [index, target] of targets.entries()) {
        if (signal.aborted) break;
        report(`${index + 1} of ${targets.length}: ${target.title}`, 100 / targets.length);
        const risk = riskOf(target.command.text, target.command.shell);
        if (leftOutOfMany.has(risk.class)) finished.push({ target, outcome: 'skipped', leftOut: risk });
        else finished.push(await this.run(target, risk, signal));
      }
    });
    await reportMany(title, finished, targets.length);
  }

  /** A person's verdict on a command that was run. */
  async decide(target: Target, passed: boolean): Promise<void> {
    const last = this.results.get(target.file.uri, target.command);
    if (!last) throw new UserError('Run the command first, then decide by what it shows.');
    const outcome = passed ? 'passed' : 'failed';
    this.results.set(target.file.uri, target.command, { ...last, outcome, byPerson: true });
    await this.writeBack.after(target, outcome);
  }

  /** Stops what is running: the runs that include one of these commands, or all. */
  cancel(commands?: readonly Command[]): void {
    const ids = commands && new Set(commands.map((command) => command.id));
    for (const [controller, targets] of this.active) {
      if (!ids || targets.some(({ command }) => ids.has(command.id))) controller.abort();
    }
  }

  private async run(target: Target, risk: Risk, signal: AbortSignal): Promise<Done> {
    const { file, command, title } = target;
    const host = this.hostFor(file);
    if (!host)
      throw new UserError(
        'This window runs in a browser without a machine behind it: it cannot run commands.',
      );
    const watched = risk.class === 'endless' || risk.class === 'interactive';
    const timeout = watched ? aDay : setting('shipcheck.run.timeLimit', file.uri) * 1000;
    this.results.setRunning(file.uri, command, true);
    try {
      const request = {
        title,
        text: command.text,
        shell: command.shell,
        cwd: folderOf(file),
        env: {},
        timeout,
      };
      const ended = await host.run(request, signal);
      const verdict = verdictOf(command, ended, risk.class);
      const { exitCode, output, durationMs } = ended;
      const result: Result = { ...verdict, time: Date.now(), exitCode, output, durationMs };
      this.results.set(file.uri, command, result);
      await this.writeBack.after(target, verdict.outcome);
      return { target, outcome: verdict.outcome };
    } finally {
      this.results.setRunning(file.uri, command, false);
    }
  }

  private async withProgress<T>(
    title: string,
    targets: readonly Target[],
    work: (signal: AbortSignal, report: (message: string, increment: number) => void) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController();
    this.active.set(controller, targets);
    await setRunning(true);
    try {
      return await window.withProgress(
        {
          location: ProgressLocation.Notification,
          title: `Shipcheck: ${shortened(title)}`,
          cancellable: true,
        },
        (progress, token) => {
          token.onCancellationRequested(() => controller.abort());
          return work(controller.signal, (message, increment) => progress.report({ message, increment }));
        },
      );
    } finally {
      this.active.delete(controller);
      await setRunning(this.active.size > 0);
    }
  }
}

async function setRunning(running: boolean): Promise<void> {
  await vscodeCommands.executeCommand('setContext', contexts.running, running);
}

function folderOf(file: ChecklistFile): string {
  return (file.folder?.uri ?? Uri.joinPath(file.uri, '..')).fsPath;
}

function shortened(title: string): string {
  return title.length > 60 ? `${title.slice(0, 60)}…` : title;
}
