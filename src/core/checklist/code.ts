// Reads code blocks: what would run, and the expectations that the author wrote into the comments.
import type { Tree } from '@lezer/common';
import type { ShellKind, Span } from './model.ts';
import { emptyMemo, type Identifiable } from './identity.ts';
import { looksLikeShell } from '../shell/fence.ts';
import { codeLines } from './codeLines.ts';
import { commentExpectations, type CodeExpectation } from './expected.ts';
import { withoutPrompts } from './prompts.ts';

/** A fenced or indented code block, ready to be understood. */
export interface CodeBlock extends Identifiable {
  readonly kind: 'fence' | 'indented';
  readonly language: string | undefined;
  /** `undefined` when it is not something to run. */
  readonly shell: ShellKind | undefined;
  readonly expectations: readonly CodeExpectation[];
  /** False for a fence that runs to the end of what holds it. */
  readonly closed: boolean;
}

/** Reads the tree of a `FencedCode` or `CodeBlock` and the text it covers. */
export function codeBlock(source: string, tree: Tree): CodeBlock {
  const fenced = tree.type.name === 'FencedCode';
  let info = '';
  let marks = 0;
  const pieces: Span[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (node.name === 'CodeMark') marks++;
    else if (node.name === 'CodeInfo') info = source.slice(node.from, node.to).trim();
    else if (node.name === 'CodeText') pieces.push({ from: node.from, to: node.to });
  }
  const language = /^[^\s{,]+/.exec(info)?.[0].toLowerCase();
  const lines = codeLines(source, pieces);
  const commands = withoutPrompts(lines, language);
  const text = commands.map((line) => line.text).join('\n');
  return {
    kind: fenced ? 'fence' : 'indented',
    language,
    shell: looksLikeShell(language, text),
    text,
    memo: emptyMemo(),
    expectations: commentExpectations(commands),
    closed: !fenced || marks > 1,
  };
}
