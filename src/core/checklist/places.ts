// Every check of a checklist, with whose it is.
import type { Check, Checklist, Item, LooseCommand, Section, WrittenProbe } from './model.ts';

/** A check in its place. */
export interface CheckPlace {
  readonly check: Check;
  /** The item whose check it is; `undefined` where it belongs to a section. */
  readonly item: Item | undefined;
  /** The same check where it is a command of a section. */
  readonly loose: LooseCommand | undefined;
  /** Titles of the sections around it, outermost first. */
  readonly sectionPath: readonly string[];
  /** For people: the item's text, or the section's title. */
  readonly title: string;
  /** Lines of the item and of the items around it, or of the check where it belongs to a section. */
  readonly lines: readonly number[];
}

/** What decides about an item: its written probes, since whoever writes one down means that; else its commands. */
export function checksOf({ probes, commands }: Item): readonly Check[] {
  return probes.length > 0 ? probes : commands;
}

/** The checks of a section and of all below it, in the order of the text. */
export function placesIn(section: Section): readonly CheckPlace[] {
  const own = [...section.items.flatMap((item) => placesBelow(item)), ...loosePlaces(section)];
  return [...own.sort((a, b) => a.check.from - b.check.from), ...section.sections.flatMap(placesIn)];
}

/** The checks of one item, without those of the items below it. */
export function placesOf(item: Item, around: readonly number[] = []): readonly CheckPlace[] {
  const { sectionPath, text: title } = item;
  const lines = [item.line, ...around];
  return checksOf(item).map((check) => ({ check, item, loose: undefined, sectionPath, title, lines }));
}

/** The checks of a section itself, in the order of the text. */
export function loosePlaces({ commands, probes, path, title }: Section): readonly CheckPlace[] {
  const place = (check: Check, loose: LooseCommand | undefined): CheckPlace => {
    return { check, item: undefined, loose, sectionPath: path, title, lines: [check.line] };
  };
  const places = [
    ...commands.map((command) => place(command, command)),
    ...probes.map((probe) => place(probe, undefined)),
  ];
  return places.sort((a, b) => a.check.from - b.check.from);
}

/** Every probe that is written down, also where nobody runs it; in no order. */
export function writtenProbes({ items, root }: Checklist): readonly WrittenProbe[] {
  return [...items.flatMap(({ probes }) => probes), ...sectionProbes(root)];
}

function sectionProbes({ probes, sections }: Section): readonly WrittenProbe[] {
  return [...probes, ...sections.flatMap(sectionProbes)];
}

/** What is struck or ignored is nobody's work any more, and nothing below it is. */
function placesBelow(item: Item, around: readonly number[] = []): readonly CheckPlace[] {
  if (item.excluded) return [];
  const below = [item.line, ...around];
  return [...placesOf(item, around), ...item.children.flatMap((child) => placesBelow(child, below))];
}
