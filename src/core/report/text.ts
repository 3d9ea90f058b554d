// Results and plans as lines for people.
import type { Outcome } from '../verify/outcome.ts';
import type { Step } from '../verify/plan.ts';
import type { StepResult } from '../verify/run.ts';
import { oneLine } from './oneLine.ts';
import type { Summary } from './summary.ts';

/** Colours, or none: each function marks what its name says. */
export interface Paint {
  readonly outcome: (outcome: Outcome, text: string) => string;
  readonly faint: (text: string) => string;
  readonly risk: (text: string) => string;
}

const words: Readonly<Record<Outcome, string>> = {
  passed: 'passed',
  failed: 'failed',
  errored: 'not run',
  review: 'review',
  skipped: 'skipped',
};

/** Lines of output that are shown with what did not pass. */
const shownOutput = 10;

/** One result: what, where and why, and for what did not pass the expectations and the end of the output. */
export function resultText(result: StepResult, paint: Paint): string {
  const { step, outcome, reason, durationMs } = result;
  const word = paint.outcome(outcome, words[outcome].padEnd(8));
  const time = outcome === 'skipped' ? '' : paint.faint(` (${duration(durationMs)})`);
  const lines = [`${word} ${place(step)}  ${oneLine(step.title)}${time}`];
  if (outcome !== 'passed') lines.push(`         ${oneLine(reason)}`);
  if (outcome === 'failed' || outcome === 'errored' || outcome === 'review') {
    for (const { text, held, actual } of result.expectations) {
      if (held === true) continue;
      const was = actual === undefined ? '' : `, was: ${oneLine(actual)}`;
      lines.push(`         ${held === false ? 'not held' : 'undecided'}: ${oneLine(text)}${was}`);
    }
    lines.push(...endOf(result.output).map((line) => paint.faint(`         | ${oneLine(line)}`)));
  }
  return `${lines.join('\n')}\n`;
}

/** `3 passed, 1 failed`, without what is none. */
export function summaryText(summary: Summary, paint: Paint): string {
  const parts = (['passed', 'failed', 'errored', 'review', 'skipped'] as const)
    .filter((outcome) => summary[outcome] > 0)
    .map((outcome) => paint.outcome(outcome, `${summary[outcome]} ${summaryWords[outcome]}`));
  return parts.length > 0 ? parts.join(', ') : 'nothing to run';
}

/** `850 ms`, `1.2 s`, `3 min 5 s`. */
function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

const summaryWords: Readonly<Record<Outcome, string>> = {
  ...words,
  errored: 'could not be run',
  review: 'to review',
};

/** `docs/deploy.md:12`. */
export function place({ file, line }: Step): string {
  return `${oneLine(file.name)}:${line}`;
}

function endOf(output: string): readonly string[] {
  const lines = output.trimEnd().split('\n');
  if (lines.length === 1 && lines[0] === '') return [];
  return lines.length > shownOutput ? ['…', ...lines.slice(-shownOutput)] : lines;
}
