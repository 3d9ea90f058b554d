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
  const running = new Map<number, string>();
  let ended = 0;
  const showRunning = (): void => {
    const [first] = running.values();
    if (columns === undefined || first === undefined) return;
    const others = running.size > 1 ? ` (and ${running.size - 1} more)` : '';
    io.err(`${over}${`${ended + 1}/${total}${others} ${first}`.slice(0, columns - 1)}`);
  };
  return (progress) => {
    switch (progress.kind) {
      case 'started': {
        const { file, line, title } = progress.step;
        running.set(progress.index, oneLine(`${file.name}:${line}  ${title}`));
        return showRunning();
      }
      case 'ended':
        running.delete(progress.index);
        ended++;
        io.err(over);
        say(resultText(progress.result, paint));
        return showRunning();
      case 'output':
    }
  };
}
