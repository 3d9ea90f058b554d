// Runs checks of checklists: asks where it must, keeps the results, and ticks what passed.
import type { Check } from '../../core/checklist/model.ts';
import type { RunProgress, StepResult } from '../../core/verify/run.ts';
import { DisposableStore } from '../disposables.ts';
import type { Answers } from '../environment/answers.ts';
import type { Environments } from '../environment/environments.ts';
import { UserError } from '../errors.ts';
import { ActiveRuns, type RunTeller } from './activeRuns.ts';
import { confirmRun, requireTrust } from './consent.ts';
import { requireMachine, type Host } from './hosts.ts';
import { maskFor } from './mask.ts';
import { Planner, type Planned, type RunWish } from './planning.ts';
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

export class Runner extends DisposableStore {
  readonly active: ActiveRuns = this.add(new ActiveRuns());
  readonly planner: Planner;
  private readonly results: Results;
  private readonly host: Host | undefined;
  private readonly writeBack: WriteBack;
  private readonly environments: Environments;
  private readonly answers: Answers;
  /** Checks that run or wait for their turn, see {@link keyOf}: each is run by one run at a time. */
  private readonly taken = new Set<string>();

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
    this.planner = new Planner(environments, answers, host?.known);
  }

  /** Runs one check, whatever its risk: what destroys, and what the environment's policy asks about, asks first. */
  async runOne(target: Target): Promise<void> {
    await requireTrust();
    let wish: RunWish = { what: 'one' };
    const title = `“${shortened(target.title)}”`;
    const planned = await this.planner.planned(target, wish);
    if (this.taken.has(keyOf(target, planned))) throw new UserError(`${title} is running already.`);
    if (planned.step.needs.length > 0) {
      const values = await this.answers.ask(planned.whose, shortened(target.title), planned.step.needs);
      if (!values) return;
      wish = { ...wish, values };
    }
    const { step, environment } = await this.planner.planned(target, wish);
    if (step.leftOut !== undefined) throw new UserError(`${title}: ${step.leftOut}`);
    if (step.decision === 'ask' && !(await confirmRun(target, step.risk, environment))) return;
    const [done] = await this.run(target.title, [target], wish);
    if (done) await reportOne(done, (passed) => this.decide(target, passed));
  }

  /** Runs many in order; leaves out what is destructive, interactive or never ends, and says so. */
  async runMany(title: string, targets: readonly Target[], wish: RunWish = { what: 'many' }): Promise<void> {
    await requireTrust();
    if (targets.length === 0) throw new UserError(`There is no command to run in “${title}”.`);
    await reportMany(title, await this.run(title, targets, wish));
  }

  /** Runs targets in order without asking or reporting. Rejects with a {@link UserError} where nothing can be run. */
  async run(
    title: string,
    targets: readonly Target[],
    wish: RunWish,
    signal?: AbortSignal,
    listener: RunListener = {},
  ): Promise<readonly Done[]> {
    const host = requireMachine(this.host);
    const planned = await this.planner.plannedAll(targets, wish);
    const keys = targets.map((target, index) => keyOf(target, planned[index]));
    const free = planned.map((each, index) => {
      return this.taken.has(keys[index] ?? '') ? withoutRun(each, 'It is running already.') : each;
    });
    const own = keys.filter((key) => !this.taken.has(key));
    for (const key of own) this.taken.add(key);
    try {
      return await this.active.during(title, targets, signal, (stop, tell) =>
        this.runSteps(targets, free, wish, host, stop, tell, listener),
      );
    } finally {
      for (const key of own) this.taken.delete(key);
    }
  }

  private async runSteps(
    targets: readonly Target[],
    planned: readonly Planned[],
    wish: RunWish,
    host: Host,
    signal: AbortSignal,
    tell: RunTeller,
    listener: RunListener,
  ): Promise<readonly Done[]> {
    const steps = planned.map(({ step }) => step);
    const mask = await maskFor(
      host,
      planned.flatMap(({ secrets }) => secrets),
    );
    const { kindOf, run } = await import('../../core/verify/verify.lazy.ts');
    const sheets = targets.map(({ file }) => this.results.sheet(file.uri, wish.environment));
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
        tell.started(target);
        listener.started?.(target, index);
        return;
      }
      const { result } = progress;
      done.push({ target, result });
      // What a cancelled run did not reach keeps the result it had.
      if (started.has(index)) {
        sheet.set(target, { ...result, kind: kindOf(result.step.job) }, mask);
        if (this.isInForce(target, wish)) written.push(this.writeBack.after(target, result.outcome));
      }
      tell.ended(target);
      listener.ended?.({ target, result }, index);
    };
    const opened = host.open();
    try {
      await run({ steps, unmatched: [] }, opened, signal, follow, { mask });
    } finally {
      for (const index of started) {
        const target = targets[index];
        if (target) sheets[index]?.setRunning(target.check, false);
      }
      void opened.close();
    }
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

  /** Stops what is running: the runs that include one of these checks, or all. */
  cancel(checks?: readonly Check[]): void {
    this.active.cancel(checks);
  }

  /** Boxes speak of the environment in force: what is true of another one ticks none. */
  private isInForce({ file }: Target, { environment }: RunWish): boolean {
    return environment === undefined || environment === this.environments.nameFor(file.folder);
  }
}

/** A check in its environment. */
function keyOf({ file, check }: Target, planned: Planned | undefined): string {
  return JSON.stringify([file.uri.toString(), check.id, planned?.environment.name]);
}

function withoutRun(planned: Planned, leftOut: string): Planned {
  return { ...planned, step: { ...planned.step, leftOut } };
}

function shortened(title: string): string {
  return title.length > 60 ? `${title.slice(0, 60)}…` : title;
}
