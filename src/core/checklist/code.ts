// Reads code blocks: what would run, and the expectations that the author wrote into the comments.
import type { Tree } from '@lezer/common';
import type { ShellKind, Span } from './model.ts';
import { looksLikeShell } from '../shell/recognise.ts';
import { codeLines } from './codeLines.ts';
import { commentExpectations, type CodeExpectation } from './expected.ts';
import { withoutPrompts } from './prompts.ts';

/** A fenced or indented code block, ready to be understood. */
export interface CodeBlock {
  readonly kind: 'fence' | 'indented';
  readonly language: string | undefined;
  /** The whole info string: `yaml probe`. */
  readonly info: string;
  /** `undefined` when it is not something to run. */
  readonly shell: ShellKind | undefined;
  readonly text: string;
  readonly expectations: readonly CodeExpectation[];
  /** False for a fence that runs to the end of what holds it. */
  readonly closed: boolean;
}

/** Reads a `FencedCode` or `CodeBlock` node that stands at offset `at` of `source`. */
export function codeBlock(source: string, tree: Tree, at: number): CodeBlock {
  const fenced = tree.type.name === 'FencedCode';
  let info = '';
  let marks = 0;
  const pieces: Span[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (node.name === 'CodeMark') marks++;
    else if (node.name === 'CodeInfo') info = source.slice(at + node.from, at + node.to).trim();
    else if (node.name === 'CodeText') pieces.push({ from: node.from, to: node.to });
  }
  const language = /^[^\s{,]+/.exec(info)?.[0].toLowerCase();
  const lines = codeLines(source.slice(at, at + tree.length), pieces);
  const commands = withoutPrompts(lines, language);
  const text = commands.map((line) => line.text).join('\n');
  return {
    kind: fenced ? 'fence' : 'indented',
    language,
    info,
    shell: looksLikeShell(language, text),
    text,
    expectations: commentExpectations(commands),
    closed: !fenced || marks > 1,
  };
}
