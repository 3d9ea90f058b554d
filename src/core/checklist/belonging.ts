// Decides whom a fence outside every item belongs to, the way a reader of the page would.
import type { Block, Placed } from './blocks.ts';
import { resultLabel } from './expected.ts';

/**
 * Whether a code block that Markdown places after a list is meant for the list's last item: it follows without a
 * blank line, or is indented, only not far enough.
 */
export function followsItem(source: string, list: Placed<Block>, code: Placed<Block> | undefined): boolean {
  if (list.of.kind !== 'list' || code?.of.kind !== 'code' || code.of.code.kind !== 'fence') return false;
  const between = source.slice(list.at + list.of.length, code.at);
  if (!/\n[ \t]*\n/.test(between)) return true;
  const indentation = between.slice(between.lastIndexOf('\n') + 1);
  return /^[ \t]+$/.test(indentation);
}

/** The list whose items a loose code block's verdict is offered to, and on which side of it that list stands. */
export function offeredList(
  source: string,
  blocks: readonly Placed<Block>[],
  index: number,
): { readonly side: 'before' | 'after'; readonly list: Block } | undefined {
  const [labelAfter, after] = [blocks[index + 1], blocks[index + 2]];
  if (after?.of.kind === 'list' && isLabel(source, labelAfter, /expect|result|criteria|checklist/i)) {
    return { side: 'after', list: after.of };
  }
  const [before, labelBefore] = [blocks[index - 2], blocks[index - 1]];
  if (before?.of.kind === 'list' && isLabel(source, labelBefore, /./))
    return { side: 'before', list: before.of };
  return undefined;
}

/** An expectation beside a code block; offsets as in the blocks it was found among. */
export interface ParagraphExpectation {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What stands after a code block under a label such as "Expected Results:": on its line, or as a plain list below. */
export function expectationsAfter(
  blocks: readonly Placed<Block>[],
  index: number,
): readonly ParagraphExpectation[] {
  const label = blocks[index + 1];
  if (label?.of.kind !== 'paragraph') return [];
  const words = resultLabel.exec(label.of.text)?.[1];
  if (words === undefined) return [];
  if (words !== '') return [{ text: words, from: label.at, to: label.at + label.of.length }];
  const list = blocks[index + 2];
  if (list?.of.kind !== 'list') return [];
  return list.of.entries.flatMap(({ of: entry, at }) => {
    const first = entry.blocks[0];
    if (entry.task || first?.of.kind !== 'paragraph') return [];
    const from = list.at + at + first.at;
    return [{ text: first.of.text, from, to: from + first.of.length }];
  });
}

/** A paragraph that is bold from end to end, a colon inside or behind it allowed. */
function isLabel(source: string, block: Placed<Block> | undefined, words: RegExp): boolean {
  if (block?.of.kind !== 'paragraph') return false;
  const raw = source.slice(block.at, block.at + block.of.length).trim();
  return /^(\*\*|__)(?:(?!\1)[^])+\1\s*:?$/.test(raw) && words.test(block.of.text);
}
