// Probes in the real window, with mouse and keyboard: written with completion, underlined, written down, of any URL.
import { match, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { eventually } from './eventually.ts';
import { useWindow } from './window.ts';

describe('probes in the window', () => {
  const ui = useWindow({ fixture: 'release' });
  const text = (): string => readFileSync(path.join(ui.folder, 'RELEASE.md'), 'utf8');
  let server: Server;
  let url: string;

  before(async () => {
    server = createServer((_request, response) => response.end('ok'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`;
    await ui.workbench.openContainer('Shipcheck');
    await ui.workbench.expand('1. Before');
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Puts the cursor at the end of a line of the file, in the editor. */
  async function goToEndOf(line: number): Promise<void> {
    const { page } = ui.workbench;
    await page.keyboard.press('ControlOrMeta+g');
    await page.keyboard.type(String(line));
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
    await page.keyboard.press('End');
  }

  it('are written down from the menu of an item, selected', async () => {
    const before = text();
    await ui.workbench.contextMenu('The working folder is there', 'Write This Probe Down');
    await eventually(() => ok(text().includes('yaml probe')));
    const block = '  ```yaml probe\n  command: test -d .\n  ```\n';
    strictEqual(text(), before.replace('test -d .\n  ```\n', `test -d .\n  \`\`\`\n${block}`));
    await ui.workbench.page.locator('.editor-instance .selected-text').first().waitFor();
    await ui.workbench.rowAction('The working folder is there', 'Run');
    await eventually(() => match(text(), /\[x\] The working folder/));
  });

  it('are offered in an item, and what is wrong with them is underlined', async () => {
    const { keyboard } = ui.workbench.page;
    await ui.workbench.openFile('RELEASE.md');
    await goToEndOf(5);
    await keyboard.press('Enter');
    await keyboard.type('prob');
    const offered = ui.workbench.page.locator('.suggest-widget.visible .monaco-list-row');
    await offered.filter({ hasText: 'probe: file' }).click();
    await keyboard.type('RELEASE.md');
    await goToEndOf(8);
    await keyboard.press('Enter');
    await keyboard.type('mo');
    await offered.filter({ hasText: 'mode' }).click();
    await keyboard.type('rw');
    await ui.workbench.page.locator('.squiggly-error').first().waitFor();
    await eventually(async () => match(await ui.workbench.editorText(), /^ {2}mode: rw$/m));
  });

  it('probe any URL, and say what came of it', async () => {
    await ui.workbench.command('Shipcheck: Probe a URL');
    await ui.workbench.page.locator('.quick-input-widget').getByText('The URL to probe').waitFor();
    await ui.workbench.page.locator('.quick-input-widget input').first().fill(url);
    await ui.workbench.page.keyboard.press('Enter');
    await ui.workbench.quickPick('Sends security');
    await ui.workbench.command('Notifications: Show Notifications');
    await ui.workbench.notification(/“Sends security headers” failed: /).waitFor();
  });
});
