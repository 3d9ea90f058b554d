// Where two versions of a text differ.

/** The one range outside which both texts are the same; `A` in the old text, `B` in the new one. */
export interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** The smallest such range, give or take repeated text; `undefined` for equal texts. Runs at the speed of a compare. */
export function changedRange(before: string, after: string): ChangedRange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  const prefix = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const suffix = longest(
    shorter - prefix,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return { fromA: prefix, toA: before.length - suffix, fromB: prefix, toB: after.length - suffix };
}

/** How many units from 0 on are the same, compared in blocks first and by halves in the block that differs. */
function longest(limit: number, same: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let step = 4096; step >= 1; step >>= 1) {
    while (at + step <= limit && same(at, at + step)) at += step;
  }
  return at;
}
