// One real window for a suite of tests: opened before the first, pictured when one fails, closed after the last.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../tools/endings.ts';
import { root } from '../../tools/repository.ts';
import { startSession, type Session } from '../../tools/session.ts';
import { Workbench } from '../../tools/workbench.ts';

/** The window of the running suite. */
export interface UiWindow {
  readonly workbench: Workbench;
  /** The copy of the fixture that it has open, on disk. */
  readonly folder: string;
}

export interface UiWindowOptions {
  /** A folder of `test/fixtures`, copied so that tests may change it. */
  readonly fixture?: string;
  /** Restricted Mode: the folder is not trusted. */
  readonly restricted?: boolean;
  /** Whether the extension runs in a worker of the browser, as it does where there is no machine. */
  readonly inBrowser?: boolean;
  /** Settings of the workspace. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Milliseconds that the first start on a machine may take: the server is downloaded then. */
export const INSTALL_LIMIT = 300_000;

// A server takes longer to start than a window to open: suites share them.
const sessions = new Map<string, Promise<Session>>();

after(async () => {
  for (const session of sessions.values()) await (await session).close();
});

/** Call inside `describe`: opens a window with the extension; use the result inside `it`. */
export function useWindow({
  fixture = 'workspace',
  restricted = false,
  inBrowser = false,
  settings,
}: UiWindowOptions = {}): UiWindow {
  const folder = path.join(temporaryFolder(), fixture);
  let workbench: Workbench | undefined;

  before(async function () {
    this.timeout(INSTALL_LIMIT);
    cpSync(path.join(root, 'test', 'fixtures', fixture), folder, { recursive: true });
    if (settings) {
      mkdirSync(path.join(folder, '.vscode'), { recursive: true });
      writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
    }
    const session = await sharedSession(restricted, inBrowser);
    workbench = new Workbench(await session.open({ open: folder, extensions: [] }));
    await workbench.ready();
  });

  afterEach(async function () {
    // An attempt that is made again has not failed yet, but its picture tells why it will.
    if (this.currentTest && this.currentTest.state !== 'passed')
      await workbench?.page.screenshot({ path: failurePicture(this.currentTest) });
  });

  after(() => workbench?.page.context().close());

  return {
    folder,
    get workbench(): Workbench {
      if (!workbench) throw new Error('The window is open inside `it` only.');
      return workbench;
    },
  };
}

function sharedSession(workspaceTrust: boolean, inBrowser: boolean): Promise<Session> {
  const key = JSON.stringify([workspaceTrust, inBrowser]);
  const running = sessions.get(key);
  if (running) return running;
  const starting = startSession({
    dataDir: temporaryFolder(),
    workspaceTrust,
    installed: root,
    settings: inBrowser ? { 'remote.extensionKind': { 'shipcheck.shipcheck': ['web'] } } : {},
  });
  sessions.set(key, starting);
  return starting;
}

let failures = 0;

function failurePicture(test: Mocha.Runnable): string {
  const folder = path.join(root, 'out', 'ui-failures');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${test.fullTitle().replaceAll(/\W+/g, '-')}-${++failures}.png`);
}
