// Files that are no good: the rest of the workspace must not notice.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import fs from 'node:fs';
import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { useUser } from './messages.ts';
import {
  bytes,
  checklist,
  eventually,
  itemNode,
  openEditor,
  pause,
  say,
  services,
  uriOf,
  useWorkspace,
  write,
} from './workspace.ts';

/** The longest time during `work` in which the extension host did nothing else, in milliseconds. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  try {
    await work();
    await pause(5);
  } finally {
    clearInterval(timer);
  }
  return longest;
}

/** About this many bytes of a checklist. */
function large(size: number): string {
  const section = (index: number): string =>
    `\n## Section ${index}\n\n` +
    `- [ ] Item ${index} is done, with \`code\` and **bold** words\n  - [x] and one below it\n\n` +
    'A paragraph of words that says what this is about, and why it matters.\n\n```bash\nls -l\n```\n';
  return `# Large\n${Array.from({ length: Math.ceil(size / section(0).length) }, (_, index) => section(index)).join('')}`;
}

describe('bad input', function () {
  this.timeout(60_000);
  this.slow(10_000);
  useWorkspace();
  const user = useUser();

  it('of 10 MB is read in pieces, while everything else goes on', async () => {
    const { store } = await services();
    const small = await checklist('small.md', '- [ ] one\n');
    const text = large(10_000_000);
    write('large.md', text);
    let read = 0;
    const started = performance.now();
    const stall = await longestStall(async () => {
      const reading = eventually(
        'the large file is read',
        () => store.get(uriOf('large.md'))?.isChecklist,
        50_000,
      ).then(() => {
        read = performance.now() - started;
      });
      write('other.md', '- [ ] two\n');
      await eventually('the other is read', () => store.get(uriOf('other.md')));
      await reading;
    });
    say(
      `${(text.length / 1e6).toFixed(1)} MB read in ${Math.round(read)} ms, longest stall ${Math.round(stall)} ms`,
    );
    ok(store.files.includes(small));
    const { view } = await services();
    const drawing = await longestStall(() => {
      view.tree.getChildren(view.tree.fileNode(store.get(uriOf('large.md'))!));
      return Promise.resolve();
    });
    say(`its rows drawn with a stall of ${Math.round(drawing)} ms`);
  });

  it('of 10 MB in an editor can be typed in', async () => {
    const { store } = await services();
    const file = await checklist('large.md', large(10_000_000));
    const total = file.checklist?.root.progress.total ?? 0;
    const editor = await openEditor('large.md');
    const stall = await longestStall(async () => {
      await editor.edit((builder) => builder.insert(new vscode.Position(1, 0), '- [ ] zero\n'));
      await eventually('it is read', () => file.checklist?.root.progress.total === total + 1, 30_000);
    });
    say(`a keystroke followed with a longest stall of ${Math.round(stall)} ms`);
    ok(store.files.includes(file));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('it is as before', () => file.checklist?.root.progress.total === total, 30_000);
  });

  it('that is binary is not taken for a checklist', async () => {
    const { store } = await services();
    await store.reload(write('binary.md', Buffer.from('- [ ] one\n\0\x01\x02', 'latin1')));
    strictEqual(store.get(uriOf('binary.md')), undefined);
  });

  it('that is larger than any checklist is named, and not read', async () => {
    const { store, view } = await services();
    const uri = write('huge.md', '- [ ] one\n');
    fs.truncateSync(uri.fsPath, 40 * 1024 * 1024);
    await store.reload(uri);
    const file = store.get(uri);
    ok(file);
    const row = view.tree.getTreeItem(view.tree.fileNode(file));
    strictEqual(row.description, 'This file is larger than 32 MB and is not read.');
    await vscode.commands.executeCommand('shipcheck.runChecklist', view.tree.fileNode(file));
    match(user.shown[0]?.message ?? '', /^There is no command to run in /);
  });

  it('with a thousand levels is shown and ticked', async () => {
    const text = Array.from(
      { length: 1000 },
      (_, level) => `${' '.repeat(2 * level)}- [ ] level ${level}\n`,
    ).join('');
    const file = await checklist('deep.md', text);
    const node = await itemNode(file, 'level 50');
    await vscode.commands.executeCommand('shipcheck.tick', node);
    deepStrictEqual(user.shown, []);
    strictEqual(bytes('deep.md').split('[x]').length, 2);
  });

  it('of a folder with a file’s name changes nothing', async () => {
    const { store } = await services();
    fs.mkdirSync(uriOf('folder.md').fsPath, { recursive: true });
    await store.refresh();
    strictEqual(store.get(uriOf('folder.md')), undefined);
    ok(store.files.some(({ path }) => path === 'release.md'));
  });

  it('of a broken link changes nothing', async function () {
    const { store } = await services();
    write('target.md', '- [ ] one\n');
    fs.symlinkSync(uriOf('nowhere.md').fsPath, uriOf('link.md').fsPath);
    await store.refresh();
    ok(store.get(uriOf('target.md')));
    strictEqual(store.get(uriOf('link.md'))?.checklist, undefined);
  });
});
