// What would run, shown before anything does; and runs of what is safe, or failed.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { useUser } from './messages.ts';
import { commandsFile, standingOf, useTerminals } from './runs.ts';
import { checklist, eventually, itemNode, services, set, useWorkspace, write } from './workspace.ts';

const command = vscode.commands.executeCommand;

describe('a plan', function () {
  this.timeout(60_000);
  useWorkspace();
  useTerminals();
  const user = useUser();
  beforeEach(() => set('shipcheck.run.in', 'process'));

  async function shown(argument?: unknown): Promise<vscode.TextDocument> {
    await command('shipcheck.showPlan', argument);
    const document = vscode.window.activeTextEditor?.document;
    strictEqual(document?.uri.scheme, 'shipcheck-plan');
    strictEqual(document.languageId, 'shipcheck-plan');
    return document;
  }

  it('shows what would run and what is left out, with links to the lines', async () => {
    const file = await commandsFile('a.md', 'test -d .', 'rm -rf ./build-of-nobody');
    const { view } = await services();
    const document = await shown(view.tree.fileNode(file));
    const name = vscode.workspace.asRelativePath(file.uri);
    deepStrictEqual(document.getText().split('\n'), [
      '1 to run, 1 left out; nothing was run',
      '',
      `run      ${name}:3  item 1  [safe]`,
      '         It only reads.',
      '         $ test -d .',
      `skip     ${name}:9  item 2  [destructive]`,
      '         Left out because it is destructive: it deletes files.',
      '         $ rm -rf ./build-of-nobody',
      '',
    ]);
    const links = await command<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    deepStrictEqual(
      links.map(({ range, target }) => [range.start.line, target?.toString()]),
      [
        [2, file.uri.with({ fragment: 'L3' }).toString()],
        [5, file.uri.with({ fragment: 'L9' }).toString()],
      ],
    );
    strictEqual(await standingOf(file), 'unverified');
  });

  it('says of one item that it asks, follows the text, and runs nothing', async () => {
    const file = await commandsFile('a.md', 'rm -rf ./build-of-nobody');
    const document = await shown(await itemNode(file, 'item 1'));
    match(document.getText(), /^ {9}It deletes files\. It asks first\.$/m);
    const { store } = await services();
    write('a.md', '# Run\n\n- [ ] item 1\n\n  ```bash\n  ls\n  ```\n');
    await store.reload(file.uri);
    await eventually('the plan is of what is there now', () => /^0 to run/m.test(document.getText()));
  });

  it('is of the checklist in the editor without a choice', async () => {
    const file = await commandsFile('a.md', 'test -d .', 'test -e .');
    await vscode.window.showTextDocument(file.uri);
    match((await shown()).getText(), /^2 to run, 0 left out/m);
  });

  it('says that there is nothing to run', async () => {
    const file = await checklist('a.md', '# T\n\n- [ ] one\n');
    const { view } = await services();
    await command('shipcheck.showPlan', view.tree.fileNode(file));
    deepStrictEqual(
      user.shown.map(({ message }) => message),
      ['There is no command to run in “T”.'],
    );
  });

  it('of what is safe alone is run without a question', async () => {
    const file = await commandsFile('a.md', 'test -d .', 'mkdir made-by-nobody', 'rm -rf ./build-of-nobody');
    const { view } = await services();
    await command('shipcheck.runSafe', view.tree.fileNode(file));
    deepStrictEqual(await Promise.all(['item 1', 'item 2', 'item 3'].map((item) => standingOf(file, item))), [
      'passed',
      'unverified',
      'unverified',
    ]);
    match(user.shown.at(-1)?.message ?? '', /^Run: 1 passed\. 2 left out\.$/);
    ok(user.shown.every(({ modal }) => !modal));
  });

  it('of what failed runs that alone, and once', async () => {
    const file = await commandsFile('a.md', 'test -d .', 'test -e made-later');
    const { view, results } = await services();
    const node = view.tree.fileNode(file);
    await command('shipcheck.runFailed', node);
    match(user.shown.at(-1)?.message ?? '', /^Nothing of “Run” has failed\.$/);
    await command('shipcheck.runChecklist', node);
    strictEqual(await standingOf(file, 'item 2'), 'failed');
    const [first] = (await itemNode(file, 'item 1')).item.commands;
    ok(first);
    const before = results.get(file.uri, first)?.time;
    const item = await itemNode(file, 'item 2');
    await command('shipcheck.runFailed', node, [node, item]);
    match(user.shown.at(-1)?.message ?? '', /^2 selected, failed again: 1 failed\.$/);
    strictEqual(results.get(file.uri, first)?.time, before);
  });
});
