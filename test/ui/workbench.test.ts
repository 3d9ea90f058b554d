// The window itself: what every other test of the window stands on.
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/repository.ts';
import { eventually } from './eventually.ts';
import { useWindow } from './window.ts';

describe('the window', () => {
  const ui = useWindow();

  it('shows the files of the workspace', async () => {
    await ui.workbench.openContainer('Explorer');
    await ui.workbench.row('deploy.md').waitFor();
  });

  it('has every view container of the extension', async () => {
    for (const title of viewContainers()) await ui.workbench.openContainer(title);
  });

  it('ticks a box with the mouse', async () => {
    await ui.workbench.openContainer('Shipcheck');
    await ui.workbench.expand('deploy.md');
    await ui.workbench.expand('Before');
    await ui.workbench.checkbox('Tests are green').click();
    await ui.workbench.page.getByRole('checkbox', { name: 'Tests are green', checked: true }).waitFor();
    const file = path.join(ui.folder, 'deploy.md');
    await eventually(() => match(readFileSync(file, 'utf8'), /^- \[x\] Tests are green$/m));
  });

  it('opens a file and shows its text', async () => {
    await ui.workbench.openFile('deploy.md');
    match(await ui.workbench.editorText(), /^# Deploy\n/);
  });

  it('runs a command from the palette', async () => {
    await ui.workbench.command('View: Close All Editors');
    await ui.workbench.page.locator('.editor-instance').waitFor({ state: 'detached' });
  });

  it('picks an entry of a context menu', async () => {
    await ui.workbench.openContainer('Explorer');
    await ui.workbench.contextMenu('deploy.md', 'Open to the Side');
    await ui.workbench.page.getByRole('tab', { name: 'deploy.md' }).waitFor();
  });

  it('shows a webview', async () => {
    await ui.workbench.contextMenu('deploy.md', 'Open Preview');
    const preview = await ui.workbench.webview('h1#deploy');
    strictEqual(await preview.locator('li').count(), 4);
  });

  it('changes its theme', async () => {
    await ui.workbench.useTheme('light');
    await ui.workbench.useTheme('dark');
  });

  it('has no notification', async () => deepStrictEqual(await ui.workbench.notifications(), []));
});

/** The titles in package.json. */
function viewContainers(): readonly string[] {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly contributes?: {
      readonly viewsContainers?: { readonly activitybar: readonly { title: string }[] };
    };
  };
  return manifest.contributes?.viewsContainers?.activitybar.map(({ title }) => title) ?? [];
}
