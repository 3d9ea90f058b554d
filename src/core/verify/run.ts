// Runs a plan: what only reads beside its neighbours, everything else in order.
import type { Check, Item } from '../checklist/model.ts';
import { checksOf } from '../checklist/places.ts';
import type { Mask } from '../config/masking/mask.ts';
import type { ProbeHost } from '../host/probes.ts';
import { perform, type Performed } from './perform.ts';
import type { Plan, PlanFile, Step } from './plan.ts';

/** What came of one step. */
export interface StepResult extends Performed {
  readonly step: Step;
  /** When it began, in milliseconds since 1970. */
  readonly time: number;
}

/** Told while a plan runs; `index` counts from 0. Steps that only read may start and end between each other. */
export type RunProgress =
  | { readonly kind: 'started'; readonly step: Step; readonly index: number }
  | { readonly kind: 'output'; readonly step: Step; readonly chunk: string }
  | { readonly kind: 'ended'; readonly result: StepResult; readonly index: number };

/** How a plan is run. */
export interface RunOptions {
  /** Leaves out everything behind the first step that failed or could not be run. */
  readonly failFast?: boolean;
  /** Hides secrets in what results say and show. */
  readonly mask?: Mask;
}

/** Probes that ask at the same time: enough to wait for all of them at once, few enough for any server. */
const atOnce = 8;

/** One result for each step, in their order; steps that a cancelled run did not reach are skipped. Never rejects. */
export async function run(
  { steps }: Plan,
  host: ProbeHost,
  signal: AbortSignal,
  onProgress: (progress: RunProgress) => void,
  { failFast = false, mask }: RunOptions = {},
): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  let stopped: string | undefined;
  const runStep = async (step: Step, index: number): Promise<void> => {
    if (signal.aborted) stopped ??= 'Not run: the run was cancelled before.';
    const reason = step.leftOut ?? stopped;
    const time = Date.now();
    if (reason === undefined) onProgress({ kind: 'started', step, index });
    const performed =
      reason === undefined
        ? masked(await perform(step.job, step.risk.class, host, signal, tell(step)), mask)
        : skipped(reason);
    const result = { ...performed, step, time };
    results[index] = result;
    onProgress({ kind: 'ended', result, index });
    if (failFast && (result.outcome === 'failed' || result.outcome === 'errored')) {
      stopped ??= 'Not run: something failed before.';
    }
  };
  const tell =
    (step: Step) =>
    (chunk: string): void =>
      onProgress({ kind: 'output', step, chunk });
  for (const group of groupsOf(steps)) await inTurns(group, ([index, step]) => runStep(step, index));
  return results;
}

/** An item in its file. */
export interface ItemOf {
  readonly file: PlanFile;
  readonly item: Item;
}

/** The items whose every check was run and passed: the only ones that may be ticked. */
export function provenItems(results: readonly StepResult[]): readonly ItemOf[] {
  const passed = new Set<Check>(
    results.filter(({ outcome }) => outcome === 'passed').map(({ step }) => step.check),
  );
  const proven = new Map<Item, ItemOf>();
  for (const { step } of results) {
    const { file, item } = step;
    if (item && checksOf(item).every((check) => passed.has(check))) proven.set(item, { file, item });
  }
  return [...proven.values()];
}

/** Whether it neither changes anything nor needs a shell, so that others may run at the same time. */
export function onlyReads({ job, risk }: Step): boolean {
  if (risk.class !== 'safe') return false;
  return job.kind === 'requests' || (job.kind === 'probe' && job.probe.kind !== 'command');
}

type Numbered = readonly [index: number, step: Step];

/** Neighbours that only read together, all others alone: what a command brings about, the probes behind it may look at. */
function groupsOf(steps: readonly Step[]): readonly (readonly Numbered[])[] {
  const groups: Numbered[][] = [];
  for (const [index, step] of steps.entries()) {
    const last = groups.at(-1);
    const before = last?.at(-1)?.[1];
    if (last && before && onlyReads(before) && onlyReads(step)) last.push([index, step]);
    else groups.push([[index, step]]);
  }
  return groups;
}

async function inTurns<T>(work: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const left = work.values();
  const worker = async (): Promise<void> => {
    for (const one of left) await run(one);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, work.length) }, worker));
}

/** Judged in clear, shown masked: what was expected may name a value too. */
function masked(performed: Performed, mask: Mask | undefined): Performed {
  if (mask === undefined) return performed;
  return {
    ...performed,
    reason: mask(performed.reason),
    output: mask(performed.output),
    expectations: performed.expectations.map(({ held, text, ...words }) => ({
      held,
      text: mask(text),
      ...Object.fromEntries(Object.entries(words).map(([name, word]) => [name, mask(word)])),
    })),
  };
}

function skipped(reason: string): Performed {
  return { outcome: 'skipped', reason, expectations: [], durationMs: 0, exitCode: undefined, output: '' };
}
