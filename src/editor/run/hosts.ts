// Chooses where a command runs: an integrated terminal, or a process of our own where terminals tell nothing.
import { workspace } from 'vscode';
import type { CommandHost } from '../../core/host/commands.ts';
import type { EvidenceFiles } from '../../core/verify/evidence/store.ts';
import type { Machine as MachineFacts } from '../../core/verify/plan.ts';
import type { DisposableStore } from '../disposables.ts';
import { UserError } from '../errors.ts';
import { setting } from '../settings.ts';
import { lazyProbeHost, type RunHost } from './probeHost.ts';
import { Screens } from './screens.ts';
import { NoShellIntegration, Terminals } from './terminals.ts';

/** What running needs of the machine that terminals run on. */
export interface Machine {
  readonly known: MachineFacts;
  /** The variables of the process: what commands inherit. */
  variables(): readonly (readonly [name: string, value: string | undefined])[];
  /** A folder of evidence, by its absolute path. */
  evidence(folder: string): Promise<EvidenceFiles>;
  /** Asks on behalf of probes. */
  probes(commands: CommandHost): Promise<RunHost>;
  /** Runs commands without a terminal. */
  processes(): Promise<CommandHost>;
  /** Absolute path of a folder for scripts that only this user can look into. */
  scriptFolder(): Promise<string>;
}

/** What a run needs. */
export interface Host {
  readonly known: MachineFacts;
  readonly variables: Machine['variables'];
  /** A host for one run. */
  open(): RunHost;
}

/** What a machine has for running; throws a {@link UserError} where there is no machine. */
export function requireMachine<T>(given: T | undefined): T {
  if (given !== undefined) return given;
  throw new UserError(
    'Nothing can be run in a browser, where no machine is behind the window. Open the folder in VS Code on a machine to run its checks; reading, ticking and scanning work here.',
  );
}

export function hostFor(owner: DisposableStore, machine: Machine): Host {
  const commands = watchedCommands(owner, machine);
  return {
    known: machine.known,
    variables: () => machine.variables(),
    open: () => lazyProbeHost(commands, (host) => machine.probes(host)),
  };
}

/** Runs each command where it can be watched. */
function watchedCommands(owner: DisposableStore, machine: Machine): CommandHost {
  const terminals = owner.add(new Terminals(() => machine.scriptFolder()));
  const screens = owner.add(new Screens());
  /** Once a shell has kept silent, waiting for it again would cost its time limit at every run. */
  let silent = false;
  owner.add(
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('terminal.integrated')) silent = false;
    }),
  );
  return {
    async run(request, signal, onOutput) {
      if (!silent && setting('shipcheck.run.in') === 'terminal') {
        try {
          return await terminals.run(request, setting('shipcheck.run.startLimit') * 1000, signal, onOutput);
        } catch (error) {
          if (!(error instanceof NoShellIntegration)) throw error;
          silent = true;
        }
      }
      return screens.run(await machine.processes(), request, signal, onOutput);
    },
  };
}
