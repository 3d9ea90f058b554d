// What one module of secret rules gives to the analyser.
import type { RuleInfo, Severity } from '../finding.ts';
import type { Source } from '../source.ts';

/**
 * `certain`: the value says itself what it is. `named`: the vendor's name stands before a value of the documented
 * form. `guess`: a name and a value that look like a secret.
 */
export type Certainty = 'certain' | 'named' | 'guess';

/** Finds the secrets of one rule, or of a few that read the same text. */
export interface Detector {
  readonly rules: readonly RuleInfo[];
  /** ASCII, lower case. */
  readonly keywords: readonly string[];
  readonly certainty: Certainty;
  /**
   * Whether {@link find} may find anything: a quick look at bytes, because most keywords lead nowhere and the text need
   * not be decoded to see that. In doubt it is {@link always} true.
   */
  mayFind(source: Source, at: number): boolean;
  /** Secrets at a keyword whose first byte is at `at`. Looks only at the surroundings: its time is bounded. */
  find(source: Source, at: number): readonly Secret[];
}

/** A secret in the file: offsets of the value alone. */
export interface Secret {
  readonly rule: RuleInfo;
  readonly from: number;
  readonly to: number;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** A sentence to add to the message. */
  readonly note?: string;
  /** A sentence to say instead of the usual one, where the value is no secret. */
  readonly says?: string;
}

/** What a rule says of itself; an error unless it says otherwise. */
export type RuleSpec = Pick<RuleInfo, 'id' | 'title' | 'category' | 'link'> &
  Partial<Pick<RuleInfo, 'severity'>>;

export function secretRule({ id, title, category, link, severity = 'error' }: RuleSpec): RuleInfo {
  return { id, kind: 'secrets', title, category, severity, link };
}

export const always = (): boolean => true;

/** What `find` returns when there is nothing. */
export const nothing: readonly Secret[] = [];
