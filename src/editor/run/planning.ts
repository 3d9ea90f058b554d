// From what is to be run to the step that runs it: values, environment, risk, and why something is left out.
import { Uri, workspace } from 'vscode';
import type { Environment } from '../../core/config/environment.ts';
import { secretsIn, variablesOf } from '../../core/config/variables.ts';
import type { Job } from '../../core/verify/job.ts';
import type { Machine, PlanFile, RunIn, Step } from '../../core/verify/plan.ts';
import type { RiskClass } from '../../core/verify/risk.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import type { Answers, AnswersFor } from '../environment/answers.ts';
import { readEnvFiles } from '../environment/envFiles.ts';
import type { Environments } from '../environment/environments.ts';
import { UserError } from '../errors.ts';
import { setting } from '../settings.ts';
import { requireMachine } from './hosts.ts';
import type { Target } from './target.ts';

/** How something is run. */
export interface RunWish {
  /**
   * `one`: whatever it is, since it was asked about. `many`: without what would have to be asked about. `safe`: what
   * is classed safe alone. `reading`: probes that only read alone.
   */
  readonly what: 'one' | 'many' | 'safe' | 'reading';
  /** Name of the environment; the one in force where this is left out. */
  readonly environment?: string;
  /** Answers to placeholders for this run alone, by name. */
  readonly values?: ReadonlyMap<string, string>;
}

/** A step with what was needed to plan it. */
export interface Planned {
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

export class Planner {
  private readonly environments: Environments;
  private readonly answers: Answers;
  private readonly machine: Machine | undefined;

  constructor(environments: Environments, answers: Answers, machine: Machine | undefined) {
    this.environments = environments;
    this.answers = answers;
    this.machine = machine;
  }

  /** The step of a target in its environment. Throws a {@link UserError} where none can be made. */
  async planned(target: Target, wish: RunWish): Promise<Planned> {
    return this.plannedIn(await this.surroundings(target.file, wish), target, wish);
  }

  /** The same for many, each file's environment read once. */
  async plannedAll(targets: readonly Target[], wish: RunWish): Promise<readonly Planned[]> {
    const known = new Map<ChecklistFile, Promise<Surroundings>>();
    return Promise.all(
      targets.map(async (target) => {
        const around = known.get(target.file) ?? this.surroundings(target.file, wish);
        known.set(target.file, around);
        return this.plannedIn(await around, target, wish);
      }),
    );
  }

  private async surroundings(file: ChecklistFile, wish: RunWish): Promise<Surroundings> {
    requireMachine(this.machine);
    if (file.uri.scheme !== 'file') {
      throw new UserError(`${file.path} is not on a machine that this window can run commands on.`);
    }
    const environment = await this.environments.of(file, wish.environment);
    const { checklist } = file;
    if (!checklist) throw new UserError(`${file.path} cannot be read any more.`);
    const folder = file.folder?.uri ?? Uri.joinPath(file.uri, '..');
    const variables = variablesOf(environment, await readEnvFiles(folder, environment.envFiles));
    return {
      environment,
      folder,
      variables,
      planFile: { name: workspace.asRelativePath(file.uri), checklist },
      request: {
        cwd: pathIn(folder, environment.workingDirectory),
        env: Object.fromEntries(variables),
        timeout: environment.timeLimit ?? setting('shipcheck.run.timeLimit', file.uri) * 1000,
      },
    };
  }

  private async plannedIn(around: Surroundings, target: Target, wish: RunWish): Promise<Planned> {
    const { environment, folder, variables, planFile, request } = around;
    const { onlyReads, stepOf } = await import('../../core/verify/verify.lazy.ts');
    const allowed = wish.what === 'one' ? every : none;
    const stepWith = (values: ReadonlyMap<string, string>): Step =>
      stepOf(planFile, target, allowed, {
        environment,
        values,
        request,
        ...(this.machine && { machine: this.machine }),
      });
    const whose: AnswersFor = { folder, environment: environment.name };
    const first = stepWith(variables);
    const known = await this.answers.known(whose, first.needs);
    const answered = new Map([...known, ...(wish.values ?? [])]);
    const step = answered.size === 0 ? first : stepWith(new Map([...variables, ...answered]));
    const secrets = first.needs.flatMap(({ name, secret }) => (secret ? [answered.get(name) ?? ''] : []));
    return {
      step: limited(wished(step, wish, onlyReads)),
      environment,
      whose,
      secrets: [...secretsIn(variables), ...secrets],
    };
  }
}

/** What the checks of a file have in common. */
interface Surroundings {
  readonly environment: Environment;
  readonly folder: Uri;
  readonly variables: ReadonlyMap<string, string>;
  readonly planFile: PlanFile;
  readonly request: RunIn['request'];
}

/** Leaves out what was not wished for. */
function wished(step: Step, { what }: RunWish, onlyReads: (step: Step) => boolean): Step {
  if (step.leftOut !== undefined) return step;
  const { risk } = step;
  if (what === 'safe' && risk.class !== 'safe') {
    return { ...step, leftOut: `Left out because it is not safe: it ${risk.because}.` };
  }
  if (what === 'reading' && !onlyReads(step)) {
    return { ...step, leftOut: 'Left out because it is no probe that only reads.' };
  }
  return step;
}

function limited(step: Step): Step {
  const { job, risk } = step;
  const watched = risk.class === 'endless' || risk.class === 'interactive';
  return watched ? { ...step, job: untimed(job) } : step;
}

function untimed(job: Job): Job {
  return job.kind === 'command' ? { ...job, request: { ...job.request, timeout: aDay } } : job;
}

/** A relative path counts from the workspace folder. */
function pathIn(folder: Uri, path: string | undefined): string {
  if (path === undefined) return folder.fsPath;
  return /^(?:[A-Za-z]:)?[\\/]/.test(path) ? path : Uri.joinPath(folder, path).fsPath;
}
