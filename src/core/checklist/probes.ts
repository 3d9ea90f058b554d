// Finds the probes that are written down in fences and comments.
import { identityOf, emptyMemo, type Identifiable } from './identity.ts';
import type { BlockAt } from './belonging.ts';
import type { Block } from './blocks.ts';
import type { Owner } from './commands.ts';
import type { Span, WrittenProbe } from './model.ts';

/** A probe; offsets count from the start of the block that it is found in. */
export interface ProbeText extends Identifiable, Span {
  readonly form: WrittenProbe['form'];
  /** Of its text. */
  readonly at: number;
}

/** The probe of a fence; `undefined` unless its info string says `probe`. `pieces`: the code in `block`. */
export function fenceProbe(block: string, info: string, pieces: readonly Span[]): ProbeText | undefined {
  const [first] = pieces;
  if (!/(?:^|\s)probe(?:\s|$)/i.test(info)) return undefined;
  // From the start of the line, so that all lines are indented alike.
  const at = first ? block.lastIndexOf('\n', first.from - 1) + 1 : lineAfter(block);
  return { form: 'fence', from: 0, to: block.length, at, text: kept(block, at, pieces), memo: emptyMemo() };
}

/** Where the content of an empty fence would begin. */
function lineAfter(block: string): number {
  return block.indexOf('\n') + 1 || block.length;
}

/** The probe of a comment that starts at `from`; `undefined` for any other comment. */
export function commentProbe(comment: string, from: number): ProbeText | undefined {
  const [, before = '', text] = /^(<!--\s*probe:)([^]*?)(?:-->)?$/i.exec(comment) ?? [];
  if (text === undefined) return undefined;
  const to = from + comment.length;
  return { form: 'comment', from, to, at: from + before.length, text, memo: emptyMemo() };
}

/** The model's probe of one that was found in a block at `origin`. */
export function writtenProbe(probe: ProbeText, origin: number, { id, source, number }: Owner): WrittenProbe {
  const { from, to } = source.span(origin + probe.at, origin + probe.at + probe.text.length);
  const hasReturns = to - from - probe.text.length === probe.text.split('\n').length - 1;
  return {
    id: number(identityOf(probe, id)),
    line: source.line(origin + probe.from),
    kind: 'probe',
    form: probe.form,
    text: hasReturns ? probe.text.replaceAll('\n', '\r\n') : probe.text,
    at: from,
    ...source.span(origin + probe.from, origin + probe.to),
  };
}

/** The probes of a block: of a fence, of a comment on its own, of the comments in a paragraph. */
export function blockProbes({ blocks, index, origin }: BlockAt, owner: Owner): readonly WrittenProbe[] {
  const placed = blocks[index];
  return placed ? found(placed.of).map((probe) => writtenProbe(probe, origin + placed.at, owner)) : [];
}

function found(block: Block): readonly ProbeText[] {
  if (block.kind === 'paragraph') return block.probes;
  const probe = block.kind === 'code' ? block.code.probe : block.kind === 'comment' ? block.probe : undefined;
  return probe ? [probe] : [];
}

/** A block's text from `at` on to the last of its pieces; what is in none of them, such as quote marks, is blanked. */
function kept(block: string, at: number, pieces: readonly Span[]): string {
  let text = '';
  for (const { from, to } of pieces) {
    text += block.slice(at + text.length, from).replace(/[^\n]/g, ' ') + block.slice(from, to);
  }
  return text;
}
