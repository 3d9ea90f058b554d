// Runs commands in integrated terminals: one script, started by one single line, watched through shell integration.
import {
  TerminalExitReason,
  Uri,
  env,
  window,
  workspace,
  type Disposable,
  type Terminal,
  type TerminalShellExecution,
  type TerminalShellIntegration,
} from 'vscode';
import type { CommandRequest, CommandResult } from '../../core/host/commands.ts';
import { createCapture } from '../../core/verify/capture.ts';
import type { Quoting } from '../../core/verify/quote.ts';
import { scriptFor } from '../../core/verify/script.ts';
import { DisposableStore } from '../disposables.ts';

/** Milliseconds a command gets to end after ^C before its terminal is closed; all of it takes less than a second. */
const grace = 500;

/** Milliseconds that output may still come after a command has ended by itself, and after it was stopped. */
const drain = { exited: 500, stopped: 100 };

/** Why no terminal can be used; the caller then runs the command another way. */
export class NoShellIntegration extends Error {
  override readonly name = 'NoShellIntegration';
}

/** A terminal of ours; `key` stands for its session and variables, which belong to it for good. */
interface Slot {
  readonly key: string;
  readonly terminal: Terminal;
  inUse: boolean;
}

/** Terminals by their session, each used for one command at a time. */
export class Terminals extends DisposableStore {
  private slots: readonly Slot[] = [];
  /** Terminals in which something runs, started by us or typed by the user. */
  private readonly occupied = new Set<Terminal>();
  private readonly scriptFolder: () => Promise<string>;
  private count = 0;

  /** @param scriptFolder path of a private folder on the machine where terminals run. */
  constructor(scriptFolder: () => Promise<string>) {
    super();
    this.scriptFolder = scriptFolder;
    this.add(
      window.onDidCloseTerminal((closed) => {
        this.slots = this.slots.filter(({ terminal }) => terminal !== closed);
        this.occupied.delete(closed);
      }),
    );
    this.add(window.onDidStartTerminalShellExecution(({ terminal }) => this.occupied.add(terminal)));
    this.add(window.onDidEndTerminalShellExecution(({ terminal }) => this.occupied.delete(terminal)));
  }

  /**
   * Runs a command in the terminal of its session; in another one while that is busy.
   * @param startLimit milliseconds the shell gets to be ready; then this rejects with {@link NoShellIntegration}.
   */
  async run(
    request: CommandRequest,
    startLimit: number,
    signal: AbortSignal,
    onOutput?: (chunk: string) => void,
  ): Promise<CommandResult> {
    const slot = this.free(request);
    slot.inUse = true;
    try {
      return await this.runIn(slot.terminal, request, startLimit, signal, onOutput);
    } finally {
      slot.inUse = false;
    }
  }

  private async runIn(
    terminal: Terminal,
    request: CommandRequest,
    startLimit: number,
    signal: AbortSignal,
    onOutput?: (chunk: string) => void,
  ): Promise<CommandResult> {
    const started = Date.now();
    terminal.show(true);
    const integration = await shellIntegration(terminal, startLimit, signal);
    const capture = createCapture();
    const end = (rest: Pick<CommandResult, 'end' | 'exitCode' | 'message'>): CommandResult => ({
      ...rest,
      ...capture.result(),
      durationMs: Date.now() - started,
    });
    if (signal.aborted) return end({ end: 'cancelled', exitCode: undefined });
    if (terminal.exitStatus?.reason === TerminalExitReason.User) return end(closedByUser);
    if (!integration) {
      terminal.dispose();
      throw new NoShellIntegration();
    }
    const script = scriptFor(request.shell, request.text, { cwd: request.cwd });
    const file = Uri.joinPath(Uri.file(await this.scriptFolder()), `${++this.count}${script.extension}`);
    await workspace.fs.writeFile(file, new TextEncoder().encode(script.content));
    try {
      // One line without brackets: longer ones can hang for ever (VS Code issues 324392, 316556 and 250764).
      const execution = integration.executeCommand(script.commandLine(file.fsPath, quoting(terminal)));
      const reading = readAll(execution, (chunk) => {
        capture.add(chunk);
        onOutput?.(chunk);
      });
      const ended = await endOf(terminal, execution, request.timeout, signal);
      await Promise.race([reading, delay(ended.end === 'exited' ? drain.exited : drain.stopped)]);
      return end(ended);
    } finally {
      await workspace.fs.delete(file).then(undefined, () => undefined);
    }
  }

  private free({ session, cwd, env: variables }: CommandRequest): Slot {
    const key = JSON.stringify([session, variables]);
    const known = this.slots.find(
      (slot) =>
        slot.key === key &&
        !slot.inUse &&
        !this.occupied.has(slot.terminal) &&
        slot.terminal.exitStatus === undefined,
    );
    if (known) return known;
    const terminal = window.createTerminal({
      name: terminalName(session),
      cwd,
      env: { ...variables },
      isTransient: true,
    });
    const slot: Slot = { key, terminal: this.add(terminal), inUse: false };
    this.slots = [...this.slots, slot];
    return slot;
  }
}

/** What a shell tells through; `undefined` when it said nothing in time, was closed, or the user gave up. */
async function shellIntegration(
  terminal: Terminal,
  limit: number,
  signal: AbortSignal,
): Promise<TerminalShellIntegration | undefined> {
  if (terminal.shellIntegration) return terminal.shellIntegration;
  const store = new DisposableStore();
  try {
    return await new Promise((resolve) => {
      const giveUp = (): void => resolve(undefined);
      const timer = setTimeout(giveUp, limit);
      store.add({ dispose: () => clearTimeout(timer) });
      store.add(onAbort(signal, giveUp));
      store.add(window.onDidCloseTerminal((closed) => closed === terminal && giveUp()));
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

const closedByUser: End = { end: 'cancelled', exitCode: undefined, message: 'The terminal was closed.' };

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
          if (closed === terminal) resolve(stopped ?? closedByUser);
        }),
      );
    });
  } finally {
    store.dispose();
  }
}

/** The name of a session's terminal tab. */
export function terminalName(session: string): string {
  return `Shipcheck: ${session}`;
}

/** How the shell of a terminal wants words quoted; as long as it is not known, the shell of new terminals. */
function quoting(terminal: Terminal): Quoting {
  const shell = terminal.state.shell ?? env.shell;
  const name = /([^/\\]+?)(?:\.exe)?$/i.exec(shell)?.[1]?.toLowerCase() ?? '';
  if (name === 'pwsh' || name === 'powershell') return 'powershell';
  return name === 'cmd' || name === 'fish' ? name : 'posix';
}

function onAbort(signal: AbortSignal, action: () => void): Disposable {
  if (signal.aborted) action();
  signal.addEventListener('abort', action);
  return { dispose: () => signal.removeEventListener('abort', action) };
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
