// Checklists on file systems that are not the machine's own, or that refuse to be read or written.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import type { ChecklistFile } from '../../src/editor/checklists/checklistFile.ts';
import { useUser } from './messages.ts';
import { VirtualFiles } from './virtualFiles.ts';
import { everyNode, itemNode, services, useWorkspace } from './workspace.ts';

const command = vscode.commands.executeCommand;

describe('other file systems', () => {
  useWorkspace();
  const user = useUser();
  const readOnly = new VirtualFiles('shipcheck-readonly', true);
  const writable = new VirtualFiles('shipcheck-writable', false);
  after(() => {
    readOnly.dispose();
    writable.dispose();
  });

  async function loaded(uri: vscode.Uri): Promise<ChecklistFile> {
    const { store } = await services();
    await store.reload(uri);
    const file = store.get(uri);
    ok(file);
    return file;
  }

  async function refusals(file: ChecklistFile): Promise<readonly string[]> {
    await command('shipcheck.tick', await itemNode(file, 'one'));
    return user.shown.map(({ message }) => message);
  }

  it('are read and ticked where they can be written', async () => {
    const file = await loaded(writable.add('/a.md', '- [ ] one\n'));
    deepStrictEqual(await refusals(file), []);
    strictEqual(writable.text('/a.md'), '- [x] one\n');
  });

  it('say that they are read-only', async () => {
    const uri = readOnly.add('/a.md', '- [ ] one\n');
    deepStrictEqual(await refusals(await loaded(uri)), [
      `${uri.path} is on a read-only file system (shipcheck-readonly), so its boxes cannot be ticked.`,
    ]);
    strictEqual(readOnly.text('/a.md'), '- [ ] one\n');
  });

  it('say that a file may not be written, and its box is shown as it is', async () => {
    const uri = writable.add('/locked.md', '- [ ] one\n', 'write');
    const file = await loaded(uri);
    const { view } = await services();
    const drawn: unknown[] = [];
    const listening = view.tree.onDidChangeTreeData((node) => drawn.push(node));
    deepStrictEqual(await refusals(file), [
      `${uri.path} cannot be written: it is read-only or you lack the permission.`,
    ]);
    listening.dispose();
    strictEqual((await itemNode(file, 'one')).item.checked, false);
    ok(drawn.includes(view.tree.fileNode(file)), 'the tree takes the clicked box back');
  });

  it('show a file that may not be read, with the reason', async () => {
    const file = await loaded(writable.add('/secret.md', '- [ ] one\n', 'read'));
    const { view, store } = await services();
    ok(store.files.includes(file));
    const [node, ...below] = everyNode(view.tree.fileNode(file));
    deepStrictEqual(below, []);
    strictEqual(view.tree.getTreeItem(node!).description, 'You are not allowed to read this file.');
  });

  it('run nothing, and say why', async () => {
    const file = await loaded(writable.add('/run.md', '- [ ] one\n\n  ```bash\n  ls\n  ```\n'));
    await command('shipcheck.run', await itemNode(file, 'one'));
    deepStrictEqual(
      user.shown.map(({ message }) => message),
      [`${file.path} is not on a machine that this window can run commands on.`],
    );
  });

  it('cannot be edited in a read-only editor either', async () => {
    const uri = readOnly.add('/open.md', '- [ ] one\n');
    await vscode.window.showTextDocument(uri);
    await command('shipcheck.toggle');
    deepStrictEqual(
      user.shown.map(({ message }) => message),
      ['This editor is read-only: its boxes cannot be ticked.'],
    );
  });
});
