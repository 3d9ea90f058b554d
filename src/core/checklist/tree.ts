// Walks syntax trees by blocks.
import { Tree } from '@lezer/common';

/** A node of a syntax tree, and its offset in the parsed text. */
export interface TreeAt {
  readonly tree: Tree;
  readonly at: number;
}

/** The blocks in a node, marks left out: block quotes, and the anonymous nodes that the parser groups long runs in, are opened. */
export function blocksIn({ tree, at }: TreeAt, found: TreeAt[] = []): TreeAt[] {
  for (let index = 0; index < tree.children.length; index++) {
    const child = tree.children[index];
    if (!(child instanceof Tree)) continue;
    const placed = { tree: child, at: at + (tree.positions[index] ?? 0) };
    if (child.type.isAnonymous || child.type.name === 'Blockquote') blocksIn(placed, found);
    else if (!child.type.name.endsWith('Mark')) found.push(placed);
  }
  return found;
}

export function isList({ type: { name } }: Tree): boolean {
  return name === 'BulletList' || name === 'OrderedList';
}

export function isItem({ type: { name } }: Tree): boolean {
  return name === 'ListItem';
}
