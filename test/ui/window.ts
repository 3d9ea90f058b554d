// One real window for a suite of tests: opened before the first, pictured when one fails, closed after the last.
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../tools/endings.ts';
import { startSession, type Session } from '../../tools/session.ts';
import { Workbench } from '../../tools/workbench.ts';

/** The window of the running suite, and the temporary folder it has open. */
export interface UiWindow {
  readonly workbench: Workbench;
  readonly folder: string;
}

const root = path.join(__dirname, '..', '..');

/** Call inside `describe`: opens a copy of a fixture in a window with the extension; use the result inside `it`. */
export function useWindow(fixture = 'workspace'): UiWindow {
  let session: Session | undefined;
  let workbench: Workbench | undefined;
  const folder = temporaryFolder('ui');
  const workspace = path.join(folder, fixture);

  before(async () => {
    cpSync(path.join(root, 'test', 'fixtures', fixture), workspace, { recursive: true });
    session = await startSession({ dataDir: path.join(folder, 'server'), workspaceTrust: false });
    workbench = new Workbench(await session.open({ open: workspace, extensions: [root] }));
    await workbench.ready();
  });

  afterEach(async function () {
    const { currentTest } = this;
    if (currentTest?.state !== 'failed' || !workbench) return;
    const pictures = path.join(root, 'out', 'ui-failures');
    mkdirSync(pictures, { recursive: true });
    const name = currentTest.fullTitle().replaceAll(/\W+/g, '-');
    await workbench.page.screenshot({ path: path.join(pictures, `${name}.png`) });
  });

  after(() => session?.close());

  return {
    folder: workspace,
    get workbench(): Workbench {
      if (!workbench) throw new Error('The window is open inside `it` only.');
      return workbench;
    },
  };
}
