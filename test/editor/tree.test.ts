// The rows of the tree: what they say, which are shown, and the commands of the view.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { noProgress } from '../../src/core/checklist/progress.ts';
import { templates } from '../../src/core/checklist/templates.ts';
import type { ChecklistFile } from '../../src/editor/checklists/checklistFile.ts';
import type { Node } from '../../src/editor/tree/nodes.ts';
import { useUser } from './messages.ts';
import { commandsFile, run } from './runs.ts';
import {
  checklist,
  eventually,
  itemNode,
  openEditor,
  place,
  services,
  set,
  text,
  uriOf,
  useWorkspace,
  write,
} from './workspace.ts';

const command = vscode.commands.executeCommand;

const content = `# Release

- [x] first
- [ ] second (optional)
  - [x] below
  - [ ] deeper
- [ ] ~~gone~~

## Checks

- [ ] runs

  \`\`\`bash
  # what it does
  test -d .
  \`\`\`

\`\`\`bash
ls -l \\
  .
\`\`\`

## Nothing here

Words.
`;

function labelOf({ label }: vscode.TreeItem): string {
  return typeof label === 'string' ? label : (label?.label ?? '');
}

/** A node and what is below it, as rows of text: label, description and context, indented. */
async function rows(node: Node, depth = 0): Promise<readonly string[]> {
  const { view } = await services();
  const row = view.tree.getTreeItem(node);
  const box = row.checkboxState as { readonly state: vscode.TreeItemCheckboxState } | undefined;
  const words = [
    ...(box ? [box.state === vscode.TreeItemCheckboxState.Checked ? '[x]' : '[ ]'] : []),
    labelOf(row),
    ...(row.description ? [`(${String(row.description)})`] : []),
    `<${row.contextValue}>`,
  ];
  const below = await Promise.all(view.tree.getChildren(node).map((child) => rows(child, depth + 1)));
  return [`${'  '.repeat(depth)}${words.join(' ')}`, ...below.flat()];
}

