// Rules for tokens that name themselves by a prefix or another fixed part.
import { isFiller, isMonotonous } from '../precision/placeholder.ts';
import { byteSet, runEnd, runStart, wordBytes } from './bytes.ts';
import { nothing, secretRule, type Detector, type RuleSpec } from './detector.ts';
import { matchAt } from './sticky.ts';

/** `wrong`: the vendor cannot have issued it. */
export type Checksum = 'right' | 'wrong';

export interface TokenSpec extends RuleSpec {
  /** ASCII, lower case. The match begins at a keyword, or at the {@link lead} before it. */
  readonly keywords: readonly string[];
  /** Group 1, or all of it, is the secret, and the match ends with it. Every quantifier is bounded. */
  readonly pattern: RegExp;
  /** What stands between the beginning of the match and the keyword. */
  readonly lead?: Lead;
  /** Letters, digits, `_`, `.` and `-` in a row from the keyword on: sorts out keywords that are common in text. */
  readonly run?: number;
  /** Decides offline whether the vendor can have issued `secret`. */
  readonly checksum?: (secret: string) => Checksum;
  /** What else must be true of the secret. */
  readonly accepts?: (secret: string) => boolean;
}

/** A run of characters, each of which matches, of a length of at least so many. */
export interface Lead {
  readonly of: RegExp;
  readonly atLeast: number;
}

/** Makes the detector of one kind of token. */
export function token(spec: TokenSpec): Detector {
  const rule = secretRule(spec);
  const pattern = new RegExp(`${wordStart}(?:${spec.pattern.source})${wordEnd}`, `y${spec.pattern.flags}`);
  const startOf = finderOfStart(spec);

  return {
    rules: [rule],
    keywords: spec.keywords,
    certainty: 'certain',
    mayFind: ({ bytes }, at) => startOf(bytes, at) !== undefined,
    find(source, at) {
      const from = startOf(source.bytes, at);
      if (from === undefined) return nothing;
      const match = matchAt(pattern, source.text, from);
      if (match === undefined) return nothing;
      const secret = match[1] ?? match[0];
      if (isFiller(secret) || isMonotonous(bodyOf(secret, spec.keywords))) return nothing;
      if (spec.accepts?.(secret) === false) return nothing;
      const to = match.index + match[0].length;
      if (isWithinData(source.bytes, from, to)) return nothing;
      const found = { rule, from: to - secret.length, to };
      return spec.checksum?.(secret) === 'wrong' ? [{ ...found, ...notIssued }] : [found];
    },
  };
}

/** A token starts where a word does, after an escape sequence, or after a percent-encoded character. */
const wordStart = String.raw`(?<![0-9A-Za-z_](?<!\\[nrt]|%[0-9A-Fa-f]{2}))`;
const wordEnd = String.raw`(?![0-9A-Za-z_]|-[0-9A-Za-z_])`;

const notIssued = {
  severity: 'information',
  note: 'Its checksum or structure is wrong: the vendor has not issued it in this form.',
} as const;

/** Makes the function that tells where a match may begin for a keyword at an offset, by bytes alone. */
function finderOfStart({ lead, run = 0 }: TokenSpec): (bytes: Uint8Array, at: number) => number | undefined {
  const leading = lead && byteSet(lead.of);
  return (bytes, at) => {
    if (lead === undefined || leading === undefined)
      return mayStartWord(bytes, at) && runEnd(bytes, at, runBytes, run) - at === run ? at : undefined;
    // Most are too short: one look tells.
    if (leading[bytes[at - lead.atLeast] ?? 0] !== 1) return undefined;
    const from = runStart(bytes, at, leading, longestLead);
    return at - from >= lead.atLeast && runEnd(bytes, at, runBytes, run) - at === run ? from : undefined;
  };
}

const runBytes = byteSet(/[\w.-]/);
const longestLead = 128;

/** Whether no letter or digit stands before `at`, unless it may end an escape sequence. */
function mayStartWord(bytes: Uint8Array, at: number): boolean {
  return wordBytes[bytes[at - 1] ?? 0] === 0 || bytes[at - 2] === backslash || bytes[at - 3] === percent;
}

const backslash = 92;
const percent = 37;

/** Whether a match is a piece of long Base64, such as a picture in an address, where anything turns up. */
function isWithinData(bytes: Uint8Array, from: number, to: number): boolean {
  return (
    from - runStart(bytes, from, base64Bytes, longData) === longData ||
    runEnd(bytes, to, base64Bytes, longData) - to === longData
  );
}

const base64Bytes = byteSet(/[A-Za-z0-9+/]/);
const longData = 128;

/** What follows the fixed part. */
function bodyOf(secret: string, keywords: readonly string[]): string {
  const lower = secret.toLowerCase();
  const prefix = keywords.find((keyword) => lower.startsWith(keyword)) ?? '';
  return secret.slice(prefix.length);
}
