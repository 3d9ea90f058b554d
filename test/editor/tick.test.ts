// Ticking from the tree: one byte of the file changes, whatever the file is like, and its document keeps its state.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { useUser } from './messages.ts';
import {
  bytes,
  checklist,
  eventually,
  itemNode,
  openEditor,
  pause,
  remove,
  services,
  set,
  text,
  typed,
  place,
  uriOf,
  useWorkspace,
  write,
} from './workspace.ts';

const command = vscode.commands.executeCommand;

/** Files by what is special about them; a character is a byte. Each has one item `two` that is open. */
const special: Readonly<Record<string, string>> = {
  'plain text': '# T\n\n- [x] one\n- [ ] two\n- [ ] three\n',
  'CRLF line ends': '# T\r\n\r\n- [x] one\r\n- [ ] two\r\n',
  'a byte order mark': '\xef\xbb\xbf- [ ] two\n- [ ] one\n',
  'mixed line ends': '# T\r\n\n- [x] one\n- [ ] two\r\n- [ ] three\n\r\n',
  'old Mac line ends inside': '- [x] one\n- [ ] two\n\nold\rmac\r',
  'no final line end': '- [x] one\n- [ ] two',
  tabs: '-\t[x]\tone\n\t-\t[ ]\ttwo\n',
  'invalid UTF-8': '# \xff\xfe \xc3\x28\n\n- [x] \xe9t\xe9\n- [ ] two\n\n\xf0\x9f\n',
  'more bytes than characters before': '# \xf0\x9f\x9a\x80 \xc3\xa9\n\n- [x] \xe6\x97\xa5\n- [ ] two\n',
  'trailing blanks and no other content': '- [ ] two   \n   \n\t\n',
  'front matter': '---\ntitle: "- [ ] two"\n---\n\n- [ ] two\n',
  'other brackets': '- [-] no\n- [ ]no\n`- [ ] two`\n\n```\n- [ ] two\n```\n* [ ] two\n',
  nesting: '1. [ ] one\n   + [ ] two\n     * [X] three\n',
};

/** Indexes at which two strings differ. */
function differences(before: string, after: string): readonly number[] {
  strictEqual(after.length, before.length);
  return Array.from(before, (_, index) => index).filter((index) => before[index] !== after[index]);
}

