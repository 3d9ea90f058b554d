// Shows processes of our own in terminal tabs, for shells that tell nothing about the commands they run.
import { EventEmitter, window, type Pseudoterminal, type Terminal } from 'vscode';
import type { CommandHost, CommandRequest, CommandResult } from '../../core/host/commands.ts';
import { DisposableStore } from '../disposables.ts';
import { terminalName } from './terminals.ts';

/** Terminal tabs by their session, each showing one process at a time. */
export class Screens extends DisposableStore {
  private screens: readonly Screen[] = [];

  /** Runs a command in the tab of its session; closing the tab, or ^C in it, cancels. */
  async run(
    host: CommandHost,
    request: CommandRequest,
    signal: AbortSignal,
    onOutput?: (chunk: string) => void,
  ): Promise<CommandResult> {
    const cancel = new AbortController();
    const forward = (): void => cancel.abort();
    const screen = this.free(request.session, forward);
    signal.addEventListener('abort', forward);
    if (signal.aborted) forward();
    try {
      await screen.opened;
      screen.write(dimmed(`${request.text}\n`));
      const result = await host.run(request, cancel.signal, (chunk) => {
        screen.write(chunk);
        onOutput?.(chunk);
      });
      screen.write(`\n${dimmed(`[${endOf(result)}]`)}\n`);
      return result;
    } finally {
      screen.onCancel = undefined;
      signal.removeEventListener('abort', forward);
    }
  }

  private free(session: string, onCancel: () => void): Screen {
    const known = this.screens.find((screen) => screen.session === session && !screen.onCancel);
    const screen =
      known ??
      this.add(
        new Screen(session, () => {
          this.screens = this.screens.filter((other) => other !== screen);
        }),
      );
    if (!known) this.screens = [...this.screens, screen];
    screen.onCancel = onCancel;
    screen.terminal.show(true);
    return screen;
  }
}

class Screen extends DisposableStore {
  readonly session: string;
  readonly terminal: Terminal;
  /** Resolves when the tab can be written to, or is closed already. */
  readonly opened: Promise<void>;
  /** Set as long as a process is shown. */
  onCancel: (() => void) | undefined;
  private readonly output = this.add(new EventEmitter<string>());

  constructor(session: string, onClose: () => void) {
    super();
    this.session = session;
    const opened = this.add(new EventEmitter<void>());
    this.opened = new Promise((resolve) => opened.event(resolve));
    const pty: Pseudoterminal = {
      onDidWrite: this.output.event,
      open: () => opened.fire(),
      close: () => {
        onClose();
        this.onCancel?.();
        opened.fire();
        this.dispose();
      },
      handleInput: (data) => {
        if (data === '\u0003') this.onCancel?.();
      },
    };
    this.terminal = this.add(window.createTerminal({ name: terminalName(session), pty, isTransient: true }));
  }

  write(text: string): void {
    this.output.fire(text.replace(/\r?\n/g, '\r\n'));
  }
}

function endOf({ end, exitCode, message }: CommandResult): string {
  return end === 'exited' ? `exit status ${exitCode ?? 'unknown'}` : (message ?? end);
}

function dimmed(text: string): string {
  return `\u001b[2m${text}\u001b[0m`;
}
