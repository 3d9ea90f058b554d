// Chooses where a command runs: an integrated terminal, or a process of our own where terminals tell nothing.
import { workspace, type ExtensionContext } from 'vscode';
import type { CommandHost } from '../../core/host/commands.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import type { DisposableStore } from '../disposables.ts';
import { setting } from '../settings.ts';
import type { HostFor } from './runner.ts';
import { shownIn } from './shownProcess.ts';
import { NoShellIntegration, Terminals } from './terminals.ts';

/** Hosts for the commands of each checklist; none without a machine behind the window. */
export function hostChooser(
  owner: DisposableStore,
  context: ExtensionContext,
  processes: (() => Promise<CommandHost>) | undefined,
): HostFor {
  if (!processes) return () => undefined;
  const terminals = owner.add(new Terminals(context.globalStorageUri));
  /** Once a shell has kept silent, waiting for it again would cost its time limit at every run. */
  let silent = false;
  return (file) => {
    const name = `Shipcheck: ${workspace.asRelativePath(file.uri)}`;
    const inProcess: CommandHost = {
      run: async (request, signal, onOutput) =>
        shownIn(await processes(), name).run(request, signal, onOutput),
    };
    if (silent || setting('shipcheck.run.in', file.uri) === 'process') return inProcess;
    return withFallback(terminals.host(name, startLimit(file)), inProcess, () => {
      silent = true;
    });
  };
}

function withFallback(first: CommandHost, second: CommandHost, onFallback: () => void): CommandHost {
  return {
    async run(request, signal, onOutput) {
      try {
        return await first.run(request, signal, onOutput);
      } catch (error) {
        if (!(error instanceof NoShellIntegration)) throw error;
        if (!signal.aborted) onFallback();
        return second.run(request, signal, onOutput);
      }
    },
  };
}

function startLimit(file: ChecklistFile): number {
  return setting('shipcheck.run.startLimit', file.uri) * 1000;
}
