// Runs commands in integrated terminals: one script, started by one single line, watched through shell integration.
import {
  Uri,
  env,
  window,
  workspace,
  type Disposable,
  type Terminal,
  type TerminalShellExecution,
  type TerminalShellIntegration,
} from 'vscode';
import type { CommandHost, CommandRequest, CommandResult } from '../../core/host/commands.ts';
import { createCapture } from '../../core/verify/capture.ts';
import type { Quoting } from '../../core/verify/quote.ts';
import { scriptFor } from '../../core/verify/script.ts';
import { DisposableStore } from '../disposables.ts';

/** Milliseconds a command gets to end after ^C before its terminal is closed. */
const grace = 800;

/** Milliseconds that output may still come after a command has ended. */
const drain = 500;

/** Why no terminal can be used; the caller then runs the command another way. */
export class NoShellIntegration extends Error {
  override readonly name = 'NoShellIntegration';
}

/** Terminals by the name they carry, each used for one command at a time. */
export class Terminals extends DisposableStore {
  private readonly byKey = new Map<string, Terminal>();
  private readonly scripts: Uri;

  /** @param storage a folder of the extension's own, on the machine where terminals run. */
  constructor(storage: Uri) {
    super();
    this.scripts = Uri.joinPath(storage, 'scripts');
    this.add(
      window.onDidCloseTerminal((closed) => {
        for (const [key, terminal] of this.byKey) if (terminal === closed) this.byKey.delete(key);
      }),
    );
  }

  /**
   * A host for commands of one checklist: they share a terminal called `name`.
   * @param startLimit milliseconds the shell gets to be ready; then `run` rejects with {@link NoShellIntegration}.
   */
  host(name: string, startLimit: number): CommandHost {
    return { run: (request, signal, onOutput) => this.run(name, startLimit, request, signal, onOutput) };
  }

  private async run(
    name: string,
    startLimit: number,
    request: CommandRequest,
    signal: AbortSignal,
    onOutput?: (chunk: string) => void,
  ): Promise<CommandResult> {
    const started = Date.now();
    const terminal = this.terminal(name, request);
    terminal.show(true);
    const integration = await shellIntegration(terminal, startLimit, signal);
    const capture = createCapture();
    const end = (rest: Pick<CommandResult, 'end' | 'exitCode' | 'message'>): CommandResult => ({
      ...rest,
      ...capture.result(),
      durationMs: Date.now() - started,
    });
    if (signal.aborted) return end({ end: 'cancelled', exitCode: undefined });
    const script = scriptFor(request.shell, request.text, { cwd: request.cwd });
    const file = Uri.joinPath(this.scripts, `${crypto.randomUUID().slice(0, 8)}${script.extension}`);
    await workspace.fs.writeFile(file, new TextEncoder().encode(script.content));
    try {
      // One line without brackets: longer ones can hang for ever (VS Code issues 324392, 316556 and 250764).
      const execution = integration.executeCommand(script.commandLine(file.fsPath, terminalShell()));
      const reading = readAll(execution, (chunk) => {
        capture.add(chunk);
        onOutput?.(chunk);
      });
      const ended = await endOf(terminal, execution, request.timeout, signal);
      await Promise.race([reading, delay(drain)]);
      return end(ended);
    } finally {
      await workspace.fs.delete(file).then(undefined, () => undefined);
    }
  }

  private terminal(name: string, { cwd, env: variables }: CommandRequest): Terminal {
    // Variables belong to a terminal for good: a command with others gets another terminal.
    const key = JSON.stringify([name, variables]);
    const known = this.byKey.get(key);
    if (known && known.exitStatus === undefined) return known;
    const terminal = window.createTerminal({ name, cwd, env: { ...variables }, isTransient: true });
    this.byKey.set(key, this.add(terminal));
    return terminal;
  }
}

async function shellIntegration(
  terminal: Terminal,
  limit: number,
  signal: AbortSignal,
): Promise<TerminalShellIntegration> {
  if (terminal.shellIntegration) return terminal.shellIntegration;
  const store = new DisposableStore();
  try {
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new NoShellIntegration()), limit);
      store.add({ dispose: () => clearTimeout(timer) });
      store.add(onAbort(signal, () => reject(new NoShellIntegration())));
      store.add(
        window.onDidCloseTerminal((closed) => {
          if (closed === terminal) reject(new NoShellIntegration());
        }),
      );
      store.add(
        window.onDidChangeTerminalShellIntegration((event) => {
          if (event.terminal === terminal) resolve(event.shellIntegration);
        }),
      );
    });
  } finally {
    store.dispose();
  }
}

async function readAll(execution: TerminalShellExecution, add: (chunk: string) => void): Promise<void> {
  for await (const chunk of execution.read()) add(chunk);
}

type End = Pick<CommandResult, 'end' | 'exitCode' | 'message'>;

/** How an execution ends: by itself, by the user, by the time limit, or because its terminal was closed. */
async function endOf(
  terminal: Terminal,
  execution: TerminalShellExecution,
  timeout: number,
  signal: AbortSignal,
): Promise<End> {
  const store = new DisposableStore();
  let stopped: End | undefined;
  try {
    return await new Promise((resolve) => {
      const stop = (end: End): void => {
        stopped = end;
        terminal.sendText('\u0003', false);
        const timer = setTimeout(() => terminal.dispose(), grace);
        store.add({ dispose: () => clearTimeout(timer) });
      };
      const timer = setTimeout(
        () => stop({ end: 'timeout', exitCode: undefined }),
        Math.min(timeout, 2 ** 31 - 1),
      );
      store.add({ dispose: () => clearTimeout(timer) });
      store.add(onAbort(signal, () => stop({ end: 'cancelled', exitCode: undefined })));
      store.add(
        window.onDidEndTerminalShellExecution((event) => {
          if (event.execution !== execution) return;
          resolve(stopped ?? { end: 'exited', exitCode: event.exitCode });
        }),
      );
      store.add(
        window.onDidCloseTerminal((closed) => {
          if (closed !== terminal) return;
          resolve(stopped ?? { end: 'cancelled', exitCode: undefined, message: 'The terminal was closed.' });
        }),
      );
    });
  } finally {
    store.dispose();
  }
}

/** How the shell of a new terminal wants words quoted. */
function terminalShell(): Quoting {
  const name = /([^/\\]+?)(?:\.exe)?$/i.exec(env.shell)?.[1]?.toLowerCase() ?? '';
  if (name === 'pwsh' || name === 'powershell') return 'powershell';
  return name === 'cmd' ? 'cmd' : 'posix';
}

function onAbort(signal: AbortSignal, action: () => void): Disposable {
  if (signal.aborted) action();
  signal.addEventListener('abort', action);
  return { dispose: () => signal.removeEventListener('abort', action) };
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
