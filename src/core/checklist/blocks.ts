// Turns syntax trees into blocks: headings, lists of entries, code, paragraphs. Nothing in a block depends on where it
// stands, so that it stays valid, and is reused, while the text around it changes.
import type { Tree } from '@lezer/common';
import { codeBlock, type CodeBlock } from './code.ts';
import { isOptional } from './optional.ts';
import { noProgress, progressOf, sumProgress, type Progress } from './progress.ts';
import { emptyMemo, type Identifiable } from './identity.ts';
import { inlineContent, type LinkLabels } from './inline.ts';
import { inlineCommandsIn, type InlineCommand } from './inlineCommands.ts';
import { blocksIn, isItem, isList, type TreeAt } from './tree.ts';

/** A piece of a document. Offsets inside count from its own start, `length` is its extent. */
export type Block =
  | ({ readonly kind: 'heading'; readonly length: number; readonly level: number } & Identifiable)
  | List
  | { readonly kind: 'code'; readonly length: number; readonly code: CodeBlock }
  | {
      readonly kind: 'paragraph';
      readonly length: number;
      readonly text: string;
      readonly commands: readonly InlineCommand[];
    }
  | { readonly kind: 'comment'; readonly length: number; readonly region: 'start' | 'end' | undefined }
  /** Only known to stand between others: a rule, HTML, a link definition. */
  | { readonly kind: 'other'; readonly length: number };

/** Items of one kind, task or plain. */
export interface List {
  readonly kind: 'list';
  readonly length: number;
  readonly entries: readonly Placed<Entry>[];
  /** Of all items in it. */
  readonly progress: Progress;
}

/** Something, and where it starts: counted from what is around it, or from the parsed text at the top. */
export interface Placed<T> {
  readonly at: number;
  readonly of: T;
}

/** A list item, task or plain. */
export interface Entry {
  readonly length: number;
  readonly task: Task | undefined;
  /** All that the item holds beside its task's paragraph. */
  readonly blocks: readonly Placed<Block>[];
  /** Of the item and those below it. */
  readonly progress: Progress;
}

/** The paragraph of a task item; offsets count from the entry's start. */
export interface Task extends Identifiable {
  readonly commands: readonly InlineCommand[];
  readonly struck: boolean;
  readonly checked: boolean;
  /** See {@link isOptional}. */
  readonly optional: boolean;
  /** Offset of the character between the brackets. */
  readonly marker: number;
}

/** What reading trees needs. The maps remember what each tree meant; that is only valid while links are equal. */
export interface BlockContext {
  readonly source: string;
  readonly links: LinkLabels;
  readonly blocks: WeakMap<Tree, Block>;
  readonly entries: WeakMap<Tree, Entry>;
}

/** The blocks of a document, block quotes opened. Yields after every list item, so that the caller can pause. */
export function* documentBlocks(
  context: BlockContext,
  document: Tree,
): Generator<undefined, readonly Placed<Block>[]> {
  const blocks: Placed<Block>[] = [];
  for (const child of blocksIn({ tree: document, at: 0 })) {
    if (isList(child.tree) && !context.blocks.has(child.tree)) yield* readDeepestFirst(context, child);
    blocks.push({ at: child.at, of: blockOf(context, child) });
  }
  return blocks;
}

/** Reads what is new in a list from the inside out: reading a list finds its entries done, and never goes deep itself. */
function* readDeepestFirst(context: BlockContext, list: TreeAt): Generator<undefined, void> {
  const unread = [list];
  for (const around of unread) {
    for (const child of blocksIn(around)) {
      const { tree } = child;
      if (isList(tree) ? !context.blocks.has(tree) : isItem(tree) && !context.entries.has(tree))
        unread.push(child);
    }
  }
  for (const child of unread.reverse()) {
    if (isItem(child.tree)) entryOf(context, child);
    else blockOf(context, child);
    yield;
  }
}

function entryOf(context: BlockContext, { tree, at }: TreeAt): Entry {
  const known = context.entries.get(tree);
  if (known) return known;
  let task: Task | undefined;
  const blocks: Placed<Block>[] = [];
  let first = true;
  for (const child of blocksIn({ tree, at })) {
    if (first && child.tree.type.name === 'Task') task = readTask(context, child, at);
    if (!first || !task) blocks.push({ at: child.at - at, of: blockOf(context, child) });
    first = false;
  }
  const entry = { length: tree.length, task, blocks, progress: entryProgress(task, blocks) };
  context.entries.set(tree, entry);
  return entry;
}

/** What is below a struck item is struck with it; what is below an optional item is optional. */
function entryProgress(task: Task | undefined, blocks: readonly Placed<Block>[]): Progress {
  if (task?.struck) return noProgress;
  const below = sumProgress(blocks.map((block) => blockProgress(block.of)));
  if (!task) return below;
  const own = sumProgress([progressOf(task.checked, task.optional), below]);
  return task.optional ? { ...own, left: 0 } : own;
}

/** The progress of the items in a block; only lists have any. */
export function blockProgress(block: Block): Progress {
  return block.kind === 'list' ? block.progress : noProgress;
}

/** A task with nothing after its brackets is an ordinary paragraph, as it is for GitHub. */
function readTask(context: BlockContext, { tree, at }: TreeAt, origin: number): Task | undefined {
  const local = context.source.slice(at, at + tree.length);
  const brackets = '[ ]'.length;
  if (!/[^ \t\n]/.test(local.slice(brackets))) return undefined;
  const { text, code, struck } = inlineContent(local, tree.topNode, brackets, context.links);
  return {
    text,
    memo: emptyMemo(),
    commands: inlineCommandsIn(code, at - origin),
    struck,
    optional: isOptional(text),
    checked: local[1] !== ' ',
    marker: at + 1 - origin,
  };
}

function blockOf(context: BlockContext, child: TreeAt): Block {
  const known = context.blocks.get(child.tree);
  if (known) return known;
  const block = isList(child.tree) ? readList(context, child) : readLeaf(context, child);
  context.blocks.set(child.tree, block);
  return block;
}

function readList(context: BlockContext, list: TreeAt): List {
  const entries = blocksIn(list).map((child) => ({ at: child.at - list.at, of: entryOf(context, child) }));
  const progress = sumProgress(entries.map((entry) => entry.of.progress));
  return { kind: 'list', length: list.tree.length, entries, progress };
}

function readLeaf(context: BlockContext, { tree, at }: TreeAt): Block {
  const { length } = tree;
  const local = context.source.slice(at, at + length);
  const name = tree.type.name;
  const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name);
  if (heading) {
    const { text } = inlineContent(local, tree.topNode, 0, context.links);
    return { kind: 'heading', length, level: Number(heading[1]), text, memo: emptyMemo() };
  }
  switch (name) {
    case 'FencedCode':
    case 'CodeBlock':
      return { kind: 'code', length, code: codeBlock(local, tree) };
    case 'Task':
    case 'Paragraph': {
      const { text, code } = inlineContent(local, tree.topNode, 0, context.links);
      return { kind: 'paragraph', length, text, commands: inlineCommandsIn(code, 0) };
    }
    case 'CommentBlock':
      return { kind: 'comment', length, region: ignoredRegion(local) };
    default:
      return { kind: 'other', length };
  }
}

/** GitHub does not count task items between these two comments. */
function ignoredRegion(comment: string): 'start' | 'end' | undefined {
  const word = /^<!--\s*ignore-task-list-(start|end)\s*-->/.exec(comment)?.[1];
  return word === 'start' || word === 'end' ? word : undefined;
}