describe('ticking from the tree', () => {
  useWorkspace();
  const user = useUser();

  for (const [what, content] of Object.entries(special)) {
    for (const open of [false, true]) {
      it(`changes one byte of a file with ${what}${open ? ', open in an editor' : ''}`, async () => {
        const file = await checklist('special.md', Buffer.from(content, 'latin1'));
        const editor = open ? await openEditor('special.md') : undefined;
        await command('shipcheck.tick', await itemNode(file, 'two'));
        const after = bytes('special.md');
        const [place, ...others] = differences(content, after);
        deepStrictEqual(others, []);
        strictEqual(content.slice(place! - 1, place! + 2), '[ ]');
        strictEqual(after.slice(place! - 1, place! + 2), '[x]');
        strictEqual((await itemNode(file, 'two')).item.checked, true);
        strictEqual(editor?.document.isDirty ?? false, false);
        await command('shipcheck.untick', await itemNode(file, 'two'));
        strictEqual(bytes('special.md'), content);
        deepStrictEqual(user.shown, []);
      });
    }
  }

  it('unticks a big X', async () => {
    const file = await checklist('x.md', '- [X] one\n');
    await command('shipcheck.untick', await itemNode(file, 'one'));
    strictEqual(text('x.md'), '- [ ] one\n');
  });

  it('ticks all selected items, in several files, as one step', async () => {
    const [a, b] = [
      await checklist('a.md', '- [ ] one\n- [ ] two\n'),
      await checklist('b.md', '- [ ] one\n'),
    ];
    const nodes = [await itemNode(a, 'one'), await itemNode(a, 'two'), await itemNode(b, 'one')];
    await command('shipcheck.tick', nodes[0], nodes);
    deepStrictEqual([text('a.md'), text('b.md')], ['- [x] one\n- [x] two\n', '- [x] one\n']);
    await command('shipcheck.undoTick');
    deepStrictEqual([text('a.md'), text('b.md')], ['- [ ] one\n- [ ] two\n', '- [ ] one\n']);
  });

  it('takes ticks back one by one, then says that there are no more', async () => {
    const file = await checklist('a.md', '- [ ] one\n- [x] two\n');
    while (!user.shown.some(({ message }) => message === 'There is no tick to take back.')) {
      await command('shipcheck.undoTick');
    }
    await command('shipcheck.tick', await itemNode(file, 'one'));
    await command('shipcheck.untick', await itemNode(file, 'two'));
    await command('shipcheck.tick', await itemNode(file, 'one'));
    strictEqual(text('a.md'), '- [x] one\n- [ ] two\n');
    await command('shipcheck.undoTick');
    strictEqual(text('a.md'), '- [x] one\n- [x] two\n');
    await command('shipcheck.undoTick');
    strictEqual(text('a.md'), '- [ ] one\n- [x] two\n');
    const before = user.shown.length;
    await command('shipcheck.undoTick');
    strictEqual(user.shown.length, before + 1);
  });

  it('makes ticks that come at once one after the other', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `item ${index}`);
    const file = await checklist('a.md', names.map((name) => `- [ ] ${name}\n`).join(''));
    const nodes = await Promise.all(names.map((name) => itemNode(file, name)));
    await Promise.all(nodes.map((node) => command('shipcheck.tick', node)));
    strictEqual(text('a.md'), names.map((name) => `- [x] ${name}\n`).join(''));
  });

  it('leaves a document with unsaved changes unsaved, and its file alone', async () => {
    const file = await checklist('a.md', '- [ ] one\n');
    const { document } = await typed('a.md', 'Typed.\n\n');
    await command('shipcheck.tick', await itemNode(file, 'one'));
    strictEqual(document.getText(), 'Typed.\n\n- [x] one\n');
    strictEqual(document.isDirty, true);
    strictEqual(text('a.md'), '- [ ] one\n');
    strictEqual((await itemNode(file, 'one')).item.checked, true);
  });

  it('can be undone in the editor, in a clean document and in a dirty one', async () => {
    const file = await checklist('a.md', '- [ ] one\n');
    const { document } = await openEditor('a.md');
    await command('shipcheck.tick', await itemNode(file, 'one'));
    await eventually('the document follows', () => document.getText() === '- [x] one\n');
    await command('undo');
    strictEqual(document.getText(), '- [ ] one\n');
    await typed('a.md', 'Typed.\n\n');
    await command('shipcheck.tick', await itemNode(file, 'one'));
    await command('undo');
    strictEqual(document.getText(), 'Typed.\n\n- [ ] one\n');
  });

  it('does not normalise a clean document that would be changed by saving it', async () => {
    await set('files.insertFinalNewline', true);
    const file = await checklist('a.md', '- [ ] one  ');
    await openEditor('a.md');
    await command('shipcheck.tick', await itemNode(file, 'one'));
    strictEqual(text('a.md'), '- [x] one  ');
  });

  it('ticks an item that moved since the tree was drawn', async () => {
    const file = await checklist('a.md', '# T\n\n- [ ] one\n- [ ] two\n');
    const node = await itemNode(file, 'two');
    write('a.md', 'New words.\n\n# T\n\n- [ ] zero\n- [ ] one\n\n## Later\n\n- [ ] two\n');
    await command('shipcheck.tick', node);
    strictEqual(text('a.md'), 'New words.\n\n# T\n\n- [ ] zero\n- [ ] one\n\n## Later\n\n- [x] two\n');
  });

  it('says that an item is gone, and changes nothing', async () => {
    const file = await checklist('a.md', '- [ ] one\n- [ ] two\n');
    const node = await itemNode(file, 'two');
    write('a.md', '- [ ] one\n- [ ] other\n');
    await command('shipcheck.tick', node);
    strictEqual(text('a.md'), '- [ ] one\n- [ ] other\n');
    deepStrictEqual(
      user.shown.map(({ message }) => message),
      [`“two” is no longer in ${place()}/a.md; nothing was changed there for it.`],
    );
  });

  it('says that a file is gone', async () => {
    const file = await checklist('a.md', '- [ ] one\n');
    const node = await itemNode(file, 'one');
    remove('a.md');
    await command('shipcheck.tick', node);
    deepStrictEqual(
      user.shown.map(({ message }) => message),
      [`${place()}/a.md is no longer there.`],
    );
    const { store } = await services();
    ok(!store.get(uriOf('a.md')));
  });

  it('lets a parent alone by default, and has it follow where that is wanted', async () => {
    const content = '- [ ] all\n  - [ ] a\n  - [x] b\n';
    const file = await checklist('a.md', content);
    await command('shipcheck.tick', await itemNode(file, 'a'));
    strictEqual(text('a.md'), '- [ ] all\n  - [x] a\n  - [x] b\n');
    await set('shipcheck.parentsFollowChildren', true);
    await command('shipcheck.untick', await itemNode(file, 'a'));
    await command('shipcheck.tick', await itemNode(file, 'a'));
    strictEqual(text('a.md'), '- [x] all\n  - [x] a\n  - [x] b\n');
    await command('shipcheck.untick', await itemNode(file, 'b'));
    strictEqual(text('a.md'), '- [ ] all\n  - [x] a\n  - [ ] b\n');
    await command('shipcheck.undoTick');
    strictEqual(text('a.md'), '- [x] all\n  - [x] a\n  - [x] b\n');
  });

  it('does not touch a file whose box is right already', async () => {
    const file = await checklist('a.md', '- [x] one\n');
    const before = (await vscode.workspace.fs.stat(uriOf('a.md'))).mtime;
    await pause(20);
    await command('shipcheck.tick', await itemNode(file, 'one'));
    strictEqual((await vscode.workspace.fs.stat(uriOf('a.md'))).mtime, before);
    ok(user.shown.length === 0);
  });
});
