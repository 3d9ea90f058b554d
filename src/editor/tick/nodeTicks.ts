// From selected nodes of the tree to ticks, file by file.
import type { Node } from '../tree/nodes.ts';
import type { FileTicks } from './ticker.ts';

/** The ticks that give every item among the nodes this state. */
export function ticksOf(nodes: readonly Node[], checked: boolean): readonly FileTicks[] {
  const items = nodes.flatMap((node) => (node.kind === 'item' ? [node] : []));
  const files = new Set(items.map((node) => node.file));
  return [...files].map((file) => ({
    file,
    ticks: items
      .filter((node) => node.file === file)
      .map(({ item: { id, text } }) => ({ item: { id, text }, checked })),
  }));
}
