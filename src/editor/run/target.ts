// What can be run: commands in their places, each with its file.
import { placesIn, placesOf, type CheckPlace } from '../../core/checklist/places.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import type { Node } from '../tree/nodes.ts';

/** A command to run. */
export interface Target extends CheckPlace {
  readonly file: ChecklistFile;
}

/** The commands of a node; those of an item without the items below it. */
export function targetsOf(node: Node): readonly Target[] {
  const { file } = node;
  switch (node.kind) {
    case 'file':
      return targetsIn(file);
    case 'section':
      return placesIn(node.section).map((place) => ({ ...place, file }));
    case 'item':
      return placesOf(node.item).map((place) => ({ ...place, file }));
    case 'check':
      return [{ ...node.place, file }];
    case 'problem':
      return [];
  }
}

/** Every command of a file. */
export function targetsIn(file: ChecklistFile): readonly Target[] {
  return file.checklist ? placesIn(file.checklist.root).map((place) => ({ ...place, file })) : [];
}

/** Those of the first that are the same checks as some of the second. */
export function sameChecks(targets: readonly Target[], others: readonly Target[]): readonly Target[] {
  const keys = new Set(others.map(keyOf));
  return targets.filter((target) => keys.has(keyOf(target)));
}

/** Each check once: who selects a section and an item in it wants the item run once. */
export function distinct(targets: readonly Target[]): readonly Target[] {
  return [...new Map(targets.map((target) => [keyOf(target), target])).values()];
}

function keyOf({ file, check }: Target): string {
  return `${file.uri.toString()} ${check.id}`;
}
