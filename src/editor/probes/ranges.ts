// Offsets of a text as ranges of the editor, also where no document is open.
import { Position, Range } from 'vscode';
import type { Span } from '../../core/checklist/model.ts';

/** One range for each span, in their order. */
export function rangesIn(text: string, spans: readonly Span[]): readonly Range[] {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
  const positionOf = (offset: number): Position => {
    const line = starts.findLastIndex((start) => start <= offset);
    return new Position(line, offset - (starts[line] ?? 0));
  };
  return spans.map(({ from, to }) => new Range(positionOf(from), positionOf(to)));
}
