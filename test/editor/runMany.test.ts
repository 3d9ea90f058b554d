// Runs of sections and checklists, and what may run only when somebody asks for it.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import type { ChecklistFile } from '../../src/editor/checklists/checklistFile.ts';
import type { Node } from '../../src/editor/tree/nodes.ts';
import { useUser } from './messages.ts';
import { commandsFile, standingOf, useTerminals } from './runs.ts';
import { checklist, everyNode, itemNode, pause, services, set, text, useWorkspace } from './workspace.ts';

const command = vscode.commands.executeCommand;

const sections = `# Many

## First

- [ ] passes

  \`\`\`bash
  test -d .
  \`\`\`

- [ ] deletes

  \`\`\`bash
  rm -rf ./build-of-nobody
  \`\`\`

- [ ] follows

  \`\`\`bash
  tail -f /dev/null
  \`\`\`

- [ ] asks

  \`\`\`bash
  ssh nobody@example.invalid
  \`\`\`

### Below

- [ ] fails

  \`\`\`bash
  test -d /nowhere
  \`\`\`

## Second

- [ ] other

  \`\`\`bash
  test -e .
  \`\`\`
`;

describe('running many', function () {
  this.timeout(60_000);
  this.slow(5000);
  useWorkspace();
  useTerminals();
  const user = useUser();
  beforeEach(() => set('shipcheck.run.in', 'process'));

  async function node(file: ChecklistFile, kind: Node['kind'], title?: string): Promise<Node> {
    const { view } = await services();
    const found = everyNode(view.tree.fileNode(file)).find(
      (each) => each.kind === kind && (each.kind !== 'section' || each.section.title === title),
    );
    ok(found);
    return found;
  }

  it('runs a section with those below it, and leaves out what destroys, waits or never ends', async () => {
    const file = await checklist('a.md', sections);
    await command('shipcheck.runSection', await node(file, 'section', 'First'));
    deepStrictEqual(
      await Promise.all(
        ['passes', 'deletes', 'follows', 'asks', 'fails', 'other'].map((item) => standingOf(file, item)),
      ),
      ['passed', 'unverified', 'unverified', 'unverified', 'failed', 'unverified'],
    );
    deepStrictEqual(
      user.shown.map(({ kind, message, buttons }) => [kind, message, buttons]),
      [['showWarningMessage', 'First: 1 passed, 1 failed. 3 left out.', ['Show What Was Left Out']]],
    );
    match(text('a.md'), /\[x\] passes/);
  });

  it('says which were left out, and shows the one that is picked', async () => {
    const file = await checklist('a.md', sections);
    user.press('Show What Was Left Out');
    user.answer('deletes');
    await command('shipcheck.runSection', await node(file, 'section', 'First'));
    deepStrictEqual(user.offered, [['deletes', 'follows', 'asks']]);
    const editor = vscode.window.activeTextEditor;
    strictEqual(editor?.document.uri.toString(), file.uri.toString());
    match(editor?.document.lineAt(editor.selection.active.line + 1).text ?? '', /rm -rf/);
  });

  it('runs a whole checklist', async () => {
    const file = await checklist('a.md', sections);
    await command('shipcheck.runChecklist', await node(file, 'file'));
    deepStrictEqual(
      await Promise.all(
        ['passes', 'deletes', 'follows', 'asks', 'fails', 'other'].map((item) => standingOf(file, item)),
      ),
      ['passed', 'unverified', 'unverified', 'unverified', 'failed', 'passed'],
    );
    match(user.shown[0]?.message ?? '', /^Many: 2 passed, 1 failed\. 3 left out\.$/);
  });

  it('runs a section where the focus is in the tree, whatever the editor shows', async () => {
    const file = await checklist('a.md', sections);
    const other = await commandsFile('b.md', 'test -f b.md');
    await vscode.window.showTextDocument(other.uri, { selection: new vscode.Range(4, 0, 4, 0) });
    const { view } = await services();
    await view.view.reveal(await node(file, 'section', 'Second'), { select: true });
    await command('shipcheck.run', 'selection');
    strictEqual(await standingOf(file, 'other'), 'passed');
    strictEqual(await standingOf(other), 'unverified');
  });

  it('stops when it is cancelled, and says how much was not run', async () => {
    const file = await commandsFile('a.md', 'test -d .', 'sleep 30', 'test -e .');
    const { view } = await services();
    await Promise.all([
      command('shipcheck.runChecklist', view.tree.fileNode(file)),
      (async () => {
        while ((await standingOf(file, 'item 2')) !== 'running') await pause(20);
        await command('shipcheck.cancel');
      })(),
    ]);
    match(user.shown.at(-1)?.message ?? '', /^Run: .*\d skipped\.$/);
    strictEqual(await standingOf(file, 'item 3'), 'unverified');
  });

  it('says that there is nothing to run', async () => {
    const file = await checklist('a.md', '# T\n\n## Empty\n\n- [ ] one\n');
    await command('shipcheck.runChecklist', await node(file, 'file'));
    deepStrictEqual(
      user.shown.map(({ message }) => message),
      ['There is no command to run in “T”.'],
    );
  });

  it('runs nothing at a cursor that is on no item', async () => {
    const file = await checklist('a.md', sections);
    await vscode.window.showTextDocument(file.uri, { selection: new vscode.Range(2, 0, 2, 0) });
    await command('shipcheck.run');
    deepStrictEqual(
      user.shown.map(({ message }) => message),
      ['There is no command here. Put the cursor on an item that has one.'],
    );
  });

  it('asks before it destroys, with the exact text, and does nothing without consent', async () => {
    const file = await checklist('a.md', sections);
    await command('shipcheck.run', await itemNode(file, 'deletes'));
    deepStrictEqual(user.shown.length, 1);
    const [question] = user.shown;
    strictEqual(question?.modal, true);
    match(question?.message ?? '', /^Run “deletes”\? It deletes files\. It is destructive\.$/);
    strictEqual(question?.detail, 'rm -rf ./build-of-nobody');
    strictEqual(await standingOf(file, 'deletes'), 'unverified');
    user.press('Run It');
    await command('shipcheck.run', await itemNode(file, 'deletes'));
    ok((await standingOf(file, 'deletes')) !== 'unverified');
  });
});
