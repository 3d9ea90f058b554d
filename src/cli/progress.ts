// Tells of a verification while it runs.
import { oneLine } from '../core/report/oneLine.ts';
import { resultText, type Paint } from '../core/report/text.ts';
import type { RunProgress } from '../core/verify/run.ts';
import type { Io } from './command.ts';

/** Writes each result with `say` when it is there, and on a terminal a line about what runs meanwhile. */
export function progressTo(
  io: Io,
  total: number,
  paint: Paint,
  say: (text: string) => void,
): (progress: RunProgress) => void {
  const { columns } = io;
  const over = columns === undefined ? '' : '\r\x1b[2K';
  return (progress) => {
    switch (progress.kind) {
      case 'started': {
        const { file, line, title } = progress.step;
        const text = `${progress.index + 1}/${total} ${file.name}:${line}  ${title}`;
        if (columns !== undefined) io.err(over + oneLine(text).slice(0, columns - 1));
        return;
      }
      case 'ended':
        io.err(over);
        say(resultText(progress.result, paint));
        return;
      case 'output':
    }
  };
}
