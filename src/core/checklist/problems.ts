// What is off in a file as a whole.
import type { Block, Placed } from './blocks.ts';
import type { Source } from './source.ts';
import type { Problem, Span } from './model.ts';

/** The problems of a file, each where it stands. `ignoring`: a comment that opens a region which never ends. */
export function problemsOf(
  source: Source,
  blocks: readonly Placed<Block>[],
  tooDeep: readonly Span[],
  ignoring: Placed<Block> | undefined,
): readonly Problem[] {
  const { text } = source;
  const at = (from: number, to: number, message: string): Problem => ({
    ...source.span(from, to),
    line: source.line(from),
    message,
  });
  const nul = text.indexOf('\0');
  return [
    ...(nul < 0 ? [] : [at(nul, nul + 1, 'This is not a text file: it contains a NUL character.')]),
    ...tooDeep.map(({ from, to }) => at(from, to, 'This is nested too deep to be read.')),
    ...blocks
      .filter((block) => runsToTheEnd(text, block))
      .map((block) =>
        at(block.at, block.at + 3, 'This code block is never closed: everything below it is part of it.'),
      ),
    ...(ignoring
      ? [at(ignoring.at, ignoring.at + ignoring.of.length, 'This ignore-task-list region never ends.')]
      : []),
  ];
}

/** A code block that is not closed ends with the block quote around it; without one, it goes on to the end. */
function runsToTheEnd(text: string, { at, of }: Placed<Block>): boolean {
  return of.kind === 'code' && !of.code.closed && text.slice(at + of.length).trim() === '';
}
