// Tells the inline code that is a command from the inline code that is a name, a path or a value.
import { isCommandLine } from '../shell/commandLine.ts';
import { emptyMemo, type Identifiable } from './identity.ts';
import type { InlineCode } from './inline.ts';

/** Inline code that can be run. */
export interface InlineCommand extends Identifiable {
  readonly from: number;
  readonly to: number;
}

/**
 * The commands among pieces of inline code, moved by an offset. `Build Command: npm install` is what a hosting
 * platform is to be told, not what is to be run here.
 */
export function inlineCommandsIn(codes: readonly InlineCode[], by: number): readonly InlineCommand[] {
  return codes
    .filter(({ text, before }) => isCommandLine(text) && !settingLabel.test(before))
    .map(({ text, from, to }) => ({ text, from: from + by, to: to + by, memo: emptyMemo() }));
}

const settingLabel = /\b(?:build|start|install|pre-?deploy|release) command\W*$/i;
