// What can be run: the commands of items and sections, each with whose it is.
import type { Command, Item, LooseCommand, Section } from '../../core/checklist/model.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import type { Node } from '../tree/nodes.ts';

/** A command to run, and whose it is. */
export interface Target {
  readonly file: ChecklistFile;
  readonly command: Command;
  /** For people: the item's text, or the section's title. */
  readonly title: string;
  readonly item: Item | undefined;
  /** The same command where it belongs to a section. */
  readonly loose: LooseCommand | undefined;
}

/** The commands of a node; those of an item without the items below it. */
export function targetsOf(node: Node): readonly Target[] {
  const { file } = node;
  switch (node.kind) {
    case 'file':
      return file.checklist ? sectionTargets(file, file.checklist.root) : [];
    case 'section':
      return sectionTargets(file, node.section);
    case 'item':
      return itemTargets(file, node.item);
    case 'command':
      return [{ file, command: node.command, title: titleOf(node), item: node.item, loose: node.loose }];
    case 'problem':
      return [];
  }
}

/** The commands of one item. */
export function itemTargets(file: ChecklistFile, item: Item): readonly Target[] {
  return item.commands.map((command) => ({ file, command, title: item.text, item, loose: undefined }));
}

/** Every command of a section, those of items and sections below included, in the order of the file. */
export function sectionTargets(file: ChecklistFile, section: Section): readonly Target[] {
  const ofItems = section.items.flatMap((item) => withBelow(item)).flatMap((item) => itemTargets(file, item));
  const loose = section.commands.map((command): Target => ({
    file,
    command,
    title: section.title || file.path,
    item: undefined,
    loose: command,
  }));
  const own = [...ofItems, ...loose].sort((a, b) => a.command.from - b.command.from);
  return [...own, ...section.sections.flatMap((below) => sectionTargets(file, below))];
}

/** Items that are struck or ignored are nobody's work any more. */
function withBelow(item: Item): readonly Item[] {
  return item.excluded ? [] : [item, ...item.children.flatMap((child) => withBelow(child))];
}

function titleOf(node: Node & { readonly kind: 'command' }): string {
  if (node.item) return node.item.text;
  return node.parent.kind === 'section' ? node.parent.section.title : node.file.path;
}
