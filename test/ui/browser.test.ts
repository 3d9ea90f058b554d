// The extension as a browser has it: in a worker, without Node, files through the editor alone.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { base62 } from '../core/scan/rules/cases/make.ts';
import { eventually } from './eventually.ts';
import { useWindow } from './window.ts';

const files = {
  'PROBES.md': '- [ ] It answers\n\n  ```yaml probe\n  ht\n  ```\n',
  'deploy.ts': '\n',
  'server.ts': "import cors from 'cors';\nexport const any = cors({ origin: '*' });\n",
};

describe('the extension in a browser', () => {
  const ui = useWindow({ fixture: 'release', inBrowser: true });
  const file = (name: string): string => path.join(ui.folder, name);
  const secret = `glpat-${base62(20)}`;

  it('runs in a worker, and has no Node there', async () => {
    for (const [name, text] of Object.entries(files)) writeFileSync(file(name), text);
    await ui.workbench.openContainer('Shipcheck');
    await eventually(async () => {
      const [host] = await Promise.all(
        ui.workbench.page
          .workers()
          .map((worker) =>
            worker.evaluate(() => [
              typeof process,
              performance.getEntriesByName('code/extHost/didActivateExtension/shipcheck.shipcheck').length,
            ]),
          ),
      );
      deepStrictEqual(host, ['undefined', 1]);
    });
  });

  it('shows sections and items', async () => {
    await ui.workbench.row('PROBES.md').first().waitFor();
    await ui.workbench.expand('RELEASE.md');
    await ui.workbench.expand('1. Before');
    await ui.workbench.row('The notes are written').first().waitFor();
    match(await ui.workbench.row('2. Clean up').first().innerText(), /0\/2/);
  });

  it('ticks a box, and changes one byte', async () => {
    const before = readFileSync(file('RELEASE.md'), 'utf8');
    await ui.workbench.checkbox('The team knows the date').click();
    await eventually(() =>
      strictEqual(
        readFileSync(file('RELEASE.md'), 'utf8'),
        before.replace('[ ] The team knows', '[x] The team knows'),
      ),
    );
  });

  it('says that nothing can be run there', async () => {
    await ui.workbench.rowAction('The working folder is there', 'Run');
    await ui.workbench.notification('Nothing can be run in a browser').waitFor();
    await ui.workbench.command('Shipcheck: Add a Pre-commit Hook');
    await ui.workbench.notification('In a browser no hook can be added').waitFor();
    await ui.workbench.command('Notifications: Clear All Notifications');
  });

  it('finds a secret while somebody types it', async () => {
    const { page } = ui.workbench;
    await ui.workbench.openFile('deploy.ts');
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.type(`const key = '${secret}`);
    await page.locator('.squiggly-error').first().waitFor();
    await ui.workbench.command('Shipcheck: Focus on Findings View');
    await ui.workbench.row('deploy.ts:').first().waitFor();
  });

  it('moves the secret to an env file that git ignores', async () => {
    const { page } = ui.workbench;
    await page.locator('.view-line').filter({ hasText: 'const key' }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.press('ControlOrMeta+.');
    await page.locator('.action-widget').getByText('from the environment').first().waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => ok(readFileSync(file('.env'), 'utf8').endsWith(`=${secret}\n`)));
    match(readFileSync(file('.gitignore'), 'utf8'), /^\.env$/m);
  });

  it('finds permissive CORS in code, through a grammar', async () => {
    await ui.workbench.row('server.ts:2').first().click();
    await ui.workbench.page.locator('.squiggly-warning').first().waitFor();
  });

  it('offers what a probe can be made of', async () => {
    const { page } = ui.workbench;
    await ui.workbench.openFile('PROBES.md');
    await page
      .locator('.view-line')
      .filter({ hasText: /^\s*ht$/ })
      .first()
      .click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible').getByText('http').first().waitFor();
  });
});
