// What an expectation is, and what a rule that understands a kind of them is.
import type { Observation } from '../observation.ts';
import type { Judged } from '../outcome.ts';
import type { Json } from '../probes/predicates/json.ts';
import type { Predicate } from '../probes/predicates/predicate.ts';

/** What written probes can say of an answer; `output` is the body of a response, or what a command prints. */
export interface ProbeKeys {
  readonly status?: Predicate;
  readonly headers?: readonly (readonly [name: string, Predicate])[];
  readonly output?: Predicate;
  readonly json?: Json;
  /** Of milliseconds. */
  readonly duration?: Predicate;
  readonly exitStatus?: Predicate;
}

/** One assertion out of an author's text. */
export interface Expectation {
  /** As the author wrote it. */
  readonly text: string;
  /** Name of the rule that understood it; `undecided` when none did. */
  readonly kind: string;
  readonly check: (observed: Observation) => Judged;
  /** The same in the keys of a probe, perhaps stricter; `undefined` where a probe cannot say it. */
  readonly keys?: ProbeKeys | undefined;
}

/** Where the expectation stands. */
export interface Scope {
  /** Whether the output is that of one command alone; among the output of several, absence proves less. */
  readonly alone: boolean;
  /** Whether that command looks for something, so that no output means that it is not there. */
  readonly searches?: boolean;
}

/** Understands one kind of expectation. The first rule that understands a text has it. */
export interface ExpectationRule {
  /** Lower case, words joined by hyphens; unique. */
  readonly name: string;
  /**
   * @param text one assertion: the label, "should" and the like are gone, white space is single blanks
   * @param again parses what is left of a text once a part of it is understood
   * @returns `undefined` when the rule does not understand all of the text
   */
  readonly parse: (
    text: string,
    scope: Scope,
    again: (rest: string) => readonly Expectation[],
  ) => readonly Expectation[] | undefined;
}

/** What a check found: whether it holds, and what was wanted and seen. */
export interface Finding {
  readonly held: boolean | undefined;
  readonly expected: string;
  readonly actual?: string | undefined;
}

/** Makes an expectation of a check. */
export function expectation(
  text: string,
  check: (observed: Observation) => Finding,
  kind: string = '',
): Expectation {
  return {
    text,
    kind,
    check: (observed) => {
      const { held, expected, actual } = check(observed);
      return { text, held, expected, ...(actual === undefined ? {} : { actual }) };
    },
  };
}

/** An expectation that only a person can judge. */
export function undecided(text: string, because = 'a person has to judge this'): Expectation {
  return expectation(text, () => ({ held: undefined, expected: because }), 'undecided');
}

/** Output shortened for people: its first line that says something. */
export function shown(text: string): string {
  const line = text
    .split('\n')
    .find((candidate) => candidate.trim() !== '')
    ?.trim();
  if (line === undefined) return 'no output';
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
