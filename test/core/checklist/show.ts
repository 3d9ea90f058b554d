// Short forms of checklists, for tests whose expectation should fit on a line.
import { parse } from '../../../src/core/checklist/parse.ts';
import type { Checklist, Command, Item, LooseCommand, Section } from '../../../src/core/checklist/model.ts';

/** One string per item: indented by depth, with its box. */
export function outline(text: string): readonly string[] {
  return parse(text).items.map(
    ({ depth, checked, text }) => `${'  '.repeat(depth)}[${checked ? 'x' : ' '}] ${text}`,
  );
}

/** Every section but the root, in document order. */
export function sectionsOf({ root }: Checklist): readonly Section[] {
  const below = (section: Section): readonly Section[] =>
    section.sections.flatMap((each) => [each, ...below(each)]);
  return below(root);
}

/** The commands outside items, in document order of their sections. */
export function looseIn(checklist: Checklist): readonly LooseCommand[] {
  return [checklist.root, ...sectionsOf(checklist)].flatMap((section) => section.commands);
}

/** The commands of every item, by the item's text. */
export function commandsOf(text: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    parse(text).items.map((item: Item) => [item.text, item.commands.map((command: Command) => command.text)]),
  );
}

/** Lines joined, for texts that would be hard to read on one line. */
export function lines(...of: readonly string[]): string {
  return of.join('\n');
}
