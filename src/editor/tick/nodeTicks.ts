// From nodes of the tree to ticks, file by file.
import type { Node } from '../tree/nodes.ts';
import type { FileTicks } from './ticker.ts';

/** What the box of a node shall become; nodes that are no items have none. */
export interface NodeTick {
  readonly node: Node;
  readonly checked: boolean;
}

export function ticksOf(wanted: readonly NodeTick[]): readonly FileTicks[] {
  const files = new Set(wanted.flatMap(({ node }) => (node.kind === 'item' ? [node.file] : [])));
  return [...files].map((file) => ({
    file,
    ticks: wanted.flatMap(({ node, checked }) =>
      node.kind === 'item' && node.file === file
        ? [{ item: { id: node.item.id, text: node.item.text }, checked }]
        : [],
    ),
  }));
}
