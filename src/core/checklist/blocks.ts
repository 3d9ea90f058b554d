// Turns syntax trees into blocks: headings, lists of entries, code, paragraphs. Offsets in an entry are relative to
// its list item, so that an entry stays valid, and is reused, while text around it changes.
import { Tree } from '@lezer/common';
import { codeBlock, type CodeBlock } from './code.ts';
import { isOptional } from './optional.ts';
import { inlineContent, type InlineContent, type LinkLabels } from './inline.ts';

/** A piece of a document, in document order. `from` is relative to the entry around it, or to the parsed text. */
export type Block =
  | { readonly kind: 'heading'; readonly from: number; readonly level: number; readonly title: string }
  | {
      readonly kind: 'list';
      readonly from: number;
      readonly to: number;
      readonly entries: readonly PlacedEntry[];
    }
  | { readonly kind: 'code'; readonly from: number; readonly to: number; readonly code: CodeBlock }
  | {
      readonly kind: 'paragraph';
      readonly from: number;
      readonly to: number;
      readonly content: InlineContent;
    }
  | { readonly kind: 'comment'; readonly from: number; readonly to: number; readonly text: string };

/** An entry, and where its list item starts relative to what is around it. */
export interface PlacedEntry {
  readonly from: number;
  readonly entry: Entry;
}

/** A list item, task or plain. */
export interface Entry {
  readonly length: number;
  readonly task: Task | undefined;
  /** All that the item holds beside its task's paragraph. */
  readonly blocks: readonly Block[];
}

/** The paragraph of a task item; offsets of its code are relative to the entry. */
export interface Task extends InlineContent {
  readonly checked: boolean;
  /** See {@link isOptional}. */
  readonly optional: boolean;
  /** Offset of the character between the brackets, relative to the entry. */
  readonly marker: number;
}

/** What reading trees needs. `entries` remembers what each list item's tree meant; it is only valid for equal links. */
export interface BlockContext {
  readonly source: string;
  readonly links: LinkLabels;
  readonly entries: WeakMap<Tree, Entry>;
}

/** The blocks of a document, block quotes opened. Yields after every list item, so that the caller can pause. */
export function* documentBlocks(
  context: BlockContext,
  document: Tree,
): Generator<undefined, readonly Block[]> {
  const blocks: Block[] = [];
  yield* collect(context, document, 0, blocks);
  return blocks;
}

function* collect(
  context: BlockContext,
  tree: Tree,
  at: number,
  blocks: Block[],
): Generator<undefined, void> {
  for (const child of children(tree, at)) {
    if (child.tree.type.name === 'Blockquote') {
      yield* collect(context, child.tree, child.at, blocks);
    } else if (isList(child.tree)) {
      const entries: PlacedEntry[] = [];
      for (const item of children(child.tree, child.at)) {
        if (item.tree.type.name !== 'ListItem') continue;
        entries.push({ from: item.at, entry: entryOf(context, item.tree, item.at) });
        yield;
      }
      blocks.push({ kind: 'list', from: child.at, to: child.at + child.tree.length, entries });
    } else {
      const block = leafBlock(context, child, 0);
      if (block) blocks.push(block);
    }
  }
}

function entryOf(context: BlockContext, tree: Tree, at: number): Entry {
  const known = context.entries.get(tree);
  if (known) return known;
  let task: Task | undefined;
  const blocks: Block[] = [];
  let first = true;
  for (const child of children(tree, at)) {
    if (child.tree.type.name.endsWith('Mark')) continue;
    if (first && child.tree.type.name === 'Task') task = readTask(context, child, at);
    else addBlocks(context, child, at, blocks);
    first = false;
  }
  const entry = { length: tree.length, task, blocks };
  context.entries.set(tree, entry);
  return entry;
}

function addBlocks(context: BlockContext, child: Child, origin: number, blocks: Block[]): void {
  if (child.tree.type.name === 'Blockquote') {
    for (const inner of children(child.tree, child.at)) addBlocks(context, inner, origin, blocks);
    return;
  }
  if (!isList(child.tree)) {
    const block = leafBlock(context, child, origin);
    if (block && block.kind !== 'heading') blocks.push(block);
    return;
  }
  const entries = children(child.tree, child.at)
    .filter((item) => item.tree.type.name === 'ListItem')
    .map((item) => ({ from: item.at - origin, entry: entryOf(context, item.tree, item.at) }));
  const from = child.at - origin;
  blocks.push({ kind: 'list', from, to: from + child.tree.length, entries });
}

/** A task with nothing after its brackets is an ordinary paragraph, as it is for GitHub. */
function readTask(context: BlockContext, { tree, at }: Child, origin: number): Task | undefined {
  const local = context.source.slice(at, at + tree.length);
  const brackets = '[ ]'.length;
  if (local.slice(brackets).trim() === '') return undefined;
  const content = moved(inlineContent(local, tree.topNode, brackets, context.links), at - origin);
  return {
    ...content,
    checked: local[1] !== ' ',
    optional: isOptional(content.text),
    marker: at + 1 - origin,
  };
}

function leafBlock(context: BlockContext, { tree, at }: Child, origin: number): Block | undefined {
  const local = context.source.slice(at, at + tree.length);
  const from = at - origin;
  const to = from + tree.length;
  const content = (): InlineContent => moved(inlineContent(local, tree.topNode, 0, context.links), from);
  const name = tree.type.name;
  const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name);
  if (heading) return { kind: 'heading', from, level: Number(heading[1]), title: content().text };
  switch (name) {
    case 'FencedCode':
    case 'CodeBlock':
      return { kind: 'code', from, to, code: codeBlock(context.source, tree, at) };
    case 'Task':
    case 'Paragraph':
      return { kind: 'paragraph', from, to, content: content() };
    case 'CommentBlock':
      return { kind: 'comment', from, to, text: local };
    default:
      return undefined;
  }
}

function moved(content: InlineContent, by: number): InlineContent {
  if (content.code.length === 0) return content;
  return {
    ...content,
    code: content.code.map((code) => ({ ...code, from: code.from + by, to: code.to + by })),
  };
}

function isList(tree: Tree): boolean {
  return tree.type.name === 'BulletList' || tree.type.name === 'OrderedList';
}

interface Child {
  readonly tree: Tree;
  /** Offset into the parsed text. */
  readonly at: number;
}

/** The block-level children of a node; the parser groups long runs of them in anonymous nodes, which are opened. */
function children(tree: Tree, at: number): Child[] {
  const found: Child[] = [];
  tree.children.forEach((child, index) => {
    if (!(child instanceof Tree)) return;
    const from = at + (tree.positions[index] ?? 0);
    if (child.type.isAnonymous) found.push(...children(child, from));
    else found.push({ tree: child, at: from });
  });
  return found;
}
