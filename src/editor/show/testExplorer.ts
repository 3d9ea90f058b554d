// The checklists in the Test Explorer: sections, items and commands as tests, run by the same runner.
import {
  Range,
  TestRunProfileKind,
  TestTag,
  tests,
  type CancellationToken,
  type LogOutputChannel,
  type TestController,
  type TestItem,
  type TestRunProfile,
  type TestRunRequest,
} from 'vscode';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import type { Environments } from '../environment/environments.ts';
import { guarded } from '../errors.ts';
import { requireTrust } from '../run/consent.ts';
import type { Planned, RunWish } from '../run/planning.ts';
import type { Runner } from '../run/runner.ts';
import { targetsOf, type Target } from '../run/target.ts';
import { childrenOf, idOf, lineOf, titleOf, type Node } from '../tree/nodes.ts';
import { checkLabel } from '../tree/treeItems.ts';
import { ContinuousRun } from './continuous.ts';
import { reportTest } from './testReport.ts';

export class ChecklistTests extends DisposableStore {
  readonly controller: TestController = this.add(tests.createTestController('shipcheck', 'Checklists'));
  private readonly nodes = new WeakMap<TestItem, Node>();
  /** One for each environment, by its name; `undefined` where nothing is chosen or configured. */
  readonly profiles: Map<string | undefined, TestRunProfile> = new Map();
  private readonly store: ChecklistStore;
  private readonly environments: Environments;
  private readonly runner: Runner;
  private readonly log: LogOutputChannel;

  constructor(store: ChecklistStore, environments: Environments, runner: Runner, log: LogOutputChannel) {
    super();
    this.store = store;
    this.environments = environments;
    this.runner = runner;
    this.log = log;
    this.controller.resolveHandler = (item) => this.resolve(item);
    this.controller.refreshHandler = () => store.refresh();
    this.add(store.onDidChange((file) => this.follow(file)));
    this.add(environments.onDidChange(() => this.offerEnvironments()));
    this.offerEnvironments();
  }

  /** Makes and removes run profiles, so that there is one for each environment; that in force is the default. */
  private offerEnvironments(): void {
    const names = new Set<string | undefined>(this.environments.allNames());
    const chosen = this.environments.inForce();
    if (chosen === undefined) names.add(undefined);
    for (const [name, profile] of this.profiles) {
      if (names.has(name)) continue;
      profile.dispose();
      this.profiles.delete(name);
    }
    for (const name of names) {
      const profile = this.profiles.get(name) ?? this.profileFor(name);
      this.profiles.set(name, profile);
      if (profile.isDefault !== (name === chosen)) profile.isDefault = name === chosen;
    }
  }

  private profileFor(environment: string | undefined): TestRunProfile {
    const wish = environment === undefined ? {} : { environment };
    return this.controller.createRunProfile(
      environment === undefined ? 'Run' : `Run against ${environment}`,
      TestRunProfileKind.Run,
      (request, token) =>
        guarded(this.log, () =>
          request.continuous ? this.keepRunning(request, token, wish) : this.run(request, token, wish),
        ),
      false,
      environment === undefined ? undefined : tagOf(environment),
      true,
    );
  }

  /** Brings what is already resolved up to date; what nobody has opened stays unread. */
  private follow(file: ChecklistFile | undefined): void {
    if (this.controller.items.size === 0) return;
    const known = file && this.controller.items.get(file.uri.toString());
    if (known) this.fill(known, fileNode(this.store.get(known.uri ?? file.uri) ?? file));
    else this.resolve(undefined);
  }

  private resolve(item: TestItem | undefined): void {
    if (item) {
      const node = this.nodes.get(item);
      if (node) this.fill(item, node);
      return;
    }
    const files = this.store.files.filter((file) => targetsOf(fileNode(file)).length > 0);
    this.controller.items.replace(
      files.map((file) => this.testItem(fileNode(file), this.controller.items.get(file.uri.toString()))),
    );
  }

  /** Gives a test its children; those that have been opened before are filled again. */
  private fill(item: TestItem, node: Node): void {
    this.nodes.set(item, node);
    const children = testable(node).map((child) => this.testItem(child, item.children.get(idOf(child))));
    item.children.replace(children);
  }

