// Writing probes down: what is added to the file, and that nothing else changes.
import { deepStrictEqual, doesNotMatch, match, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { useUser } from './messages.ts';
import { VirtualFiles } from './virtualFiles.ts';
import {
  bytes,
  checklist,
  eventually,
  itemNode,
  services,
  text,
  typed,
  uriOf,
  useWorkspace,
} from './workspace.ts';

const command = vscode.commands.executeCommand;

describe('writing a probe down', function () {
  this.timeout(30_000);
  useWorkspace();
  const user = useUser();

  const plain = '# A\n\n- [ ] one: `npm test`\n- [ ] two\n';
  const after = '# A\n\n- [ ] one: `npm test`\n  ```yaml probe\n  command: npm test\n  ```\n- [ ] two\n';
  const selected = (): string | undefined => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.getText(editor.selection).replaceAll('\r\n', '\n');
  };
  const block = '  ```yaml probe\n  command: npm test\n  ```';

  it('adds it to a file that is not open, and shows it selected', async () => {
    const file = await checklist('a.md', plain);
    await command('shipcheck.writeDown', await itemNode(file, 'one: npm test'));
    strictEqual(text('a.md'), after);
    strictEqual(selected(), block);
    const { item } = await itemNode(file, 'one: npm test');
    strictEqual(item.probes.length, 1);
    deepStrictEqual(user.shown, []);
  });

  it('keeps line ends, the byte order mark and what is no text', async () => {
    const mixed = '\ufeff# A\r\n\r\n- [ ] one: `npm test`\r\n- [ ] two\n\n\r\nend';
    const file = await checklist('a.md', mixed);
    await command('shipcheck.writeDown', await itemNode(file, 'one: npm test'));
    strictEqual(text('a.md'), mixed.replace('test`', `test\`\r\n${block.replaceAll('\n', '\r\n')}`));
    strictEqual(selected(), block);
    strictEqual(vscode.window.activeTextEditor?.document.isDirty, false);
  });

  it('selects it in a document whose line ends the editor has made equal', async () => {
    const file = await checklist('a.md', 'x\r\n\r\ny\n\n\n\n\n' + plain);
    await command('shipcheck.writeDown', await itemNode(file, 'one: npm test'));
    strictEqual(selected(), block);
  });

  it('edits a document with unsaved changes, and leaves it unsaved', async () => {
    const file = await checklist('a.md', plain);
    const editor = await typed('a.md', 'Typed.\n\n');
    await (await services()).store.reload(uriOf('a.md'));
    await command('shipcheck.writeDown', await itemNode(file, 'one: npm test'));
    strictEqual(editor.document.getText(), `Typed.\n\n${after}`);
    strictEqual(editor.document.isDirty, true);
    strictEqual(text('a.md'), plain);
    strictEqual(selected(), block);
    await command('undo');
    strictEqual(editor.document.getText(), `Typed.\n\n${plain}`);
  });

  it('leaves a file that is not UTF-8 to its document', async () => {
    const file = await checklist('a.md', Buffer.from(`caf\u00e9\n\n${plain}`, 'latin1'));
    await command('shipcheck.writeDown', await itemNode(file, 'one: npm test'));
    strictEqual(bytes('a.md'), `caf\u00e9\n\n${plain}`);
    strictEqual(vscode.window.activeTextEditor?.document.isDirty, true);
    strictEqual(selected(), block);
  });

  it('is one step that undo takes back', async () => {
    const file = await checklist('a.md', plain);
    await vscode.window.showTextDocument(uriOf('a.md'));
    await command('shipcheck.writeDown', await itemNode(file, 'one: npm test'));
    const document = vscode.window.activeTextEditor?.document;
    strictEqual(document?.getText(), after);
    await command('undo');
    await eventually('it is gone', () => document.getText() === plain);
  });

  it('takes the item at the cursor, and says what the probe leaves out', async () => {
    await checklist(
      'a.md',
      '- [ ] one\n\n  ```bash\n  curl -s http://127.0.0.1/\n  # Expected: 200 OK, all looks nice to you\n  ```\n',
    );
    const editor = await vscode.window.showTextDocument(uriOf('a.md'));
    editor.selection = new vscode.Selection(0, 3, 0, 3);
    await command('shipcheck.writeDown');
    match(
      bytes('a.md'),
      /  ```\n  ```yaml probe\n  # Not checked by this probe: .*nice.*\n  http: GET http:\/\/127\.0\.0\.1\/\n  status: 200\n  ```\n$/,
    );
    match(user.shown[0]?.message ?? '', /^Written down\. The probe does not check “/);
  });

  it('writes no probe of a probe, and none into a read-only file', async () => {
    const file = await checklist('a.md', after);
    await command('shipcheck.writeDown', await itemNode(file, 'one: npm test'));
    deepStrictEqual(
      user.shown.map(({ message }) => message),
      ['This is a probe already.'],
    );
    const { store } = await services();
    const readOnly = new VirtualFiles('shipcheck-written', true);
    const uri = readOnly.add('/a.md', plain);
    await store.reload(uri);
    await command('shipcheck.writeDown', await itemNode(store.get(uri)!, 'one: npm test'));
    match(user.shown[1]?.message ?? '', /read-only file system .*: nothing was written down\.$/);
    readOnly.dispose();
  });

  it('writes the scan down that the text of an item asks for', async () => {
    const file = await checklist('a.md', '# A\n\n- [ ] No secrets in code\n- [ ] two\n');
    const { tree } = (await services()).view;
    const node = await itemNode(file, 'No secrets in code');
    match(tree.getTreeItem(node).contextValue ?? '', /\bprovable\b/);
    doesNotMatch(tree.getTreeItem(await itemNode(file, 'two')).contextValue ?? '', /\bprovable\b/);
    await command('shipcheck.writeDown', node);
    strictEqual(
      text('a.md'),
      '# A\n\n- [ ] No secrets in code\n  ```yaml probe\n  scan: secrets\n  ```\n- [ ] two\n',
    );
    deepStrictEqual(user.shown, []);
  });
});
