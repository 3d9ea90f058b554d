// The checklists in the Test Explorer.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { useUser } from './messages.ts';
import { commandsFile, standingOf, useTerminals } from './runs.ts';
import {
  checklist,
  eventually,
  folder,
  pause,
  services,
  set,
  text,
  useWorkspace,
  write,
} from './workspace.ts';

/** What a run told the Test Explorer, by the names of tests. */
interface Told {
  readonly what: 'started' | 'passed' | 'failed' | 'errored' | 'skipped';
  readonly label: string;
  readonly messages: readonly vscode.TestMessage[];
}

describe('the Test Explorer', function () {
  this.timeout(60_000);
  useWorkspace();
  useTerminals();
  useUser();
  const config = (): vscode.Uri => vscode.Uri.joinPath(folder(), '.shipcheck.yaml');
  let told: Told[] = [];
  let output = '';
  let restore = (): void => undefined;

  beforeEach(async () => {
    [told, output] = [[], ''];
    await set('shipcheck.run.in', 'process');
    const { tests } = await services();
    const original = tests.controller.createTestRun.bind(tests.controller);
    restore = () => Object.assign(tests.controller, { createTestRun: original });
    Object.assign(tests.controller, {
      createTestRun: (request: vscode.TestRunRequest) => spied(original(request)),
    });
  });
  afterEach(async () => {
    restore();
    await vscode.workspace.fs.delete(config()).then(undefined, () => undefined);
    await eventually(
      'no environment is left',
      async () => (await services()).environments.allNames().length === 0,
    );
  });

  function spied(run: vscode.TestRun): vscode.TestRun {
    const spy = (what: Told['what']) => (item: vscode.TestItem, messages?: unknown) => {
      const list = Array.isArray(messages)
        ? messages
        : messages instanceof vscode.TestMessage
          ? [messages]
          : [];
      told.push({ what, label: item.label, messages: list as vscode.TestMessage[] });
    };
    return {
      ...run,
      token: run.token,
      name: run.name,
      isPersisted: run.isPersisted,
      onDidDispose: run.onDidDispose,
      addCoverage: () => undefined,
      enqueued: () => undefined,
      started: spy('started'),
      passed: spy('passed'),
      failed: spy('failed'),
      errored: spy('errored'),
      skipped: spy('skipped'),
      appendOutput: (text) => {
        output += text;
      },
      end: () => run.end(),
    };
  }

  async function start(
    name: string | undefined,
    {
      token = new vscode.CancellationTokenSource().token,
      continuous = false,
      include,
    }: {
      readonly token?: vscode.CancellationToken;
      readonly continuous?: boolean;
      readonly include?: readonly vscode.TestItem[];
    } = {},
  ): Promise<void> {
    const { tests } = await services();
    const profile = tests.profiles.get(name);
    ok(profile, `there is no profile for ${name}`);
    await profile.runHandler(new vscode.TestRunRequest(include, undefined, profile, continuous), token);
  }

  async function configure(text: string, ...names: readonly string[]): Promise<void> {
    await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(text));
    const { environments } = await services();
    await eventually('the configuration is read', () => environments.allNames().join() === names.join());
  }

  /** The test of a file, resolved as by unfolding it. */
  async function testOf(uri: vscode.Uri): Promise<vscode.TestItem> {
    const { tests } = await services();
    await tests.controller.resolveHandler?.(undefined);
    const item = tests.controller.items.get(uri.toString());
    ok(item);
    return item;
  }

  const ends = (): readonly string[] =>
    told.filter(({ what }) => what !== 'started').map(({ what, label }) => `${what} ${label}`);

  it('reads a checklist only when it is unfolded', async () => {
    const file = await checklist('a.md', '# T\n\n## S\n\n- [ ] one `test -d .`\n\n## Empty\n\n- [ ] two\n');
    const { tests } = await services();
    const item = await testOf(file.uri);
    deepStrictEqual([item.label, item.canResolveChildren, item.children.size], ['T', true, 0]);
    await tests.controller.resolveHandler?.(item);
    const sections = [...item.children].map(([, section]) => section);
    deepStrictEqual(
      sections.map(({ label, range, children }) => [label, range?.start.line, children.size]),
      [['S', 2, 0]],
    );
  });

  it('has a profile for each environment, that in force first', async () => {
    const { tests, environments } = await services();
    deepStrictEqual([...tests.profiles.keys()], [undefined]);
    await configure(
      'defaultEnvironment: staging\nenvironments:\n  staging: {}\n  live: {}\n',
      'staging',
      'live',
    );
    const shown = (): unknown =>
      [...tests.profiles.values()].map(({ label, isDefault }) => [label, isDefault]);
    deepStrictEqual(shown(), [
      ['Run against staging', true],
      ['Run against live', false],
    ]);
    const first = vscode.workspace.workspaceFolders?.[0];
    ok(first);
    await environments.choose(first, 'live');
    deepStrictEqual(shown(), [
      ['Run against staging', false],
      ['Run against live', true],
    ]);
    await configure('environments:\n  staging: {}\n', 'staging');
    deepStrictEqual(new Set(tests.profiles.keys()), new Set([undefined, 'staging']));
  });

  it('runs against the environment of its profile, keeps results for it, and ticks for that in force', async () => {
    await configure(
      'defaultEnvironment: a\nenvironments:\n  a: { variables: { WHO: a } }\n  b: { variables: { WHO: b } }\n',
      'a',
      'b',
    );
    const file = await commandsFile('a.md', 'test "$WHO" = b');
    await start('b', { include: [await testOf(file.uri)] });
    deepStrictEqual(ends(), ['passed item 1']);
    strictEqual(await standingOf(file), 'unverified');
    match(text('a.md'), /\[ \] item 1/);
    await start('a', { include: [await testOf(file.uri)] });
    deepStrictEqual(ends(), ['passed item 1', 'failed item 1']);
    strictEqual(await standingOf(file), 'failed');
  });

  it('shows expected and actual of each expectation that does not hold, at its place, and the output', async () => {
    const file = await commandsFile(
      'a.md',
      'echo 1 test passed # Expected: 5 tests passed\n# Expected: all good',
    );
    await start(undefined, { include: [await testOf(file.uri)] });
    deepStrictEqual(ends(), ['failed item 1']);
    const messages = told.find(({ what }) => what === 'failed')?.messages ?? [];
    ok(messages.length > 0);
    for (const message of messages) {
      ok(message.expectedOutput !== undefined && message.actualOutput !== undefined);
      strictEqual(message.location?.uri.toString(), file.uri.toString());
    }
    deepStrictEqual(messages[0]?.location?.range.start.line, 5);
    match(output, /1 test passed\r\n/);
  });

  it('stops within a second when it is cancelled', async () => {
    const file = await commandsFile('a.md', "trap '' TERM INT; sleep 30", 'test -d .');
    const source = new vscode.CancellationTokenSource();
    const running = start(undefined, { include: [await testOf(file.uri)], token: source.token });
    await eventually('it runs', async () => (await standingOf(file)) === 'running');
    const since = Date.now();
    source.cancel();
    await running;
    const took = Date.now() - since;
    ok(took < 1000, `${took} ms`);
    deepStrictEqual(ends(), ['skipped item 1', 'skipped item 2']);
    strictEqual(await standingOf(file), 'skipped');
  });

  it('runs probes that only read again when their file or their text changes, until it is cancelled', async () => {
    const file = await checklist(
      'a.md',
      '# T\n\n- [ ] there <!-- probe: { file: there.txt } -->\n- [ ] command `test -d .`\n- [ ] other <!-- probe: { file: "." } -->\n'.replaceAll(
        'there.txt',
        `${folder().fsPath}/there.txt`,
      ),
    );
    const there = vscode.Uri.joinPath(folder(), 'there.txt');
    const { store } = await services();
    const source = new vscode.CancellationTokenSource();
    try {
      await start(undefined, { include: [await testOf(file.uri)], continuous: true, token: source.token });
      await eventually('both have run', () => ends().length === 2);
      deepStrictEqual(ends().toSorted(), ['failed there', 'passed other']);
      // What passed is ticked, which changes the checklist and is no reason to run anything again.
      await pause(700);
      strictEqual(ends().length, 2);
      await vscode.workspace.fs.writeFile(there, new Uint8Array());
      await eventually('the file is seen', () => ends().at(-1) === 'passed there');
      strictEqual(ends().length, 3);
      await eventually('it is ticked', () => text('a.md').includes('[x] there'));
      write('a.md', text('a.md').replace('"."', 'nowhere'));
      await store.reload(file.uri);
      await eventually('the text is seen', () => ends().at(-1) === 'failed other');
      strictEqual(ends().length, 4);
    } finally {
      source.cancel();
      await vscode.workspace.fs.delete(there).then(undefined, () => undefined);
    }
    await pause(700);
    strictEqual(ends().length, 4);
  });
});