describe('the tree', function () {
  this.timeout(30_000);
  useWorkspace();
  const user = useUser();
  afterEach(() => command('shipcheck.clearFilter'));

  const shownFiles = async (): Promise<readonly string[]> => {
    const { view } = await services();
    return view.tree.getChildren().flatMap(({ file }) => (file.path.startsWith(place()) ? [file.path] : []));
  };

  it('shows sections, items and commands with their progress', async () => {
    const { view } = await services();
    const file = await checklist('a.md', content);
    deepStrictEqual(await rows(view.tree.fileNode(file)), [
      'a.md (40% · Release) <file>',
      '  [x] first <item ticked>',
      '  [ ] second (optional) (1/2) <item open>',
      '    [x] below <item ticked>',
      '    [ ] deeper <item open>',
      '  [ ] ~~gone~~ (struck out) <item open>'.replaceAll('~', ''),
      '  Checks (0/1) <section>',
      '    [ ] runs <item open runnable command>',
      '      test -d . <command runnable>',
      '    ls -l … <command runnable>',
    ]);
  });

  it('has a badge with what is left', async () => {
    const { store, view } = await services();
    await checklist('a.md', '- [ ] one\n- [ ] two\n- [ ] three (optional)\n- [x] four\n');
    const left = store.files.reduce(
      (sum, file) => sum + (file.checklist?.root.progress ?? noProgress).left,
      0,
    );
    strictEqual(view.view.badge?.value, left);
    match(view.view.badge?.tooltip ?? '', /items are open$/);
  });

  it('says aloud what it shows', async () => {
    const { view } = await services();
    const file = await checklist('a.md', content);
    const label = async (item: string): Promise<string | undefined> =>
      view.tree.getTreeItem(await itemNode(file, item)).accessibilityInformation?.label;
    strictEqual(await label('first'), 'first, ticked');
    strictEqual(await label('second (optional)'), 'second (optional), not ticked, 1 of 2 done');
    strictEqual(await label('runs'), 'runs, not ticked, not run yet');
  });

  it('has the full text, the command and the last result under the mouse', async () => {
    await set('shipcheck.run.in', 'process');
    const { view } = await services();
    const file = await commandsFile('a.md', 'echo seen; test -d .');
    await run(file);
    const node = await itemNode(file, 'item 1');
    const item = view.tree.getTreeItem(node);
    strictEqual(item.tooltip, undefined, 'an editor asks for a tooltip only where none is given');
    const { value } = view.tree.resolveTreeItem(item, node).tooltip as vscode.MarkdownString;
    match(value, /item&nbsp;1/);
    match(value, /echo seen; test -d \./);
    match(value, /\*\*Passed\*\*/);
    match(value, /\nseen\n/);
  });

  it('shows problems where they stand', async () => {
    const file = await checklist(
      'a.md',
      '# T\n\n- [ ] one\n\n<!-- ignore-task-list-start -->\n\n- [ ] two\n',
    );
    const problems = file.checklist?.problems ?? [];
    const shown = await eventually('diagnostics', () => {
      const found = vscode.languages.getDiagnostics(file.uri).filter(({ source }) => source === 'Shipcheck');
      return found.length === problems.length && found;
    });
    deepStrictEqual(
      shown.map(({ message, range }) => [range.start.line + 1, message]),
      problems.map(({ line, message }) => [line, message]),
    );
  });

  describe('its filter', () => {
    it('shows what is open', async () => {
      const { view } = await services();
      const file = await checklist('a.md', content);
      await checklist('done.md', '- [x] one\n');
      await command('shipcheck.filter', 'open');
      deepStrictEqual(await shownFiles(), [`${place()}/a.md`]);
      deepStrictEqual(
        (await rows(view.tree.fileNode(file))).map((row) => row.trim().replace(/ <.*/, '')),
        [
          'a.md (40% · Release)',
          '[ ] second (optional) (1/2)',
          '[ ] deeper',
          'Checks (0/1)',
          '[ ] runs',
          'test -d .',
          'ls -l …',
        ],
      );
      strictEqual(view.view.message, 'Showing open items only.');
      await command('shipcheck.clearFilter');
      strictEqual(view.view.message, undefined);
      deepStrictEqual(await shownFiles(), [`${place()}/a.md`, `${place()}/done.md`]);
    });

    it('lets a file go when its last item is ticked', async () => {
      const { view } = await services();
      const file = await checklist('a.md', '- [ ] one\n');
      await command('shipcheck.filter', 'open');
      const drawn: unknown[] = [];
      const listening = view.tree.onDidChangeTreeData((node) => drawn.push(node));
      await command('shipcheck.tick', await itemNode(file, 'one'));
      listening.dispose();
      deepStrictEqual(await shownFiles(), []);
      ok(drawn.includes(undefined), 'the list of files is drawn again');
    });

    it('shows what failed, as soon as it failed', async () => {
      await set('shipcheck.run.in', 'process');
      const { view } = await services();
      const file = await commandsFile('a.md', 'test -d .', 'test -d /nowhere');
      await command('shipcheck.filter', 'failed');
      strictEqual(view.view.message, 'Nothing has failed.');
      await run(file, 'item 1');
      await run(file, 'item 2');
      strictEqual(view.view.message, 'Showing failed items only.');
      deepStrictEqual(
        (await rows(view.tree.fileNode(file))).map((row) => row.trim().replace(/ [(<].*/, '')),
        ['a.md', '[ ] item 2', 'test -d /nowhere'],
      );
    });

    it('is chosen from a list', async () => {
      user.answer('Open items');
      await command('shipcheck.filter');
      const { view } = await services();
      strictEqual(view.tree.filter, 'open');
      deepStrictEqual(user.offered, [['All items', 'Open items', 'Failed items']]);
    });
  });

  it('hides a checklist and brings it back', async () => {
    const { hidden, view } = await services();
    const file = await checklist('a.md', '- [ ] one\n');
    await command('shipcheck.hide', view.tree.fileNode(file));
    deepStrictEqual(await shownFiles(), []);
    user.answer(`${place()}/a.md`);
    await command('shipcheck.showHidden');
    deepStrictEqual(await shownFiles(), [`${place()}/a.md`]);
    strictEqual(hidden.uris.size, 0);
    user.press('Undo');
    await command('shipcheck.hide', view.tree.fileNode(file));
    deepStrictEqual(await shownFiles(), [`${place()}/a.md`]);
  });

  it('shows no problems of what is hidden', async () => {
    const { store, view } = await services();
    const file = await checklist('a.md', '- [ ] one\n');
    const problem = { line: 1, from: 0, to: 1, message: 'Odd.' };
    Object.defineProperty(file.checklist, 'problems', { value: [problem] });
    store.touch();
    strictEqual(vscode.languages.getDiagnostics(file.uri).length, 1);
    await command('shipcheck.hide', view.tree.fileNode(file));
    strictEqual(vscode.languages.getDiagnostics(file.uri).length, 0);
    user.answer(`${place()}/a.md`);
    await command('shipcheck.showHidden');
    strictEqual(vscode.languages.getDiagnostics(file.uri).length, 1);
  });

  describe('and the editor', () => {
    const selected = async (): Promise<string> => {
      const { view } = await services();
      const [node] = view.view.selection;
      return node ? labelOf(view.tree.getTreeItem(node)) : '';
    };

    for (const [line, label] of [
      [1, 'a.md'],
      [3, 'first'],
      [6, 'deeper'],
      [8, 'a.md'],
      [9, 'Checks'],
      [11, 'runs'],
      [14, 'test -d .'],
      [19, 'ls -l …'],
      [24, 'a.md'],
    ] as const) {
      it(`meet at line ${line}: ${label}`, async () => {
        await checklist('a.md', content);
        const editor = await openEditor('a.md');
        editor.selection = new vscode.Selection(line - 1, 0, line - 1, 0);
        await command('shipcheck.reveal');
        // The extension host hears of the selection after the command has ended.
        await eventually(`${label} is selected`, async () => (await selected()) === label);
      });
    }

    it('meet at a node’s line the other way round', async () => {
      const file: ChecklistFile = await checklist('a.md', content);
      await command('shipcheck.open', await itemNode(file, 'deeper'));
      const editor = vscode.window.activeTextEditor;
      strictEqual(editor?.document.uri.toString(), file.uri.toString());
      strictEqual(editor?.selection.active.line, 5);
    });
  });

  it('copies commands', async () => {
    const file = await checklist('a.md', content);
    await command('shipcheck.copyCommand', await itemNode(file, 'runs'));
    strictEqual(await vscode.env.clipboard.readText(), '# what it does\ntest -d .');
  });

  describe('a new checklist', () => {
    it('is made from a template, and opened', async () => {
      user.answer(templates[0]!.title);
      user.answer(`${place()}/docs/release.md`);
      await command('shipcheck.newChecklist');
      match(text('docs/release.md'), /^---\ntitle: /);
      strictEqual(
        vscode.window.activeTextEditor?.document.uri.toString(),
        uriOf('docs/release.md').toString(),
      );
      ok((await shownFiles()).includes(`${place()}/docs/release.md`));
    });

    it('overwrites nothing', async () => {
      write('there.md', 'Mine.\n');
      user.answer(templates[0]!.title);
      user.answer(`${place()}/there.md`);
      await command('shipcheck.newChecklist');
      strictEqual(text('there.md'), 'Mine.\n');
      match(user.shown[0]?.message ?? '', /there\.md is there already; nothing was overwritten\.$/);
    });
  });
});
