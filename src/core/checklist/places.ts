// Every command of a checklist, with whose it is.
import type { Command, Item, LooseCommand, Section } from './model.ts';

/** A command in its place. */
export interface CommandPlace {
  readonly command: Command;
  /** The item whose command it is; `undefined` where it belongs to a section. */
  readonly item: Item | undefined;
  /** The same command where it belongs to a section. */
  readonly loose: LooseCommand | undefined;
  /** Titles of the sections around it, outermost first. */
  readonly sectionPath: readonly string[];
  /** For people: the item's text, or the section's title. */
  readonly title: string;
  /** Lines of the item and of the items around it, or of the command where it belongs to a section. */
  readonly lines: readonly number[];
}

/** The commands of a section and of all below it, in the order of the text. */
export function placesIn(section: Section): readonly CommandPlace[] {
  const loose = section.commands.map((command): CommandPlace => placeOf(command, section));
  const own = [...section.items.flatMap((item) => placesBelow(item)), ...loose];
  return [...own.sort((a, b) => a.command.from - b.command.from), ...section.sections.flatMap(placesIn)];
}

/** The commands of one item, without those of the items below it. */
export function placesOf(item: Item, around: readonly number[] = []): readonly CommandPlace[] {
  const { sectionPath, text: title } = item;
  const lines = [item.line, ...around];
  return item.commands.map((command) => ({ command, item, loose: undefined, sectionPath, title, lines }));
}

/** The place of a section's own command. */
export function placeOf(loose: LooseCommand, { path, title }: Pick<Section, 'path' | 'title'>): CommandPlace {
  return { command: loose, item: undefined, loose, sectionPath: path, title, lines: [loose.line] };
}

/** What is struck or ignored is nobody's work any more, and nothing below it is. */
function placesBelow(item: Item, around: readonly number[] = []): readonly CommandPlace[] {
  if (item.excluded) return [];
  const below = [item.line, ...around];
  return [...placesOf(item, around), ...item.children.flatMap((child) => placesBelow(child, below))];
}
