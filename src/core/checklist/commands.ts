// Makes the model's commands of code blocks and inline code.
import { expectationsAfter } from './belonging.ts';
import type { Block, Placed } from './blocks.ts';
import { identityOf } from './identity.ts';
import type { InlineCommand } from './inlineCommands.ts';
import type { LineIndex } from './lines.ts';
import type { Command, ExpectationText } from './model.ts';

/** What gives a file's own places to what was read without knowing them. */
export interface Place {
  /** Added to an offset of the parsed text to get one of the file. */
  readonly base: number;
  readonly lines: LineIndex;
  /** The parsed text. */
  readonly source: string;
}

/** The commands of inline code whose offsets count from `origin`. */
export function inlineCommands(
  commands: readonly InlineCommand[],
  origin: number,
  owner: string,
  place: Place,
  number: (id: string) => string,
): readonly Command[] {
  return commands.map((code) => {
    const from = place.base + origin + code.from;
    return {
      id: number(identityOf(code, owner)),
      line: place.lines.lineAt(from),
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

/** The command of `blocks[index]`, with the expectations that stand right after it; `undefined` when it is none. */
export function blockCommand(
  blocks: readonly Placed<Block>[],
  index: number,
  origin: number,
  owner: string,
  place: Place,
  number: (id: string) => string,
): Command | undefined {
  const placed = blocks[index];
  if (placed?.of.kind !== 'code') return undefined;
  const { code, length } = placed.of;
  if (code.shell === undefined || code.text === '') return undefined;
  const start = place.base + origin;
  const from = start + placed.at;
  const line = place.lines.lineAt(from);
  const inside = code.expectations.map(({ text, commandLine, row, ...span }): ExpectationText => ({
    text,
    line: line + row,
    commandLine,
    source: 'comment',
    from: from + span.from,
    to: from + span.to,
  }));
  const beside = expectationsAfter(blocks, index).map(({ text, ...span }): ExpectationText => ({
    text,
    line: place.lines.lineAt(start + span.from),
    commandLine: undefined,
    source: 'paragraph',
    from: start + span.from,
    to: start + span.to,
  }));
  return {
    id: number(identityOf(code, owner)),
    line,
    kind: code.kind,
    language: code.language,
    shell: code.shell,
    text: code.text,
    expectations: [...inside, ...beside],
    from,
    to: from + length,
  };
}
