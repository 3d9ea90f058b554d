// Runs commands as child processes of our own: no terminal, no input, nothing left behind.
import { spawn } from 'node:child_process';
import { stat, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandHost, CommandRequest, CommandResult } from '../core/host/commands.ts';
import { createCapture } from '../core/verify/capture.ts';
import { scriptFor } from '../core/verify/script.ts';
import { reasonOf } from './errors.ts';
import { createPrivateFolder } from './privateFolder.ts';
import { endTree, hangUp } from './processTree.ts';
import { findShell, type Environment } from './shells.ts';

/** What is known of an ended command before its output is added. */
type End = Pick<CommandResult, 'end' | 'exitCode' | 'message'>;

/** Milliseconds that output may still come after the shell has ended, from processes it left behind. */
const drainTime = 250;

/** Runs commands with the shells of this machine; `base` is the environment they start from. */
export function createProcessHost(base: Environment = process.env): CommandHost {
  return {
    async run(request, signal, onOutput) {
      const started = performance.now();
      const capture = createCapture();
      const env = { ...withoutEditor(base), ...request.env };
      const end = await prepareAndRun(request, env, signal, (chunk) => {
        capture.add(chunk);
        onOutput?.(chunk);
      }).catch((error: unknown) => failed(`The command could not be started: ${reasonOf(error)}`));
      return { ...end, ...capture.result(), durationMs: performance.now() - started };
    },
  };
}

async function prepareAndRun(
  request: CommandRequest,
  env: Environment,
  signal: AbortSignal,
  onOutput: (chunk: string) => void,
): Promise<End> {
  const shell = await findShell(request.shell, env);
  if ('missing' in shell) return failed(shell.missing);
  if (!(await isFolder(request.cwd))) return failed(`The folder ${request.cwd} does not exist.`);
  if (signal.aborted) return cancelled;
  const script = scriptFor(request.shell, request.text, { cwd: request.cwd, program: shell.program });
  const folder = await createPrivateFolder();
  try {
    const path = join(folder.path, `run${script.extension}`);
    await writeFile(path, script.content, { mode: 0o600 });
    return await runChild(script.argv(path), request, env, signal, onOutput);
  } finally {
    // A virus scanner may still hold the file; a script left in the temporary folder is no reason to fail.
    await folder.remove().catch(() => undefined);
  }
}

async function runChild(
  [program, ...args]: readonly [string, ...string[]],
  { cwd, timeout }: CommandRequest,
  env: Environment,
  signal: AbortSignal,
  onOutput: (chunk: string) => void,
): Promise<End> {
  // `detached` makes the child lead a session of its own, which can be ended as a whole and cannot ask on a terminal.
  const detached = process.platform !== 'win32';
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
  const child = spawn(program, args, { cwd, env, stdio, detached, windowsHide: true });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onOutput);
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const ended = new Promise<End>((resolve) => {
    child.on('error', ({ message }) => resolve(failed(`${program} could not be started: ${message}`)));
    child.on('exit', (code, killedBy) => resolve(exited(code, killedBy)));
  });

  const end = await Promise.race([ended, stopOf(signal, timeout, ended)]);
  if (child.pid !== undefined) {
    if (end.end === 'exited') await drain(child.pid, closed);
    else await endTree(child.pid).catch(() => child.kill('SIGKILL'));
  }
  child.stdout.destroy();
  child.stderr.destroy();
  return end;
}

/** Resolves when the user or the clock stops the command; lets go of both once it has `ended`. */
function stopOf(signal: AbortSignal, timeout: number, ended: Promise<unknown>): Promise<End> {
  return new Promise((resolve) => {
    const onAbort = (): void => resolve(cancelled);
    const timer = setTimeout(() => resolve(timedOut(timeout)), Math.min(timeout, 2 ** 31 - 1));
    signal.addEventListener('abort', onAbort);
    void ended.then(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    });
    if (signal.aborted) onAbort();
  });
}

/** Waits for the last output, and no longer than a little for what holds on to it in the background. */
async function drain(leader: number, closed: Promise<void>): Promise<void> {
  await Promise.race([closed, sleep(drainTime, undefined, { ref: false })]);
  hangUp(leader);
  await Promise.race([closed, sleep(drainTime, undefined, { ref: false })]);
}

const cancelled: End = { end: 'cancelled', exitCode: undefined };

function timedOut(timeout: number): End {
  return {
    end: 'timeout',
    exitCode: undefined,
    message: `Stopped at the time limit of ${timeout / 1000} s.`,
  };
}

function failed(message: string): End {
  return { end: 'failed', exitCode: undefined, message };
}

/** A shell that was killed gets the status that shells themselves give for it: 128 and the signal's number. */
function exited(code: number | null, killedBy: NodeJS.Signals | null): End {
  return { end: 'exited', exitCode: code ?? (killedBy ? 128 + constants.signals[killedBy] : undefined) };
}

/** What VS Code sets for its own processes would make a started `code` or Electron program behave oddly. */
function withoutEditor(env: Environment): Environment {
  const isEditors = (name: string): boolean => name.startsWith('VSCODE_') || name === 'ELECTRON_RUN_AS_NODE';
  return Object.fromEntries(Object.entries(env).filter(([name]) => !isEditors(name)));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
