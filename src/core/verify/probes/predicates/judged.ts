// From values and what is wanted of them to a verdict.
import type { NoAnswer } from '../../../host/probes.ts';
import type { Judged, Judgement, Outcome } from '../../outcome.ts';
import type { Json } from './json.ts';
import { holds, type Predicate } from './predicate.ts';
import { shown, type Unit, wanted } from './words.ts';

/** The verdict on one value: `status is 200`. Nothing for a predicate that was not written. */
export function judged(
  name: string,
  predicate: Predicate | undefined,
  actual: Json | undefined,
  unit?: Unit,
): readonly Judged[] {
  if (predicate === undefined) return [];
  const expected = wanted(predicate, unit);
  const held = holds(predicate, actual);
  return [{ text: `${name} ${expected}`, held, expected, actual: shown(actual, unit) }];
}

/** The same for a fact that is no value to compare. */
export function fact(text: string, held: boolean | undefined, actual: string): Judged {
  return { text, held, expected: text, actual };
}

/** The verdict on a whole probe: one expectation that does not hold fails it. */
export function judgement(expectations: readonly Judged[]): Judgement {
  const failed = expectations.filter(({ held }) => held === false);
  const open = expectations.filter(({ held }) => held === undefined);
  const verdict = (outcome: Judgement['outcome'], reason: string): Judgement => ({
    outcome,
    reason,
    expectations,
  });
  if (failed.length > 0) return verdict('failed', `Expected: ${summary(failed)}`);
  if (open.length > 0) return verdict('review', `A person has to judge: ${summary(open)}`);
  const [first] = expectations;
  if (first === undefined) return verdict('review', 'The probe expects nothing: judge by what it showed.');
  if (expectations.length > 1) return verdict('passed', `All ${expectations.length} expectations hold.`);
  return verdict('passed', `As expected: ${first.text}.`);
}

/** The verdict when there was no answer to judge. */
export function unanswered({ because, message }: NoAnswer): Judgement {
  return { outcome: outcomes[because], reason: message, expectations: [] };
}

/** The answer when there was nothing that could be asked. */
export function notAsked(message: string): NoAnswer {
  return { kind: 'none', because: 'setup', message };
}

const outcomes: Readonly<Record<NoAnswer['because'], Outcome>> = {
  target: 'failed',
  timeout: 'failed',
  setup: 'errored',
  cancelled: 'skipped',
};

/** The first expectation, what was seen, and how many more there are. */
function summary([first, ...more]: readonly Judged[]): string {
  const others = more.length > 0 ? `, and ${more.length} more` : '';
  return `${first?.text}; it was ${first?.actual}${others}.`;
}
