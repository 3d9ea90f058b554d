// Ticks and unticks items: the only edits Shipcheck makes to a checklist, one character each.
import type { Checklist, Item } from './model.ts';
import { parse } from './parse.ts';

/** An item as it was known when somebody decided about it; the file may have changed since. */
export interface ItemReference {
  readonly id: string;
  readonly text: string;
}

/** A wish: this item's box shall be ticked, or not. */
export interface Tick {
  readonly item: ItemReference;
  readonly checked: boolean;
}

/** Replaces the one character at `offset` by `character`. */
export interface CharacterEdit {
  readonly offset: number;
  readonly character: 'x' | ' ';
}

/** The edits that fulfil ticks, and the items that are no longer there. Boxes that are right already need no edit. */
export interface TickPlan {
  readonly edits: readonly CharacterEdit[];
  readonly missing: readonly ItemReference[];
}

/** Finds an item again: by identity, else by its text where only one item has it. */
export function findItem({ items }: Checklist, { id, text }: ItemReference): Item | undefined {
  const same = items.find((item) => item.id === id);
  if (same) return same;
  const alike = items.filter((item) => item.text === text);
  return alike.length === 1 ? alike[0] : undefined;
}

/** The ticks that turn the boxes on some 1-based lines: all are ticked, unless all are ticked already. */
export function toggledLines({ items }: Checklist, lines: ReadonlySet<number>): readonly Tick[] {
  const chosen = items.filter((item) => lines.has(item.line));
  const checked = !chosen.every((item) => item.checked);
  return chosen.map(({ id, text }) => ({ item: { id, text }, checked }));
}

/** Plans ticks in a parsed text; offsets are UTF-16, as in the checklist. */
export function planTicks(checklist: Checklist, ticks: readonly Tick[]): TickPlan {
  return plan(checklist, checklist.items, ticks);
}

/**
 * A copy of a file's bytes with ticks made, each changing one byte. Works for any encoding in which ASCII is ASCII,
 * invalid bytes included: Markdown's structure is ASCII, so read as Latin-1 every item's marker is at its byte offset.
 */
export function tickBytes(
  bytes: Uint8Array,
  ticks: readonly Tick[],
): { readonly bytes: Uint8Array; readonly missing: readonly ItemReference[]; readonly changed: number } {
  const checklist = parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const atBytes = parse(new TextDecoder('latin1').decode(bytes.subarray(bom)));
  if (atBytes.items.length !== checklist.items.length) {
    return { bytes, missing: ticks.map((tick) => tick.item), changed: 0 };
  }
  const { edits, missing } = plan(checklist, atBytes.items, ticks);
  const copy = bytes.slice();
  for (const { offset, character } of edits) copy[bom + offset] = character.charCodeAt(0);
  return { bytes: copy, missing, changed: edits.length };
}

/** `places` are the items of `checklist`, one for one, with the markers to edit. */
function plan(checklist: Checklist, places: readonly Item[], ticks: readonly Tick[]): TickPlan {
  const edits = new Map<number, CharacterEdit>();
  const missing: ItemReference[] = [];
  for (const tick of ticks) {
    const item = findItem(checklist, tick.item);
    const place = item && places[checklist.items.indexOf(item)];
    if (!place) missing.push(tick.item);
    else if (item.checked !== tick.checked) {
      edits.set(place.marker, { offset: place.marker, character: tick.checked ? 'x' : ' ' });
    } else edits.delete(place.marker);
  }
  return { edits: [...edits.values()], missing };
}
