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

/**
 * Finds items again: by identity, else by text where only one item has it. With the checklist `before` in which they
 * were known, an item that was already there then is never taken for one that moved.
 */
export function itemFinder(
  { items }: Checklist,
  before?: Checklist,
): (reference: ItemReference) => Item | undefined {
  const byId = new Map(items.map((item) => [item.id, item]));
  const known = new Set(before?.items.map((item) => item.id));
  let byText: ReadonlyMap<string, Item | undefined> | undefined;
  return ({ id, text }) => byId.get(id) ?? (byText ??= uniqueTexts(items, known)).get(text);
}

/** The items that are not known yet, by text; `undefined` where several have the same. */
function uniqueTexts(
  items: readonly Item[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, Item | undefined> {
  const found = new Map<string, Item | undefined>();
  for (const item of items) {
    if (!known.has(item.id)) found.set(item.text, found.has(item.text) ? undefined : item);
  }
  return found;
}

/** The same for one item. */
export function findItem(checklist: Checklist, reference: ItemReference): Item | undefined {
  return itemFinder(checklist)(reference);
}

/** The ticks that turn the boxes on some 1-based lines: all are ticked, unless all are ticked already. */
export function toggledLines({ items }: Checklist, lines: ReadonlySet<number>): readonly Tick[] {
  const chosen = items.filter((item) => lines.has(item.line));
  const checked = !chosen.every((item) => item.checked);
  return chosen.map(({ id, text }) => ({ item: { id, text }, checked }));
}

/** Plans ticks in a parsed text; offsets are UTF-16, as in the checklist, and ascend. For `before` see {@link itemFinder}. */
export function planTicks(checklist: Checklist, ticks: readonly Tick[], before?: Checklist): TickPlan {
  const find = itemFinder(checklist, before);
  const wanted = new Map<Item, boolean>();
  const missing: ItemReference[] = [];
  for (const tick of ticks) {
    const item = find(tick.item);
    if (item) wanted.set(item, tick.checked);
    else missing.push(tick.item);
  }
  const edits = [...wanted]
    .filter(([item, checked]) => item.checked !== checked)
    .map(([item, checked]): CharacterEdit => ({ offset: item.marker, character: checked ? 'x' : ' ' }))
    .sort((one, other) => one.offset - other.offset);
  return { edits, missing };
}

/**
 * A copy of a file's bytes with ticks made, each changing one byte. Works for any encoding in which ASCII is ASCII,
 * invalid bytes included.
 */
export function tickBytes(
  bytes: Uint8Array,
  ticks: readonly Tick[],
  before?: Checklist,
): { readonly bytes: Uint8Array; readonly missing: readonly ItemReference[]; readonly changed: number } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { edits, missing } = planTicks(parse(text), ticks, before);
  // Not `slice`: that of a Node buffer shares its memory.
  const copy = new Uint8Array(bytes);
  let [at, byte] = [0, 0];
  for (const { offset, character } of edits) {
    byte = byteAt(bytes, byte, asciiBetween(text, at, offset));
    at = offset;
    copy[byte] = character.charCodeAt(0);
  }
  return { bytes: copy, missing, changed: edits.length };
}

/** However other bytes are decoded, ASCII stays ASCII and is never made of them: it tells where in the bytes a character is. */
function asciiBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) < 0x80) count++;
  return count;
}

/** The index of the ASCII byte with `count` others between `from` and it. */
function byteAt(bytes: Uint8Array, from: number, count: number): number {
  let left = count;
  for (let at = from; ; at++) {
    if ((bytes[at] ?? 0) >= 0x80) continue;
    if (left === 0) return at;
    left--;
  }
}
