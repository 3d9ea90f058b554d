// Makes the model's commands of code blocks and inline code.
import { expectationsAfter, type BlockAt } from './belonging.ts';
import { identityOf } from './identity.ts';
import type { InlineCommand } from './inlineCommands.ts';
import type { Source } from './source.ts';
import type { Command, ExpectationText } from './model.ts';

/** What commands are made for: a file, and an item or section of it whose identity theirs starts with. */
export interface Owner {
  readonly id: string;
  readonly source: Source;
  /** Tells equal identities apart. */
  readonly number: (id: string) => string;
}

/** A command of inline code whose offsets count from `origin`. */
export function inlineCommand(code: InlineCommand, origin: number, { id, source, number }: Owner): Command {
  return {
    id: number(identityOf(code, id)),
    line: source.line(origin + code.from),
    kind: 'inline',
    language: undefined,
    shell: 'posix',
    text: code.text,
    expectations: [],
    ...source.span(origin + code.from, origin + code.to),
  };
}

/** The command of a code block, with the expectations that stand right after it; `undefined` for any other block. */
export function blockCommand(at: BlockAt, { id, source, number }: Owner): Command | undefined {
  const placed = at.blocks[at.index];
  if (placed?.of.kind !== 'code') return undefined;
  const { code, length } = placed.of;
  if (code.shell === undefined || code.text === '') return undefined;
  const from = at.origin + placed.at;
  const expectation = (
    text: string,
    from: number,
    to: number,
    of: Pick<ExpectationText, 'source' | 'commandLine'>,
  ): ExpectationText => ({
    text,
    line: source.line(from),
    ...of,
    ...source.span(from, to),
  });
  return {
    id: number(identityOf(code, id)),
    line: source.line(from),
    kind: code.kind,
    language: code.language,
    shell: code.shell,
    text: code.text,
    expectations: [
      ...code.expectations.map(({ text, commandLine, ...inside }) =>
        expectation(text, from + inside.from, from + inside.to, { source: 'comment', commandLine }),
      ),
      ...expectationsAfter(at).map((beside) =>
        expectation(beside.text, beside.from, beside.to, { source: 'paragraph', commandLine: undefined }),
      ),
    ],
    ...source.span(from, from + length),
  };
}
