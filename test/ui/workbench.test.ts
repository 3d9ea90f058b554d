// The window itself: what every other test of the window stands on.
import { deepStrictEqual, match } from 'node:assert';
import { useWindow } from './window.ts';

describe('the window', () => {
  const ui = useWindow();

  it('shows the files of the workspace', async () => {
    await ui.workbench.openContainer('Explorer');
    await ui.workbench.row('deploy.md').waitFor();
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
    await ui.workbench.contextMenu('deploy.md', 'Open to the Side');
    await ui.workbench.page.getByRole('tab', { name: 'deploy.md' }).waitFor();
  });

  it('changes its theme', async () => {
    await ui.workbench.useTheme('light');
    await ui.workbench.useTheme('dark');
  });

  it('has no notification', async () => deepStrictEqual(await ui.workbench.notifications(), []));
});
