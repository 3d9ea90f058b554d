// What can come of a check, and how outcomes add up.

/**
 * `passed`, `failed`; `errored`: could not be run; `review`: ran, a person must judge; `skipped`: left out, with a
 * reason.
 */
export type Outcome = 'passed' | 'failed' | 'errored' | 'review' | 'skipped';

/** An expectation after the run. `held` is `undefined` when only a person can say. */
export interface Judged {
  /** As the author wrote it. */
  readonly text: string;
  readonly held: boolean | undefined;
  /** What was wanted, in words; shown beside `actual`. */
  readonly expected?: string;
  /** What was seen, shortened for people. */
  readonly actual?: string;
}

/** The verdict on one run, with its reasons. */
export interface Judgement {
  readonly outcome: Outcome;
  /** One sentence for people: why this outcome. */
  readonly reason: string;
  readonly expectations: readonly Judged[];
}

const worstFirst: readonly Outcome[] = ['errored', 'failed', 'review', 'skipped', 'passed'];

/** The outcome of several checks taken together: the worst of them; `undefined` for none. */
export function combine(outcomes: readonly Outcome[]): Outcome | undefined {
  return worstFirst.find((outcome) => outcomes.includes(outcome));
}
