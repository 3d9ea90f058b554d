// Results and plans as JSON, for programs.
import type { Plan, Step } from '../verify/plan.ts';
import type { StepResult } from '../verify/run.ts';
import { shownValue } from './shownValue.ts';
import { summaryOf } from './summary.ts';

/**
 * `{results: [{file, line, text, probe, command, outcome, reason, durationMs, exitCode, expectations: [{text, held,
 * expected, actual}]}], summary}`, ending with a line end. `line` is 1-based; `exitCode` and `held` are null where
 * there is none and where only a person can say. Output is left out: it may hold secrets.
 */
export function resultsJson(results: readonly StepResult[]): string {
  return json({
    results: results.map(({ step, outcome, reason, durationMs, exitCode, expectations }) => ({
      ...head(step),
      outcome,
      reason,
      durationMs: Math.round(durationMs),
      exitCode: exitCode ?? null,
      expectations: expectations.map(({ text, held, expected, actual }) => ({
        text,
        held: held ?? null,
        ...(expected === undefined ? {} : { expected }),
        ...(actual === undefined ? {} : { actual }),
      })),
    })),
    summary: summaryOf(results),
  });
}

/**
 * `{plan: [{file, line, text, probe, command, risk: {class, part, because}, values: {NAME: value}, skipped}]}`; `skipped`
 * is a reason or null, and values that are secret are three asterisks.
 */
export function planJson({ steps }: Plan): string {
  return json({
    plan: steps.map((step) => ({
      ...head(step),
      risk: step.risk,
      values: Object.fromEntries([...step.values].map(([name, value]) => [name, shownValue(name, value)])),
      skipped: step.leftOut ?? null,
    })),
  });
}

function head(step: Step): object {
  const { file, line, title } = step;
  return { file: file.name, line, text: title, probe: kindOfStep(step), command: step.check.text };
}

/** The kind of probe: what curl would ask is asked by an HTTP probe. */
function kindOfStep({ job, check }: Step): string {
  if (job.kind === 'probe') return job.probe.kind;
  return job.kind === 'requests' ? 'http' : check.kind === 'probe' ? 'unknown' : 'command';
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
