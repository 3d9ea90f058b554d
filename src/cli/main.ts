// The entry of the command line: connects it to the process.
import { run } from './app.ts';
import type { Io } from './command.ts';

const controller = new AbortController();
/** What the process exits with once everything has come to an end. */
let interruption: number | undefined;
let isRead = true;

const io: Io = {
  out: (text) => {
    if (isRead) process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
  colour: wantsColour(process.env, process.stdout.isTTY),
  columns: process.stderr.isTTY ? process.stderr.columns || 80 : undefined,
  cwd: process.cwd(),
  signal: controller.signal,
};

// `shipcheck list | head` closes the pipe when it has seen enough, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  isRead = false;
  interruption ??= 0;
  controller.abort();
});
process.stderr.on('error', () => undefined);

for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.on(signal, () => {
    // Whoever asks twice does not want to wait for running commands to end.
    if (controller.signal.aborted) process.exit(status);
    interruption = status;
    controller.abort();
  });
}

void run(process.argv.slice(2), io)
  .catch((error: unknown) => {
    if (!controller.signal.aborted) {
      io.err(`shipcheck: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    }
    return 2;
  })
  .then((status) => {
    process.exitCode = interruption ?? status;
  });

/** NO_COLOR and FORCE_COLOR as usual (https://no-color.org), else by what reads the results. */
function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean | undefined): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  // A pipe has no `isTTY` at all.
  return isTerminal === true && env['TERM'] !== 'dumb';
}
