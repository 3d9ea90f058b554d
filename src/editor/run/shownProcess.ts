// Shows a process of our own in a terminal tab, for shells that tell nothing about the commands they run.
import { EventEmitter, window, type Pseudoterminal } from 'vscode';
import type { CommandHost } from '../../core/host/commands.ts';

/** The same host with what it runs shown in a terminal called `name`; closing the terminal cancels the command. */
export function shownIn(host: CommandHost, name: string): CommandHost {
  return {
    async run(request, signal, onOutput) {
      const write = new EventEmitter<string>();
      const cancel = new AbortController();
      const forward = (): void => cancel.abort();
      signal.addEventListener('abort', forward);
      const opened = openTerminal(name, write, forward);
      await opened;
      write.fire(`\u001b[2m${terminalLines(request.text)}\u001b[0m\r\n`);
      try {
        const result = await host.run(request, cancel.signal, (chunk) => {
          write.fire(terminalLines(chunk));
          onOutput?.(chunk);
        });
        const how =
          result.end === 'exited'
            ? `exit status ${result.exitCode ?? 'unknown'}`
            : (result.message ?? result.end);
        write.fire(`\r\n\u001b[2m[${how}]\u001b[0m\r\n`);
        return result;
      } finally {
        signal.removeEventListener('abort', forward);
      }
    },
  };
}

/** Resolves when the terminal can be written to. */
function openTerminal(name: string, write: EventEmitter<string>, onClose: () => void): Promise<void> {
  return new Promise((resolve) => {
    const pty: Pseudoterminal = {
      onDidWrite: write.event,
      open: () => resolve(),
      close: () => {
        onClose();
        write.dispose();
      },
      handleInput: (data) => {
        if (data === '\u0003') onClose();
      },
    };
    window.createTerminal({ name, pty, isTransient: true }).show(true);
  });
}

function terminalLines(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}
