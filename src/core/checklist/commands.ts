// Makes the model's commands of code blocks and inline code.
import { isCommandLine } from '../shell/recognise.ts';
import type { Block } from './blocks.ts';
import { expectationsAfter } from './belonging.ts';
import { hash } from './hash.ts';
import type { InlineCode } from './inline.ts';
import type { Command, ExpectationText } from './model.ts';

/** Gives absolute places to what stands at relative ones. */
export interface Place {
  /** Added to an offset of the parsed text to get one of the file. */
  readonly base: number;
  /** 1-based line of an offset of the file. */
  lineAt(offset: number): number;
  /** An identity that nothing else in the file has. */
  unique(id: string): string;
}

/** The command of `blocks[index]`, with the expectations that stand right after it; `undefined` when it is none. */
export function blockCommand(
  blocks: readonly Block[],
  index: number,
  origin: number,
  owner: string,
  place: Place,
): Command | undefined {
  const block = blocks[index];
  if (block?.kind !== 'code' || block.code.shell === undefined || block.code.text === '') return undefined;
  const { code } = block;
  const from = place.base + origin + block.from;
  const line = place.lineAt(from);
  const inside = code.expectations.map((expectation): ExpectationText => ({
    text: expectation.text,
    line: line + expectation.row,
    commandLine: expectation.commandLine,
    source: 'comment',
    from: from + expectation.from,
    to: from + expectation.to,
  }));
  const outside = expectationsAfter(blocks, index).map((expectation): ExpectationText => {
    const at = place.base + origin + expectation.from;
    return {
      text: expectation.text,
      line: place.lineAt(at),
      commandLine: undefined,
      source: 'paragraph',
      from: at,
      to: place.base + origin + expectation.to,
    };
  });
  return {
    id: place.unique(hash(`${owner}\n${code.text}`)),
    line,
    kind: code.kind,
    language: code.language,
    shell: code.shell ?? 'posix',
    text: code.text,
    expectations: [...inside, ...outside],
    from,
    to: place.base + origin + block.to,
  };
}

/** The commands among pieces of inline code. */
export function inlineCommands(
  codes: readonly InlineCode[],
  origin: number,
  owner: string,
  place: Place,
): readonly Command[] {
  return codes.filter(isCommand).map((code) => {
    const from = place.base + origin + code.from;
    return {
      id: place.unique(hash(`${owner}\n${code.text}`)),
      line: place.lineAt(from),
      kind: 'inline',
      language: undefined,
      shell: 'posix',
      text: code.text,
      expectations: [],
      from,
      to: place.base + origin + code.to,
    };
  });
}

/** `Build Command: npm install` is what a hosting platform is to be told, not what is to be run here. */
function isCommand(code: InlineCode): boolean {
  return (
    isCommandLine(code.text) &&
    !/\b(?:build|start|install|pre-?deploy|release) command\W*$/i.test(code.before)
  );
}
