// How much of a checklist is done.
import type { Item } from './model.ts';

/** Counts of items; what is struck or ignored is in none of them. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Not ticked, and not optional. */
  readonly left: number;
}

export const noProgress: Progress = { done: 0, total: 0, left: 0 };

/** The progress of several things together. */
export function sumProgress(parts: readonly Progress[]): Progress {
  if (parts.length === 1) return parts[0] ?? noProgress;
  let [done, total, left] = [0, 0, 0];
  for (const part of parts) {
    done += part.done;
    total += part.total;
    left += part.left;
  }
  return { done, total, left };
}

/** The progress of the task items below an item, itself left out. */
export function progressBelow(item: Item): Progress {
  return sumProgress(
    item.children.map((child) =>
      sumProgress([
        child.excluded ? noProgress : progressOf(child.checked, child.optional),
        progressBelow(child),
      ]),
    ),
  );
}

/** The progress of one item by itself. */
export function progressOf(checked: boolean, optional: boolean): Progress {
  return { done: checked ? 1 : 0, total: 1, left: checked || optional ? 0 : 1 };
}

/** Whole per cent, 100 only when nothing is open; 100 for nothing at all. */
export function percentage({ done, total }: Progress): number {
  return total === 0 ? 100 : Math.floor((100 * done) / total);
}
