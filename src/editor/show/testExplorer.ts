// The checklists in the Test Explorer: sections, items and commands as tests, run by the same runner.
import {
  Range,
  TestMessage,
  TestRunProfileKind,
  tests,
  type CancellationToken,
  type LogOutputChannel,
  type TestController,
  type TestItem,
  type TestRun,
  type TestRunRequest,
} from 'vscode';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import { guarded } from '../errors.ts';
import { requireTrust } from '../run/consent.ts';
import type { Done, Runner } from '../run/runner.ts';
import { targetsOf, type Target } from '../run/target.ts';
import { childrenOf, idOf, lineOf, type Node } from '../tree/nodes.ts';
import { checkLabel } from '../tree/treeItems.ts';

export class ChecklistTests extends DisposableStore {
  private readonly controller: TestController = this.add(
    tests.createTestController('shipcheck', 'Checklists'),
  );
  private readonly nodes = new WeakMap<TestItem, Node>();
  private readonly store: ChecklistStore;
  private readonly runner: Runner;

  constructor(store: ChecklistStore, runner: Runner, log: LogOutputChannel) {
    super();
    this.store = store;
    this.runner = runner;
    this.controller.resolveHandler = (item) => this.resolve(item);
    this.controller.refreshHandler = () => store.refresh();
    const start = (request: TestRunRequest, token: CancellationToken): Promise<void> =>
      guarded(log, () => this.run(request, token));
    this.controller.createRunProfile('Run', TestRunProfileKind.Run, start, true);
    this.add(store.onDidChange((file) => this.follow(file)));
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
    this.nodes.set(item, node);
    const below = testable(node);
    item.canResolveChildren = below.length > 0;
    if (item.children.size > 0) this.fill(item, node);
    return item;
  }

  private async run(request: TestRunRequest, token: CancellationToken): Promise<void> {
    await requireTrust();
    const run = this.controller.createTestRun(request);
    const cancel = new AbortController();
    token.onCancellationRequested(() => cancel.abort());
    try {
      const items = this.testsFor(request);
      for (const item of items.values()) run.enqueued(item);
      await this.runner.run('Tests', [...items.keys()], { what: 'many' }, cancel.signal, {
        started: (target) => {
          const item = items.get(target);
          if (item) run.started(item);
        },
        ended: (done) => {
          const item = items.get(done.target);
          if (item) report(run, item, done);
        },
      });
    } finally {
      run.end();
    }
  }

  /** What is to be run, in order, and the test that shows each. */
  private testsFor({ include, exclude = [] }: TestRunRequest): ReadonlyMap<Target, TestItem> {
    const found = new Map<Target, TestItem>();
    const visit = (item: TestItem): void => {
      if (exclude.includes(item)) return;
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
  switch (node.kind) {
    case 'file':
      return node.file.checklist?.title ?? node.file.path;
    case 'section':
      return node.section.title;
    case 'item':
      return node.item.text;
    case 'check':
      return checkLabel(node.place.check);
    case 'problem':
      return node.problem.message;
  }
}

function report(run: TestRun, item: TestItem, { target, result }: Done): void {
  const { outcome, reason, durationMs, output, expectations } = result;
  if (output !== '') run.appendOutput(`${output.replaceAll('\n', '\r\n')}\r\n`, undefined, item);
  const message = new TestMessage(reason);
  const broken = expectations.find(({ held }) => held === false);
  if (broken?.expected !== undefined && broken.actual !== undefined) {
    message.expectedOutput = broken.expected;
    message.actualOutput = broken.actual;
  }
  const line = target.check.line - 1;
  message.location = { uri: target.file.uri, range: new Range(line, 0, line, 0) };
  switch (outcome) {
    case 'passed':
      return run.passed(item, durationMs);
    case 'failed':
      return run.failed(item, message, durationMs);
    case 'errored':
      return run.errored(item, message, durationMs);
    case 'review':
      run.appendOutput(`Needs your review: ${reason}\r\n`, undefined, item);
      return run.skipped(item);
    case 'skipped':
      run.appendOutput(`Skipped: ${reason}\r\n`, undefined, item);
      return run.skipped(item);
  }
}
