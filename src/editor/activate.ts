// Starts the editor side of Shipcheck and wires its parts together.
import { commands as vscodeCommands, window, type ExtensionContext } from 'vscode';
import type { CommandHost } from '../core/host/commands.ts';
import { Hidden } from './checklists/hidden.ts';
import { ChecklistProblems } from './checklists/problems.ts';
import { ChecklistStore } from './checklists/store.ts';
import { commandModules } from './commands/registry.ts';
import { DisposableStore } from './disposables.ts';
import { guarded } from './errors.ts';
import { RunLenses } from './lens/codeLens.ts';
import { hostChooser } from './run/hosts.ts';
import { ResultDocuments } from './run/resultDocument.ts';
import { Results } from './run/results.ts';
import { Runner } from './run/runner.ts';
import { WriteBack } from './run/writeBack.ts';
import type { Services } from './services.ts';
import { ticksOf } from './tick/nodeTicks.ts';
import { Ticker } from './tick/ticker.ts';
import { ChecklistView } from './tree/view.ts';

/** What the editor needs of the machine it runs on. */
export interface Machine {
  /** Runs commands without a terminal; `undefined` in a browser, where nothing can be run. */
  readonly processes: (() => Promise<CommandHost>) | undefined;
}

/** Activates the extension. Everything is owned by `context.subscriptions`. */
export function activateEditor(context: ExtensionContext, machine: Machine): void {
  const owner = new DisposableStore();
  context.subscriptions.push(owner);
  const log = owner.add(window.createOutputChannel('Shipcheck', { log: true }));
  const hidden = new Hidden(context.workspaceState);
  const store = owner.add(new ChecklistStore(() => hidden.uris));
  const results = owner.add(new Results(context.workspaceState));
  const ticker = new Ticker(store);
  const writeBack = new WriteBack(ticker, results);
  const runner = owner.add(new Runner(results, hostChooser(owner, context, machine.processes), writeBack));
  const view = owner.add(
    new ChecklistView(store, results, (ticks) => {
      const changes = [true, false].flatMap((checked) =>
        ticksOf(
          ticks.filter((tick) => tick.checked === checked).map(({ node }) => node),
          checked,
        ),
      );
      void guarded(log, () => ticker.tick(changes));
    }),
  );
  owner.add(new ChecklistProblems(store));
  owner.add(new RunLenses(store, results));
  owner.add(new ResultDocuments(store, results));

  const services: Services = { context, log, store, hidden, results, runner, ticker, view };
  for (const command of commandModules) {
    owner.add(
      vscodeCommands.registerCommand(command.id, (argument?: unknown, selected?: unknown) =>
        guarded(log, () => command.run(services, argument, selected)),
      ),
    );
  }
  void guarded(log, () => Promise.all([hidden.announce(), view.start()]));
}
