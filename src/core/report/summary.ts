// How often each outcome occurred.
import type { Outcome } from '../verify/outcome.ts';

/** Counts of results. */
export type Summary = Readonly<Record<Outcome, number>> & { readonly total: number };

export function summaryOf(results: readonly { readonly outcome: Outcome }[]): Summary {
  const count = (outcome: Outcome): number => results.filter((result) => result.outcome === outcome).length;
  return {
    total: results.length,
    passed: count('passed'),
    failed: count('failed'),
    errored: count('errored'),
    review: count('review'),
    skipped: count('skipped'),
  };
}
