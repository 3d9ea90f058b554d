// Decides whom a code block belongs to, and what belongs to it, the way a reader of the page would.
import type { Block, Placed } from './blocks.ts';
import { resultLabel } from './expected.ts';

/** A block among its neighbours, which count their offsets from `origin`, itself an offset of the parsed text. */
export interface BlockAt {
  readonly blocks: readonly Placed<Block>[];
  readonly index: number;
  readonly origin: number;
}

/**
 * Whether the block after a list is code that is meant for the list's last item, though Markdown does not place it
 * there: it follows without a blank line, or is indented, only not far enough.
 */
export function followsItem(source: string, { blocks, index, origin }: BlockAt): boolean {
  const code = blocks[index + 1];
  if (code?.of.kind !== 'code') return false;
  const lineStart = source.lastIndexOf('\n', origin + code.at - 1) + 1;
  const lineBefore = source.slice(source.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
  if (!/^[ \t>]*$/.test(lineBefore)) return true;
  const indentation = source.slice(lineStart, origin + code.at).replace(/^(?: {0,3}> ?)+/, '');
  return indentation !== '';
}

/** The list whose items a loose code block's verdict is offered to, and on which side of it that list stands. */
export function offeredList(
  source: string,
  { blocks, index, origin }: BlockAt,
): { readonly side: 'before' | 'after'; readonly list: Block } | undefined {
  const isLabel = (block: Placed<Block> | undefined, words: RegExp): boolean =>
    block?.of.kind === 'paragraph' &&
    words.test(block.of.text) &&
    isBold(source.slice(origin + block.at, origin + block.at + block.of.length));

  const [labelAfter, after] = [blocks[index + 1], blocks[index + 2]];
  if (after?.of.kind === 'list' && isLabel(labelAfter, /expect|result|criteria|checklist/i)) {
    return { side: 'after', list: after.of };
  }
  const [before, labelBefore] = [blocks[index - 2], blocks[index - 1]];
  if (before?.of.kind === 'list' && isLabel(labelBefore, /./)) return { side: 'before', list: before.of };
  return undefined;
}

/** Bold from end to end, a colon inside or behind it allowed. */
function isBold(paragraph: string): boolean {
  const text = paragraph.trim();
  const mark = text.slice(0, 2);
  if (mark !== '**' && mark !== '__') return false;
  const close = text.indexOf(mark, 2);
  return close > 2 && /^\s*:?$/.test(text.slice(close + 2));
}

/** An expectation beside a code block; offsets are into the parsed text. */
export interface ParagraphExpectation {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What stands after a code block under a label such as "Expected Results:": on its line, or as a plain list below. */
export function expectationsAfter({ blocks, index, origin }: BlockAt): readonly ParagraphExpectation[] {
  const label = blocks[index + 1];
  if (label?.of.kind !== 'paragraph') return [];
  const words = resultLabel.exec(label.of.text)?.[1];
  if (words === undefined) return [];
  const from = origin + label.at;
  if (words !== '') return [{ text: words, from, to: from + label.of.length }];
  const list = blocks[index + 2];
  if (list?.of.kind !== 'list') return [];
  return list.of.entries.flatMap(({ of: entry, at }) => {
    const first = entry.blocks[0];
    if (entry.task || first?.of.kind !== 'paragraph') return [];
    const from = origin + list.at + at + first.at;
    return [{ text: first.of.text, from, to: from + first.of.length }];
  });
}
