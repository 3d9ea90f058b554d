// The rule that a parent's box follows the boxes below it, for those who want it.
import type { Checklist, Item } from './model.ts';
import { itemFinder, type Tick } from './tick.ts';

/** The given ticks, and those of the items around them that follow: ticked when all that is below them is. */
export function withParents(checklist: Checklist, ticks: readonly Tick[]): readonly Tick[] {
  const find = itemFinder(checklist);
  const wanted = new Map<Item, boolean>();
  for (const tick of ticks) {
    const item = find(tick.item);
    if (item) wanted.set(item, tick.checked);
  }
  const touched = new Set(wanted.keys());
  const following: Tick[] = [];
  // Children come after their parents in the list, so that going backwards meets them first.
  for (const item of checklist.items.toReversed()) {
    if (!item.children.some((child) => touched.has(child))) continue;
    const checked = item.children.every((child) => child.excluded || (wanted.get(child) ?? child.checked));
    touched.add(item);
    wanted.set(item, checked);
    following.push({ item: { id: item.id, text: item.text }, checked });
  }
  return [...ticks, ...following];
}
