// What verdicts do: to boxes, to rows, and in the documents that show them.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import type { Outcome } from '../../src/core/verify/outcome.ts';
import type { ChecklistFile } from '../../src/editor/checklists/checklistFile.ts';
import { targetsOf } from '../../src/editor/run/target.ts';
import { useUser } from './messages.ts';
import { commandsFile, resultOf, run, standingOf } from './runs.ts';
import {
  checklist,
  eventually,
  itemNode,
  openEditor,
  services,
  set,
  text,
  useWorkspace,
} from './workspace.ts';

const command = vscode.commands.executeCommand;

describe('verdicts', function () {
  this.timeout(60_000);
  this.slow(5000);
  useWorkspace();
  const user = useUser();
  beforeEach(() => set('shipcheck.run.in', 'process'));

  /** Gives an item's only command an outcome, as a run would. */
  async function give(file: ChecklistFile, item: string, outcome: Outcome): Promise<void> {
    const { results } = await services();
    const [target] = targetsOf(await itemNode(file, item));
    ok(target);
    const reason = 'It showed something.';
    results.sheet(file.uri).set(target, {
      outcome,
      reason,
      expectations: [],
      time: Date.now(),
      durationMs: 5,
      exitCode: 0,
      output: 'shown',
    });
  }

  describe('in the file', () => {
    it('tick an item only when all of its commands have passed', async () => {
      const file = await checklist(
        'a.md',
        '- [ ] both\n\n  ```bash\n  test -d .\n  ```\n\n  ```bash\n  test -e .\n  ```\n',
      );
      const [first, second] = (await itemNode(file, 'both')).item.commands;
      const { runner, view } = await services();
      const targets = targetsOf(view.tree.fileNode(file));
      deepStrictEqual(
        targets.map((target) => target.check),
        [first, second],
      );
      await runner.runOne(targets[0]!);
      match(text('a.md'), /\[ \] both/);
      strictEqual(await standingOf(file, 'both'), 'unverified');
      await runner.runOne(targets[1]!);
      match(text('a.md'), /\[x\] both/);
      strictEqual(await standingOf(file, 'both'), 'passed');
    });

    it('untick what fails only where that is wanted', async () => {
      const content = (box: string): string =>
        `- [${box}] one\n\n  \`\`\`bash\n  test -d /nowhere\n  \`\`\`\n`;
      const file = await checklist('a.md', content('x'));
      await run(file, 'one');
      strictEqual(text('a.md'), content('x'));
      await set('shipcheck.writeBack', 'sync');
      await run(file, 'one');
      strictEqual(text('a.md'), content(' '));
    });

    it('change nothing where boxes are ticked by hand', async () => {
      await set('shipcheck.writeBack', 'manual');
      const file = await commandsFile('a.md', 'test -d .');
      strictEqual((await run(file)).outcome, 'passed');
      match(text('a.md'), /\[ \] item 1/);
    });

    it('are taken back by undo like other ticks', async () => {
      const file = await commandsFile('a.md', 'test -d .');
      await run(file);
      match(text('a.md'), /\[x\] item 1/);
      await command('shipcheck.undoTick');
      match(text('a.md'), /\[ \] item 1/);
    });

    it('of a command beside a list are offered to the items of the list', async () => {
      const content =
        '- [ ] one\n- [ ] two\n- [ ] three\n\n**Commands:**\n\n```bash\ntest -d .\n```\n\nThe end.\n';
      const file = await checklist('a.md', content);
      const { view } = await services();
      const loose = view.tree.getChildren(view.tree.fileNode(file)).find(({ kind }) => kind === 'check');
      ok(loose);
      user.press('Choose Items…');
      user.answer('one', 'three');
      await command('shipcheck.run', loose);
      await eventually('they are ticked', () => text('a.md').includes('[x] three'));
      strictEqual(text('a.md'), content.replace('[ ] one', '[x] one').replace('[ ] three', '[x] three'));
      deepStrictEqual(user.offered, [['one', 'two', 'three']]);
    });
  });

  describe('of a person', () => {
    it('pass a review, and tick', async () => {
      const file = await commandsFile('a.md', 'ls');
      await give(file, 'item 1', 'review');
      await command('shipcheck.pass', await itemNode(file, 'item 1'));
      const result = await resultOf(file);
      deepStrictEqual([result.outcome, result.byPerson], ['passed', true]);
      match(text('a.md'), /\[x\] item 1/);
    });

    it('fail a review', async () => {
      const file = await commandsFile('a.md', 'ls');
      await give(file, 'item 1', 'review');
      await command('shipcheck.fail', await itemNode(file, 'item 1'));
      strictEqual(await standingOf(file), 'failed');
      match(text('a.md'), /\[ \] item 1/);
    });

    it('need a run first', async () => {
      const file = await commandsFile('a.md', 'ls');
      await command('shipcheck.pass', await itemNode(file, 'item 1'));
      deepStrictEqual(
        user.shown.map(({ message }) => message),
        ['Run the command first, then decide by what it shows.'],
      );
    });

    it('are asked for after a command that only shows something', async () => {
      const file = await commandsFile('a.md', 'ls');
      user.press('Pass');
      strictEqual((await run(file)).outcome, 'passed');
      match(user.shown[0]?.message ?? '', /^“item 1” needs your review: /);
      deepStrictEqual(user.shown[0]?.buttons, ['Pass', 'Fail', 'Show Result']);
    });
  });

  describe('in the editor', () => {
    const lenses = async (file: ChecklistFile): Promise<readonly (readonly [number, string])[]> => {
      const found = await command<vscode.CodeLens[]>('vscode.executeCodeLensProvider', file.uri);
      return found.flatMap((lens) => (lens.command ? [[lens.range.start.line + 1, lens.command.title]] : []));
    };

    it('stand above every command', async () => {
      const file = await commandsFile('a.md', 'test -d .', 'ls');
      await openEditor('a.md');
      deepStrictEqual(await lenses(file), [
        [5, '$(play) Run'],
        [11, '$(play) Run'],
      ]);
      await give(file, 'item 1', 'failed');
      await give(file, 'item 2', 'review');
      deepStrictEqual(await lenses(file), [
        [5, '$(play) Run'],
        [5, 'failed just now'],
        [11, '$(play) Run'],
        [11, 'needs your review just now'],
        [11, '$(check) Pass'],
        [11, '$(x) Fail'],
      ]);
      await set('shipcheck.codeLens', false);
      deepStrictEqual(await lenses(file), []);
    });

    it('are found by the mouse', async () => {
      const file = await commandsFile('a.md', 'ls');
      await give(file, 'item 1', 'failed');
      await openEditor('a.md');
      const hovers = await command<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        file.uri,
        new vscode.Position(2, 8),
      );
      const words = hovers.flatMap(({ contents }) =>
        contents.map((part) => (part as vscode.MarkdownString).value),
      );
      match(words.join('\n'), /\*\*Failed\*\*/);
    });

    it('have a document that cannot be edited and follows', async () => {
      const file = await commandsFile('a.md', 'echo "the output"; test -d .');
      await run(file);
      await command('shipcheck.showResult', await itemNode(file, 'item 1'));
      const editor = vscode.window.activeTextEditor;
      ok(editor);
      const shown = editor.document.getText();
      match(shown, /^item 1 {2}\(.*a\.md:5\)\npassed: /);
      match(shown, /Command\n {2}echo "the output"; test -d \.\n\nOutput\nthe output\n/);
      strictEqual(vscode.workspace.fs.isWritableFileSystem(editor.document.uri.scheme), undefined);
      await give(file, 'item 1', 'failed');
      await eventually('it follows', () => editor.document.getText().includes('\nfailed: It showed'));
    });

    it('say when there is no result to show', async () => {
      const file = await commandsFile('a.md', 'ls');
      await command('shipcheck.showResult', await itemNode(file, 'item 1'));
      deepStrictEqual(
        user.shown.map(({ message }) => message),
        ['This has not been run yet.'],
      );
    });
  });
});
