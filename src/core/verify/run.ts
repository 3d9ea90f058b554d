// Runs a plan, one command after the other, and judges what comes out of each.
import type { Command, ExpectationText, Item } from '../checklist/model.ts';
import type { Mask } from '../config/masking/mask.ts';
import type { CommandHost } from '../host/commands.ts';
import type { Judgement } from './outcome.ts';
import type { Plan, PlanFile, Step } from './plan.ts';
import { verdictOf } from './verdict.ts';

/** What came of one step. */
export interface StepResult extends Judgement {
  readonly step: Step;
  /** 0 for what was not run. */
  readonly durationMs: number;
  readonly exitCode: number | undefined;
  /** Plain text; `''` for what was not run. */
  readonly output: string;
}

/** Told while a plan runs; `index` counts from 0. */
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

/** One result for each step, in their order; steps that a cancelled run did not reach are skipped. Never rejects. */
export async function run(
  { steps }: Plan,
  host: CommandHost,
  signal: AbortSignal,
  onProgress: (progress: RunProgress) => void,
  { failFast = false, mask = (text) => text }: RunOptions = {},
): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  let stopped: string | undefined;
  for (const [index, step] of steps.entries()) {
    if (signal.aborted) stopped ??= 'Not run: the run was cancelled before.';
    const reason = step.leftOut ?? stopped;
    if (reason === undefined) onProgress({ kind: 'started', step, index });
    const result =
      reason === undefined
        ? masked(await runStep(step, host, signal, onProgress), mask)
        : skipped(step, reason);
    results.push(result);
    onProgress({ kind: 'ended', result, index });
    if (failFast && (result.outcome === 'failed' || result.outcome === 'errored')) {
      stopped ??= 'Not run: something failed before.';
    }
  }
  return results;
}

/** An item in its file. */
export interface ItemOf {
  readonly file: PlanFile;
  readonly item: Item;
}

/** The items whose every command was run and passed: the only ones that may be ticked. */
export function provenItems(results: readonly StepResult[]): readonly ItemOf[] {
  const passed = new Set(
    results.filter(({ outcome }) => outcome === 'passed').map(({ step }) => step.command),
  );
  const proven = new Map<Item, ItemOf>();
  for (const { step } of results) {
    const { file, item } = step;
    if (item?.commands.every((command) => passed.has(command))) proven.set(item, { file, item });
  }
  return [...proven.values()];
}

async function runStep(
  step: Step,
  host: CommandHost,
  signal: AbortSignal,
  onProgress: (progress: RunProgress) => void,
): Promise<StepResult> {
  const ended = await host.run(step.request, signal, (chunk) => onProgress({ kind: 'output', step, chunk }));
  const { durationMs, exitCode, output } = ended;
  return { ...verdictOf(asserted(step), ended, step.risk.class), step, durationMs, exitCode, output };
}

/** With what the item's own text says should come out, where there is no doubt which command it speaks of. */
function asserted({ command, item }: Step): Command {
  if (item?.commands.length !== 1) return command;
  const { text, line, from, to } = item;
  const own: ExpectationText = { text, line, commandLine: undefined, source: 'item', from, to };
  return { ...command, expectations: [...command.expectations, own] };
}

/** Judged in clear, shown masked. */
function masked(result: StepResult, mask: Mask): StepResult {
  return {
    ...result,
    reason: mask(result.reason),
    output: mask(result.output),
    expectations: result.expectations.map((judged) =>
      judged.actual === undefined ? judged : { ...judged, actual: mask(judged.actual) },
    ),
  };
}

function skipped(step: Step, reason: string): StepResult {
  return {
    outcome: 'skipped',
    reason,
    expectations: [],
    step,
    durationMs: 0,
    exitCode: undefined,
    output: '',
  };
}
