// Results for tests of the reports.
import type { Judgement } from '../../../src/core/verify/outcome.ts';
import type { StepResult } from '../../../src/core/verify/run.ts';
import { releasePlan } from '../verify/release.ts';

/** The result of the `index`-th step of the release checklist. */
export function resultOf(
  index: number,
  judgement: Partial<Judgement>,
  rest: Partial<StepResult> = {},
): StepResult {
  const step = releasePlan().steps[index];
  if (!step) throw new Error(`There is no step ${index}.`);
  return {
    step,
    outcome: 'passed',
    reason: 'It did what it should.',
    expectations: [],
    time: 0,
    durationMs: 1234.5,
    exitCode: 0,
    output: '',
    ...judgement,
    ...rest,
  };
}

/** One of each outcome. */
export const oneOfEach: readonly StepResult[] = [
  resultOf(1, { expectations: [{ text: 'PONG', held: true, expected: 'a line PONG', actual: 'PONG' }] }),
  resultOf(
    2,
    { outcome: 'failed', reason: 'It ended with status 3.' },
    { exitCode: 3, output: 'a\n<b> & "c"\n' },
  ),
  resultOf(3, { outcome: 'errored', reason: 'There is no bash.' }, { exitCode: undefined, durationMs: 0 }),
  resultOf(5, {
    outcome: 'review',
    reason: 'Decide by what it printed.',
    expectations: [
      { text: 'no errors', held: false, expected: 'nothing', actual: 'ERROR\u0007' },
      { text: 'looks fine', held: undefined },
    ],
  }),
  resultOf(4, { outcome: 'skipped', reason: 'It deletes files.' }, { durationMs: 0, exitCode: undefined }),
];
