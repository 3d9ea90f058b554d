// The tree while somebody types: it follows the text of the document, not the file.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import fs from 'node:fs';
import * as vscode from 'vscode';
import type { ChecklistFile } from '../../src/editor/checklists/checklistFile.ts';
import { useUser } from './messages.ts';
import {
  checklist,
  eventually,
  openEditor,
  pause,
  services,
  set,
  text,
  typed,
  uriOf,
  useWorkspace,
  write,
} from './workspace.ts';

const command = vscode.commands.executeCommand;

/** Which items a file has; ticked ones with an x in front. */
function items(file: ChecklistFile): readonly string[] {
  return (file.checklist?.items ?? []).map(({ text, checked }) => (checked ? `x ${text}` : text));
}

describe('typing', () => {
  useWorkspace();
  const user = useUser();

  it('is followed before anything is saved, within the same turn', async () => {
    const file = await checklist('a.md', '- [ ] one\n');
    const { view } = await services();
    const editor = await openEditor('a.md');
    const drawn: unknown[] = [];
    const listening = view.tree.onDidChangeTreeData((node) => drawn.push(node));
    await editor.edit((builder) => builder.insert(new vscode.Position(1, 0), '- [x] two\n'));
    deepStrictEqual(items(file), ['one', 'x two']);
    await pause(0);
    ok(drawn.length === 1 && drawn[0] === view.tree.fileNode(file), 'nothing but its file is drawn again');
    listening.dispose();
    strictEqual(text('a.md'), '- [ ] one\n');
  });

  it('is news only once: nothing is drawn again when it is saved, opened and closed', async () => {
    const file = await checklist('a.md', '- [ ] one\n');
    const { store, view } = await services();
    // What happened before has been told when a file that came later is there.
    const comes = async (name: string): Promise<void> => {
      write(name, '- [ ] one\n');
      await eventually(`${name} is there`, () => store.files.some(({ path }) => path.endsWith(name)));
    };
    await typed('a.md', '- [ ] zero\n');
    await comes('b.md');
    const drawn: unknown[] = [];
    const listening = view.tree.onDidChangeTreeData((node) => drawn.push(node));
    await command('workbench.action.files.save');
    await eventually('it is on disk', () => text('a.md') === '- [ ] zero\n- [ ] one\n');
    await command('workbench.action.closeActiveEditor');
    await openEditor('a.md');
    deepStrictEqual(drawn, []);
    await comes('c.md');
    deepStrictEqual(drawn, [undefined]);
    write('a.md', '- [ ] one\n');
    await eventually('what others write is news', () => items(file).length === 1);
    ok(drawn.some((node) => node === view.tree.fileNode(file)));
    listening.dispose();
  });

  it('is not followed into a file that is forgotten while it is read', async () => {
    await checklist('a.md', '- [ ] one\n');
    const { store } = await services();
    const following = store.follow(uriOf('a.md'));
    store.forget(uriOf('.'));
    await following;
    deepStrictEqual(store.get(uriOf('a.md')), undefined);
  });

  it('that is dropped is forgotten', async () => {
    const file = await checklist('a.md', '- [ ] one\n');
    await typed('a.md', '- [ ] zero\n');
    deepStrictEqual(items(file), ['zero', 'one']);
    await command('workbench.action.revertAndCloseActiveEditor');
    await eventually('the file counts again', () => items(file).length === 1);
  });

  it('makes a checklist of a file, and takes it away again', async () => {
    const { store } = await services();
    write('notes.md', 'Words.\n');
    const editor = await typed('notes.md', '- [ ] first\n\n');
    const uri = uriOf('notes.md').toString();
    await pause(0);
    ok(store.files.some((file) => file.uri.toString() === uri));
    await editor.edit((builder) => builder.delete(new vscode.Range(0, 0, 1, 0)));
    await pause(0);
    ok(!store.files.some((file) => file.uri.toString() === uri));
  });

  it('is not overwritten by what happens to the file', async () => {
    const file = await checklist('a.md', '- [ ] one\n');
    await typed('a.md', '- [ ] zero\n');
    const { store } = await services();
    fs.writeFileSync(uriOf('a.md').fsPath, '- [ ] from elsewhere\n');
    await store.reload(uriOf('a.md'));
    deepStrictEqual(items(file), ['zero', 'one']);
  });

  describe('the toggle at cursors', () => {
    const content = '# T\n\n- [ ] one\n- [x] two\n  - [ ] three\n\nWords.\n- [ ] four\n';

    async function toggled(
      ...selections: readonly (readonly [number, number, number, number])[]
    ): Promise<string> {
      write('t.md', content);
      const editor = await openEditor('t.md');
      editor.selections = selections.map((each) => new vscode.Selection(...each));
      await command('shipcheck.toggle');
      return editor.document.getText();
    }

    it('ticks the item on the line of the cursor, and leaves the document unsaved', async () => {
      strictEqual(await toggled([2, 8, 2, 8]), content.replace('[ ] one', '[x] one'));
      strictEqual(vscode.window.activeTextEditor?.document.isDirty, true);
      strictEqual(text('t.md'), content);
    });

    it('unticks what is ticked', async () => {
      strictEqual(await toggled([3, 0, 3, 0]), content.replace('[x] two', '[ ] two'));
    });

    it('ticks all of several cursors when one is open', async () => {
      strictEqual(
        await toggled([2, 0, 2, 0], [3, 0, 3, 0], [7, 3, 7, 3]),
        content.replace('[ ] one', '[x] one').replace('[ ] four', '[x] four'),
      );
    });

    it('takes all lines of a selection, but not one that it only touches', async () => {
      strictEqual(await toggled([2, 3, 4, 0]), content.replace('[ ] one', '[x] one'));
    });

    it('is undone by one undo', async () => {
      await toggled([2, 0, 2, 0], [7, 3, 7, 3]);
      await command('undo');
      strictEqual(vscode.window.activeTextEditor?.document.getText(), content);
    });

    it('takes parents along where that is wanted', async () => {
      await set('shipcheck.parentsFollowChildren', true);
      strictEqual(await toggled([4, 2, 4, 2]), content.replace('[ ] three', '[x] three'));
      await command('shipcheck.toggle');
      strictEqual(
        vscode.window.activeTextEditor?.document.getText(),
        content.replace('[x] two', '[ ] two'),
        'its only child is open again',
      );
    });

    it('says when there is no item', async () => {
      strictEqual(await toggled([0, 0, 0, 0]), content);
      deepStrictEqual(
        user.shown.map(({ message }) => message),
        ['There is no “- [ ]” item on this line.'],
      );
    });

    it('works in a document that was never saved', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(2, 0, 2, 0);
      await command('shipcheck.toggle');
      strictEqual(document.getText(), content.replace('[ ] one', '[x] one'));
    });
  });
});
