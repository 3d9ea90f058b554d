// Runs commands of checklists: asks where it must, shows progress, keeps the results, and ticks what passed.
import { ProgressLocation, Uri, commands as vscodeCommands, window, workspace } from 'vscode';
import type { Check } from '../../core/checklist/model.ts';
import type { Environment } from '../../core/config/environment.ts';
import { secretsIn, variablesOf } from '../../core/config/variables.ts';
import type { Job } from '../../core/verify/job.ts';
import type { Step } from '../../core/verify/plan.ts';
import type { RiskClass } from '../../core/verify/risk.ts';
import type { RunProgress, StepResult } from '../../core/verify/run.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import { DisposableStore } from '../disposables.ts';
import type { Answers, AnswersFor } from '../environment/answers.ts';
import { readEnvFiles } from '../environment/envFiles.ts';
import type { Environments } from '../environment/environments.ts';
import { UserError } from '../errors.ts';
import { contexts } from '../names.ts';
import { setting } from '../settings.ts';
import { confirmRun, requireTrust } from './consent.ts';
import type { Host } from './hosts.ts';
import { maskFor } from './mask.ts';
import { reportMany, reportOne } from './report.ts';
import type { Results } from './results.ts';
import type { Target } from './target.ts';
import type { WriteBack } from './writeBack.ts';

/** What came of a target. */
export interface Done {
  readonly target: Target;
  readonly result: StepResult;
}

/** Told while targets are run. */
export interface RunListener {
  started?(target: Target, index: number): void;
  ended?(done: Done, index: number): void;
}

interface Planned {
  readonly step: Step;
  readonly whose: AnswersFor;
  /** Values that no result may show. */
  readonly secrets: readonly string[];
  readonly environment: Environment;
}

/** What a run of one command may be after it was asked about, and what a run of many may. */
const every: ReadonlySet<RiskClass> = new Set(['safe', 'changes', 'destructive', 'interactive', 'endless']);
const none: ReadonlySet<RiskClass> = new Set();

/** A command that waits for a person, or never ends, is not stopped by the clock. */
const aDay = 24 * 60 * 60 * 1000;

export class Runner extends DisposableStore {
  private readonly results: Results;
  private readonly host: Host | undefined;
  private readonly writeBack: WriteBack;
  private readonly environments: Environments;
  private readonly answers: Answers;
  private readonly active = new Map<AbortController, readonly Target[]>();

  /** @param host `undefined` where this window can run nothing. */
  constructor(
    results: Results,
    host: Host | undefined,
    writeBack: WriteBack,
    environments: Environments,
    answers: Answers,
  ) {
    super();
    this.environments = environments;
    this.answers = answers;
    this.results = results;
    this.host = host;
    this.writeBack = writeBack;
    this.add({ dispose: () => this.cancel() });
  }

  /** Runs one command, whatever its risk: what destroys, and what the environment's policy asks about, asks first. */
  async runOne(target: Target): Promise<void> {
    await requireTrust();
    if (this.results.standing(target.file.uri, target.check) === 'running') {
      throw new UserError(`“${shortened(target.title)}” is running already.`);
    }
    const planned = await this.planned(target, 'one');
    if (planned.step.needs.length > 0) {
      const told = await this.answers.ask(planned.whose, shortened(target.title), planned.step.needs);
      if (!told) return;
    }
    const { step, environment } = await this.planned(target, 'one');
    if (step.leftOut !== undefined) throw new UserError(`“${shortened(target.title)}”: ${step.leftOut}`);
    if (step.decision === 'ask' && !(await confirmRun(target, step.risk, environment))) return;
    const [done] = await withProgress(target.title, (signal) => this.run([target], 'one', signal));
    if (done) await reportOne(done, (passed) => this.decide(target, passed));
  }

  /** Runs many in order; leaves out what is destructive, interactive or never ends, and says so. */
  async runMany(title: string, targets: readonly Target[]): Promise<void> {
    await requireTrust();
    if (targets.length === 0) throw new UserError(`There is no command to run in “${title}”.`);
    const done = await withProgress(title, (signal, report) =>
      this.run(targets, 'many', signal, {
        started: (target, index) =>
          report(`${index + 1} of ${targets.length}: ${target.title}`, 100 / targets.length),
      }),
    );
    await reportMany(title, done);
  }

  /** Runs targets in order without asking or reporting. Rejects with a {@link UserError} where nothing can be run. */
  async run(
    targets: readonly Target[],
    how: 'one' | 'many',
    signal: AbortSignal,
    listener: RunListener = {},
  ): Promise<readonly Done[]> {
    const { host } = this;
    if (!host) throw new UserError('There is no machine behind this window to run commands on.');
    const planned = await Promise.all(targets.map((target) => this.planned(target, how)));
    return this.whileActive(targets, signal, (stop) => this.runSteps(targets, planned, host, stop, listener));
  }

