// Shows processes of our own in terminal tabs, for shells that tell nothing about the commands they run.
import { EventEmitter, window, type Pseudoterminal, type Terminal } from 'vscode';
import type { CommandHost, CommandResult } from '../../core/host/commands.ts';
import { DisposableStore } from '../disposables.ts';
import { terminalName } from './terminals.ts';

/** Terminal tabs by the name they carry, each showing one process at a time. */
export class Screens extends DisposableStore {
  private screens: readonly Screen[] = [];

  /** The same host with what it runs shown in a tab for its session; closing the tab, or ^C in it, cancels. */
  shown(host: CommandHost): CommandHost {
    return {
      run: async (request, signal, onOutput) => {
        const screen = this.free(terminalName(request.session));
        const cancel = new AbortController();
        const forward = (): void => cancel.abort();
        signal.addEventListener('abort', forward);
        screen.onCancel = forward;
        try {
          if (signal.aborted) forward();
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
      },
    };
  }

  private free(name: string): Screen {
    const known = this.screens.find((screen) => screen.name === name && screen.onCancel === undefined);
    if (known) {
      known.terminal.show(true);
      return known;
    }
    const screen = new Screen(name, () => {
      this.screens = this.screens.filter((other) => other !== screen);
    });
    this.screens = [...this.screens, this.add(screen)];
    return screen;
  }
}

class Screen extends DisposableStore {
  readonly name: string;
  readonly terminal: Terminal;
  /** Resolves when the tab can be written to, or is closed already. */
  readonly opened: Promise<void>;
  /** Set as long as a process is shown. */
  onCancel: (() => void) | undefined;
  private readonly output = this.add(new EventEmitter<string>());

  constructor(name: string, onClose: () => void) {
    super();
    this.name = name;
    const { promise, resolve } = promiseWithResolve();
    this.opened = promise;
    const pty: Pseudoterminal = {
      onDidWrite: this.output.event,
      open: resolve,
      close: () => {
        onClose();
        this.onCancel?.();
        resolve();
        this.dispose();
      },
      handleInput: (data) => {
        if (data === '\u0003') this.onCancel?.();
      },
    };
    this.terminal = this.add(window.createTerminal({ name, pty, isTransient: true }));
    this.terminal.show(true);
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

function promiseWithResolve(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
