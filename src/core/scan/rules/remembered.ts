// What was found in a text that somebody is typing in, so that only what changed is looked at again.
import type { Match } from '../analyser.ts';
import type { Source } from '../source.ts';

/** A match, and the offset of the keyword that led to it. */
export interface Found {
  readonly at: number;
  readonly match: Match;
}

/** A file as it was looked at last. */
export interface Remembered {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly found: readonly Found[];
}

/** Keywords from `from` to before `to` have to be looked at; at all others was found what is known. */
export interface Unknown {
  readonly from: number;
  readonly to: number;
  readonly before: readonly Found[];
  readonly after: readonly Found[];
}

export const unknown: Unknown = { from: 0, to: Infinity, before: [], after: [] };

/**
 * What is not known of a file.
 * @param behind bytes before a keyword that what is found there may depend on
 * @param ahead bytes after the beginning of a keyword of which the same is true
 */
export function unknownIn(
  source: Source,
  remembered: Remembered | undefined,
  behind: number,
  ahead: number,
): Unknown {
  if (remembered === undefined || remembered.path !== source.path || source.isPart) return unknown;
  const { bytes, found } = remembered;
  const { start, end } = sameEnds(bytes, source.bytes);
  const from = Math.max(0, start - ahead);
  const longer = source.bytes.length - bytes.length;
  const to = source.bytes.length - end + behind;
  return {
    from,
    to,
    before: found.filter(({ at }) => at < from),
    after: found.filter(({ at }) => at + longer >= to).map((one) => moved(one, longer)),
  };
}

function moved({ at, match }: Found, by: number): Found {
  return { at: at + by, match: { ...match, from: match.from + by, to: match.to + by } };
}

/** How many bytes at the start and at the end are the same in both; none is counted twice. */
function sameEnds(before: Uint8Array, after: Uint8Array): { readonly start: number; readonly end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { start, end };
}