  private async runSteps(
    targets: readonly Target[],
    planned: readonly Planned[],
    host: Host,
    signal: AbortSignal,
    listener: RunListener,
  ): Promise<readonly Done[]> {
    const steps = planned.map(({ step }) => step);
    const mask = await maskFor(
      host,
      planned.flatMap(({ secrets }) => secrets),
    );
    const { kindOf, run } = await import('../../core/verify/verify.lazy.ts');
    const sheets = targets.map(({ file }) => this.results.sheet(file.uri));
    const started = new Set<number>();
    const written: Promise<void>[] = [];
    const done: Done[] = [];
    const follow = (progress: RunProgress): void => {
      if (progress.kind === 'output') return;
      const { index } = progress;
      const [target, sheet] = [targets[index], sheets[index]];
      if (!target || !sheet) return;
      if (progress.kind === 'started') {
        started.add(index);
        sheet.setRunning(target.check, true);
        listener.started?.(target, index);
        return;
      }
      const { result } = progress;
      done.push({ target, result });
      // What a cancelled run did not reach keeps the result it had.
      if (started.has(index)) {
        sheet.set(target, { ...result, kind: kindOf(result.step.job) }, mask);
        written.push(this.writeBack.after(target, result.outcome));
      }
      listener.ended?.({ target, result }, index);
    };
    const opened = host.open();
    await run({ steps, unmatched: [] }, opened, signal, follow, { mask }).finally(() => {
      for (const [index, { check }] of targets.entries()) sheets[index]?.setRunning(check, false);
      void opened.close();
    });
    await Promise.all(written);
    return done;
  }

  /** A person's verdict on a command that was run. */
  async decide(target: Target, passed: boolean): Promise<void> {
    const last = this.results.get(target.file.uri, target.check);
    if (!last) throw new UserError('Run the command first, then decide by what it shows.');
    if (last.stale) throw new UserError('Run it again first: what it showed is stale.');
    this.results.sheet(target.file.uri).decide(target, passed);
    await this.writeBack.after(target, passed ? 'passed' : 'failed');
  }

  /** Stops what is running: the runs that include one of these commands, or all. */
  cancel(commands?: readonly Check[]): void {
    const ids = commands && new Set(commands.map((check) => check.id));
    for (const [controller, targets] of this.active) {
      if (!ids || targets.some(({ check }) => ids.has(check.id))) controller.abort();
    }
  }

  /** The step of a target in its environment; a run of many leaves out what it would have to ask about. */
  private async planned(target: Target, how: 'one' | 'many'): Promise<Planned> {
    const { file } = target;
    if (file.uri.scheme !== 'file') {
      throw new UserError(`${file.path} is not on a machine that this window can run commands on.`);
    }
    const environment = await this.environments.of(file);
    const checklist = file.checklist ?? unread(file);
    const folder = file.folder?.uri ?? Uri.joinPath(file.uri, '..');
    const variables = variablesOf(environment, await readEnvFiles(folder, environment.envFiles));
    const { stepOf } = await import('../../core/verify/verify.lazy.ts');
    const stepWith = (values: ReadonlyMap<string, string>): Step =>
      stepOf({ name: workspace.asRelativePath(file.uri), checklist }, target, how === 'one' ? every : none, {
        environment,
        values,
        ...(this.host && { machine: this.host.known }),
        request: {
          cwd: pathIn(folder, environment.workingDirectory),
          env: Object.fromEntries(variables),
          timeout: environment.timeLimit ?? setting('shipcheck.run.timeLimit', file.uri) * 1000,
        },
      });
    const whose: AnswersFor = { folder, environment: environment.name };
    const first = stepWith(variables);
    const answered = await this.answers.known(whose, first.needs);
    const step = answered.size === 0 ? first : stepWith(new Map([...variables, ...answered]));
    const watched = step.risk.class === 'endless' || step.risk.class === 'interactive';
    const limited = watched ? { ...step, job: untimed(step.job) } : step;
    const secrets = first.needs.flatMap(({ name, secret }) => (secret ? [answered.get(name) ?? ''] : []));
    return { step: limited, environment, whose, secrets: [...secretsIn(variables), ...secrets] };
  }

  /** Lets {@link cancel} stop the work, and menus know that something runs. */
  private async whileActive<T>(
    targets: readonly Target[],
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController();
    const forward = (): void => controller.abort();
    if (signal.aborted) forward();
    signal.addEventListener('abort', forward);
    this.active.set(controller, targets);
    await setRunning(true);
    try {
      return await work(controller.signal);
    } finally {
      signal.removeEventListener('abort', forward);
      this.active.delete(controller);
      await setRunning(this.active.size > 0);
    }
  }
}

function withProgress<T>(
  title: string,
  work: (signal: AbortSignal, report: (message: string, increment: number) => void) => Promise<T>,
): Thenable<T> {
  return window.withProgress(
    { location: ProgressLocation.Notification, title: `Shipcheck: ${shortened(title)}`, cancellable: true },
    (progress, token) => {
      const controller = new AbortController();
      token.onCancellationRequested(() => controller.abort());
      return work(controller.signal, (message, increment) => progress.report({ message, increment }));
    },
  );
}

function unread(file: ChecklistFile): never {
  throw new UserError(`${file.path} cannot be read any more.`);
}

function untimed(job: Job): Job {
  return job.kind === 'command' ? { ...job, request: { ...job.request, timeout: aDay } } : job;
}

async function setRunning(running: boolean): Promise<void> {
  await vscodeCommands.executeCommand('setContext', contexts.running, running);
}

/** A relative path counts from the workspace folder. */
function pathIn(folder: Uri, path: string | undefined): string {
  if (path === undefined) return folder.fsPath;
  return /^(?:[A-Za-z]:)?[\\/]/.test(path) ? path : Uri.joinPath(folder, path).fsPath;
}

function shortened(title: string): string {
  return title.length > 60 ? `${title.slice(0, 60)}…` : title;
}
