// Where two versions of a text differ.

/** The one range outside which both texts are the same; `A` in the old text, `B` in the new one. */
export interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/**
 * The smallest such range of whole lines, give or take repeated text; `undefined` for equal texts. Whole lines, because
 * the parser would reuse a block that starts in the middle of a line though the indentation before it changed. Runs at
 * the speed of a compare.
 */
export function changedLines(before: string, after: string): ChangedRange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  const prefix = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const suffix = longest(
    shorter - prefix,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  const from = prefix === 0 ? 0 : after.lastIndexOf('\n', prefix - 1) + 1;
  const toB = lineEnd(after, after.length - suffix);
  return { fromA: from, toA: toB + before.length - after.length, fromB: from, toB };
}

/** Behind the line end at or after an offset. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** How many units from 0 on are the same, compared in blocks first and by halves in the block that differs. */
function longest(limit: number, same: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let step = 4096; step >= 1; step >>= 1) {
    while (at + step <= limit && same(at, at + step)) at += step;
  }
  return at;
}