  private testItem(node: Node, known: TestItem | undefined): TestItem {
    const item = known ?? this.controller.createTestItem(idOf(node), labelOf(node), node.file.uri);
    item.label = labelOf(node);
    const line = lineOf(node) - 1;
    item.range = new Range(line, 0, line, 0);
    item.tags = this.environments.names(node.file.folder).map(tagOf);
    this.nodes.set(item, node);
    const below = testable(node);
    item.canResolveChildren = below.length > 0;
    if (item.children.size > 0) this.fill(item, node);
    return item;
  }

  private async run(
    request: TestRunRequest,
    token: CancellationToken,
    wish: Pick<RunWish, 'environment'>,
  ): Promise<void> {
    await requireTrust();
    await this.runThese(request, token, this.testsFor(request, wish), { ...wish, what: 'many' });
  }

  /** Runs what only reads again and again, until it is cancelled. */
  private async keepRunning(
    request: TestRunRequest,
    token: CancellationToken,
    wish: Pick<RunWish, 'environment'>,
  ): Promise<void> {
    await requireTrust();
    const reading: RunWish = { ...wish, what: 'reading' };
    let items: ReadonlyMap<Target, TestItem> = new Map();
    const run = this.add(
      new ContinuousRun(
        {
          onChecklist: this.store.onDidChange,
          onEnvironment: this.environments.onDidChange,
          targets: async () => {
            items = this.testsFor(request, wish);
            const targets = [...items.keys()];
            const planned = await this.runner.planner.plannedAll(targets, reading);
            return targets.flatMap((target, index): (readonly [Target, Planned])[] => {
              const plan = planned[index];
              return plan && plan.step.leftOut === undefined ? [[target, plan]] : [];
            });
          },
          run: (targets) => {
            const these = new Map([...items].filter(([target]) => targets.includes(target)));
            return this.runThese(request, token, these, reading);
          },
        },
        this.log,
      ),
    );
    token.onCancellationRequested(() => run.dispose());
  }

  private async runThese(
    request: TestRunRequest,
    token: CancellationToken,
    items: ReadonlyMap<Target, TestItem>,
    wish: RunWish,
  ): Promise<void> {
    const run = this.controller.createTestRun(request);
    const cancel = new AbortController();
    const listening = token.onCancellationRequested(() => cancel.abort());
    if (token.isCancellationRequested) cancel.abort();
    try {
      for (const item of items.values()) run.enqueued(item);
      await this.runner.run(nameOf(wish), [...items.keys()], wish, cancel.signal, {
        started: (target) => {
          const item = items.get(target);
          if (item) run.started(item);
        },
        ended: (done) => {
          const item = items.get(done.target);
          if (item) reportTest(run, item, done);
        },
      });
    } finally {
      listening.dispose();
      run.end();
    }
  }

  /** What is to be run, in order, and the test that shows each. */
  private testsFor(
    { include, exclude = [] }: TestRunRequest,
    { environment }: Pick<RunWish, 'environment'>,
  ): ReadonlyMap<Target, TestItem> {
    const found = new Map<Target, TestItem>();
    const visit = (item: TestItem): void => {
      if (exclude.includes(item)) return;
      if (environment !== undefined && !item.tags.some(({ id }) => id === tagOf(environment).id)) return;
      this.resolve(item);
      if (item.children.size > 0) {
        item.children.forEach(visit);
        return;
      }
      const node = this.nodes.get(item);
      for (const target of node ? targetsOf(node) : []) found.set(target, item);
    };
    if (!include) this.resolve(undefined);
    if (include) include.forEach(visit);
    else this.controller.items.forEach(visit);
    return found;
  }
}

/** Folders have environments of their own: a profile is for the checklists whose folder has its environment. */
function tagOf(environment: string): TestTag {
  return new TestTag(`environment ${environment}`);
}

function nameOf({ what, environment }: RunWish): string {
  const tests = what === 'reading' ? 'Continuous run' : 'Tests';
  return environment === undefined ? tests : `${tests} against ${environment}`;
}

function fileNode(file: ChecklistFile): Node {
  return { kind: 'file', file, parent: undefined };
}

/** What is below a node and can be run; the one command of an item is the item itself. */
function testable(node: Node): readonly Node[] {
  const below = childrenOf(node).filter((child) => canRun(child));
  return node.kind === 'item' && below.length === 1 && below[0]?.kind === 'check' ? [] : below;
}

function canRun(node: Node): boolean {
  return targetsOf(node).length > 0 || childrenOf(node).some(canRun);
}

function labelOf(node: Node): string {
  return node.kind === 'check' ? checkLabel(node.place.check) : titleOf(node);
}
