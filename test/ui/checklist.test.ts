// The main job in the real window, with mouse and keyboard: tick, run, see the verdict, find the box ticked on disk.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import { useWindow } from './window.ts';

describe('a checklist in the window', () => {
  const ui = useWindow({ fixture: 'release' });
  const bytes = (): Buffer => readFileSync(path.join(ui.folder, 'RELEASE.md'));
  let original: Buffer;

  /** The row of an item with this state in what a screen reader is told. */
  const spoken = (text: string, state: string): Locator =>
    ui.workbench.page.locator(
      `.part.sidebar .monaco-list-row[aria-label*="${text}"][aria-label*="${state}"]`,
    );
  /** The lines that differ from the original file, as they are now. */
  const changedLines = (): readonly string[] => {
    const before = original.toString().split('\n');
    const now = bytes();
    strictEqual(now.length, original.length, 'a tick replaces one byte by one');
    return now
      .toString()
      .split('\n')
      .filter((line, index) => line !== before[index]);
  };

  before(async () => {
    original = bytes();
    await ui.workbench.openContainer('Shipcheck');
    await ui.workbench.expand('1. Before');
  });

  it('ticks a box with the mouse, and changes one byte on disk', async () => {
    await ui.workbench.checkbox('The team knows the date').click();
    await eventually(() => deepStrictEqual(changedLines(), ['- [x] The team knows the date']));
    await spoken('The team knows the date', ', ticked').waitFor();
  });

  it('takes the tick back with the keyboard', async () => {
    await ui.workbench.row('1. Before').first().click();
    await ui.workbench.page.keyboard.press('ControlOrMeta+z');
    await eventually(() => deepStrictEqual(changedLines(), []));
  });

  it('runs a command from its row, shows the verdict and ticks the box', async () => {
    await ui.workbench.rowAction('The working folder is there', 'Run');
    await spoken('The working folder is there', 'passed').waitFor();
    await eventually(() => deepStrictEqual(changedLines(), ['- [x] The working folder is there']));
    await eventually(async () => match(await ui.workbench.row('1. Before').first().innerText(), /1\/3/));
  });

  it('runs a command from the menu, and leaves the box of what failed alone', async () => {
    await ui.workbench.contextMenu('The notes are written', 'Run');
    await spoken('The notes are written', 'failed').waitFor();
    deepStrictEqual(changedLines(), ['- [x] The working folder is there']);
  });

  it('shows the exact text of a destructive command first, and runs nothing when that is declined', async () => {
    const folder = path.join(ui.folder, 'old-builds');
    mkdirSync(folder, { recursive: true });
    await ui.workbench.expand('2. Clean up');
    await ui.workbench.rowAction('Old builds are gone', 'Run');
    const dialog = ui.workbench.page.locator('.monaco-dialog-box');
    match(await dialog.innerText(), /destructive[^]*rm -rf \.\/old-builds/);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await spoken('Old builds are gone', 'not run yet').waitFor();
    ok(existsSync(folder));
  });

  it('stops what never ends', async () => {
    await ui.workbench.rowAction('The log was watched', 'Run');
    await spoken('The log was watched', 'running').waitFor();
    await ui.workbench.rowAction('The log was watched', 'Stop Running');
    await spoken('The log was watched', 'needs your review').waitFor();
  });

  it('runs a section, and leaves out what destroys or never ends', async () => {
    await ui.workbench.rowAction('1. Before', 'Run Section');
    await spoken('The notes are written', 'failed').waitFor();
    ok(existsSync(path.join(ui.folder, 'old-builds')));
  });

  it('shows only what is open, and all again', async () => {
    await ui.workbench.command('Shipcheck: Filter Items');
    await ui.workbench.quickPick('Open items');
    await ui.workbench.row('The working folder is there').waitFor({ state: 'hidden' });
    await ui.workbench.command('Shipcheck: Show All Items');
    await ui.workbench.row('The working folder is there').waitFor();
  });

  it('ticks at the cursor with the keyboard, and shows the item of the cursor in the tree', async () => {
    await ui.workbench.openFile('RELEASE.md');
    await ui.workbench.page.keyboard.press('ControlOrMeta+g');
    await ui.workbench.page.keyboard.type('5');
    await ui.workbench.page.keyboard.press('Enter');
    await ui.workbench.page.keyboard.press('ControlOrMeta+Alt+Enter');
    await eventually(async () => match(await ui.workbench.editorText(), /- \[x\] The team knows the date/));
    await ui.workbench.command('Shipcheck: Reveal Item in Tree');
    await ui.workbench.page
      .locator('.part.sidebar .monaco-list-row.focused[aria-label*="The team knows the date"]')
      .waitFor();
  });
});

describe('a folder that is not trusted', () => {
  const ui = useWindow({ fixture: 'release', restricted: true });

  it('is read and ticked, but nothing of it runs', async () => {
    await ui.workbench.openContainer('Shipcheck');
    await ui.workbench.expand('1. Before');
    await ui.workbench.rowAction('The working folder is there', 'Run');
    await ui.workbench.command('Notifications: Show Notifications');
    await ui.workbench.page.getByText('Restricted Mode, so Shipcheck does not run').first().waitFor();
    await ui.workbench.page.keyboard.press('Escape');
    await ui.workbench.checkbox('The team knows the date').click();
    const file = path.join(ui.folder, 'RELEASE.md');
    await eventually(() => match(readFileSync(file, 'utf8'), /\[x\] The team[^]*\[ \] The working folder/));
  });
});

describe('a folder without a checklist', () => {
  const ui = useWindow({ fixture: 'empty' });

  it('offers to make one from a template', async () => {
    await ui.workbench.openContainer('Shipcheck');
    await ui.workbench.page.getByText('There is no checklist in this workspace yet').waitFor();
    await ui.workbench.page.getByRole('button', { name: 'New Checklist from Template' }).first().waitFor();
  });

  it('has one after a template was chosen', async () => {
    await ui.workbench.command('Shipcheck: New Checklist from Template');
    await ui.workbench.quickPick('Database migration');
    await ui.workbench.page.locator('.quick-input-widget').getByText('Where in empty').waitFor();
    await ui.workbench.page.keyboard.press('Enter');
    await ui.workbench.row('database-migration.md').first().waitFor();
    await eventually(() => ok(existsSync(path.join(ui.folder, 'database-migration.md'))));
  });
});
