// Findings in the real window: the squiggle, the quick fix with the keyboard, and the view; in Restricted Mode too.
import { match, ok } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { base62 } from '../core/scan/rules/cases/make.ts';
import { eventually } from './eventually.ts';
import { useWindow } from './window.ts';

describe('a secret in the window', () => {
  const ui = useWindow({ fixture: 'release' });
  const secret = `glpat-${base62(20)}`;

  it('shows in the view, and opens from there', async () => {
    await ui.workbench.openContainer('Shipcheck');
    writeFileSync(path.join(ui.folder, 'long.txt'), 'one two three\n'.repeat(80_000));
    writeFileSync(path.join(ui.folder, 'deploy.ts'), `\nexport const gitlabKey = '${secret}';\n`);
    await ui.workbench.command('Shipcheck: Focus on Findings View');
    const row = ui.workbench.row('deploy.ts:2').first();
    await row.waitFor();
    match((await row.getAttribute('aria-label')) ?? '', /^error: GitLab .*glpa\*+.* deploy\.ts, line 2/);
    await row.click();
    await ui.workbench.page.locator('.squiggly-error').first().waitFor();
  });

  it('moves to an env file with the keyboard, and leaves the view', async () => {
    await ui.workbench.page.locator('.view-line').filter({ hasText: 'gitlabKey' }).first().click();
    await ui.workbench.page.keyboard.press('End');
    await ui.workbench.page.keyboard.press('ControlOrMeta+.');
    await ui.workbench.page
      .locator('.action-widget')
      .getByText('Read GITLAB_KEY from the environment')
      .first()
      .waitFor();
    await ui.workbench.page.keyboard.press('Enter');
    await eventually(async () =>
      match(await ui.workbench.editorText(), /gitlabKey = process\.env\.GITLAB_KEY;/),
    );
    await eventually(() =>
      ok(readFileSync(path.join(ui.folder, '.env'), 'utf8') === `GITLAB_KEY=${secret}\n`),
    );
    match(readFileSync(path.join(ui.folder, '.gitignore'), 'utf8'), /^\.env$/m);
    await ui.workbench.row('deploy.ts:2').first().waitFor({ state: 'hidden' });
  });

  it('is said to wait in a file that is very long', async () => {
    await ui.workbench.openFile('long.txt');
    await ui.workbench.page.getByRole('button', { name: 'is scanned only when it is saved' }).waitFor();
    await ui.workbench.openFile('deploy.ts');
    await ui.workbench.page
      .getByRole('button', { name: 'is scanned only when it is saved' })
      .waitFor({ state: 'hidden' });
  });
});

describe('a secret in a folder that is not trusted', () => {
  const ui = useWindow({ fixture: 'release', restricted: true });

  it('shows all the same, and no hook is added', async () => {
    writeFileSync(path.join(ui.folder, 'deploy.ts'), `export const key = 'glpat-${base62(20)}';\n`);
    await ui.workbench.openContainer('Shipcheck');
    await ui.workbench.command('Shipcheck: Focus on Findings View');
    await ui.workbench.row('deploy.ts:1').first().waitFor();
    await ui.workbench.command('Shipcheck: Add a Pre-commit Hook');
    await ui.workbench.command('Notifications: Show Notifications');
    await ui.workbench.page.getByText('is in Restricted Mode, so Shipcheck').first().waitFor();
    ok(!existsSync(path.join(ui.folder, '.git')));
  });
});
