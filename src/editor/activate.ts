// Starts the editor side of Shipcheck and wires its parts together.
import { commands as vscodeCommands, window, type ExtensionContext, type Uri } from 'vscode';
import { Hidden } from './checklists/hidden.ts';
import { Follower } from './checklists/follow.ts';
import { ChecklistProblems } from './checklists/problems.ts';
import { ChecklistStore } from './checklists/store.ts';
import { commandModules } from './commands/registry.ts';
import { DisposableStore } from './disposables.ts';
import { Answers } from './environment/answers.ts';
import { Configs } from './environment/configs.ts';
import { Environments, namedIn } from './environment/environments.ts';
import { guarded } from './errors.ts';
import { Archive } from './evidence/archive.ts';
import { Commits } from './evidence/commits.ts';
import { RunLenses } from './show/codeLens.ts';
import { EnvironmentStatus } from './show/environmentStatus.ts';
import { OutcomeGutter } from './show/gutter.ts';
import { ResultHover } from './show/hover.ts';
import { PlanDocuments } from './show/planDocument.ts';
import { RunStatus } from './show/runStatus.ts';
import { ProgressStatus } from './show/statusBar.ts';
import { ChecklistTests } from './show/testExplorer.ts';
import { ProbeAssistant } from './probes/assist.ts';
import { ProbeProblems } from './probes/problems.ts';
import { ProbeSuggestions } from './probes/suggest.ts';
import { Trials } from './probes/trials.ts';
import { UrlHelp } from './probes/urlHelp.ts';
import { hostFor, type Machine } from './run/hosts.ts';
import { ResultDocuments } from './run/resultDocument.ts';
import { Results } from './run/results.ts';
import { Runner } from './run/runner.ts';
import { WriteBack } from './run/writeBack.ts';
import { Scanning, type ScanMachineSource } from './scan/scanning.ts';
import type { Services } from './services.ts';
import { ticksOf } from './tick/nodeTicks.ts';
import { Ticker } from './tick/ticker.ts';
import { ChecklistView } from './tree/view.ts';

/**
 * Activates the extension; everything is owned by `context.subscriptions`, and what is returned is for tests. Without a
 * machine, as in a browser, nothing can be run, and without one for scanning that happens in this thread.
 */
export function activateEditor(
  context: ExtensionContext,
  machine: Machine | undefined,
  scanMachine: ScanMachineSource | undefined,
): Services {
  const owner = new DisposableStore();
  context.subscriptions.push(owner);
  const log = owner.add(window.createOutputChannel('Shipcheck', { log: true }));
  const hidden = new Hidden(context.workspaceState);
  const configs = owner.add(new Configs());
  const isLeftOut = (uri: Uri): boolean => hidden.uris.has(uri.toString()) || configs.excludes(uri);
  const store = owner.add(new ChecklistStore(isLeftOut));
  owner.add(new Follower(store));
  const environments = owner.add(new Environments(configs, context.workspaceState));
  const commits = owner.add(new Commits());
  const archive = owner.add(
    new Archive(context, configs, commits, log, machine && ((folder) => machine.evidence(folder))),
  );
  const results = owner.add(
    new Results(archive, commits, store, (file) => environments.nameFor(file.folder) ?? namedIn(file)),
  );
  owner.add(environments.onDidChange(() => store.touch()));
  const ticker = new Ticker(store);
  const writeBack = new WriteBack(log, ticker, results);
  const host = machine && hostFor(owner, machine);
  const answers = new Answers(
    context.secrets,
    context.workspaceState,
    (path) => machine?.known.exists(path) ?? false,
  );
  const runner = owner.add(new Runner(results, host, writeBack, environments, answers));
  const plans = owner.add(new PlanDocuments(store, environments, runner.planner));
  const trials = owner.add(new Trials(runner, host));
  const view = owner.add(
    new ChecklistView(store, results, (ticks) => void guarded(log, () => ticker.tick(ticksOf(ticks)))),
  );
  owner.add(new ChecklistProblems(store));
  owner.add(new ProbeProblems(store));
  owner.add(new ProbeAssistant(store));
  owner.add(new ProbeSuggestions(store));
  owner.add(new UrlHelp(store));
  owner.add(new RunLenses(store, results));
  owner.add(new ResultDocuments(store, results));
  owner.add(new ResultHover(store, results));
  owner.add(new OutcomeGutter(context, store, results));
  owner.add(new ProgressStatus(store));
  owner.add(new RunStatus(runner.active));
  owner.add(new EnvironmentStatus(environments));
  const tests = owner.add(new ChecklistTests(store, environments, runner, log));

  const scanning = owner.add(new Scanning(context, configs, scanMachine, log));

  const services: Services = {
    context,
    log,
    store,
    hidden,
    archive,
    environments,
    results,
    runner,
    answers,
    trials,
    plans,
    tests,
    ticker,
    view,
    scanning,
  };
  for (const command of commandModules) {
    owner.add(
      vscodeCommands.registerCommand(command.id, (argument?: unknown, selected?: unknown) =>
        guarded(log, () => command.run(services, argument, selected)),
      ),
    );
  }
  void guarded(log, () =>
    Promise.all([hidden.announce(), configs.readAll().then(() => archive.start()), view.start()]),
  );
  // What people came for is there first: the scan takes the processor to itself.
  void store.ready.then(() => scanning.scanAll());
  return services;
}
