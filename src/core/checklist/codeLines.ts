// The lines of a code block, each with its place in the file.
import type { Span } from './model.ts';

/** One line of a code block as it stands in the file, without the indentation of the list around it. */
export interface CodeLine {
  readonly text: string;
  /** Lines after the block's first line in the file. */
  readonly row: number;
  /** Offset relative to the block's start. */
  readonly from: number;
}

/**
 * The lines of a code block from the parser's pieces of it; blank lines around, trailing blanks and common
 * indentation removed.
 */
export function codeLines(block: string, pieces: readonly Span[]): CodeLine[] {
  const lines: { text: string; row: number; from: number }[] = [];
  let row = 0;
  let at = 0;
  for (const piece of pieces) {
    let from = piece.from;
    for (const part of block.slice(piece.from, piece.to).split('\n')) {
      row += countLineFeeds(block, at, from);
      at = from;
      const last = lines.at(-1);
      if (last?.row === row && last.text !== '') last.text += part;
      else if (last?.row === row) Object.assign(last, { text: part, from });
      else lines.push({ text: part, row, from });
      from += part.length + 1;
    }
  }
  return dedented(trimmed(lines));
}

function trimmed(lines: CodeLine[]): CodeLine[] {
  const clean = lines.map((line) => ({ ...line, text: line.text.trimEnd() }));
  const first = clean.findIndex((line) => line.text !== '');
  const last = clean.findLastIndex((line) => line.text !== '');
  return first < 0 ? [] : clean.slice(first, last + 1);
}

function dedented(lines: readonly CodeLine[]): CodeLine[] {
  const indents = lines
    .filter((line) => line.text !== '')
    .map((line) => /^[ \t]*/.exec(line.text)?.[0].length ?? 0);
  const common = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  if (common === 0 || common === Infinity) return [...lines];
  return lines.map((line) => ({
    ...line,
    text: line.text.slice(common),
    from: line.from + Math.min(common, line.text.length),
  }));
}

function countLineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
