// Runs the editor tests inside the extension host; @vscode/test-electron calls it.
import { format } from 'node:util';
import Mocha from 'mocha';
import { commands, workspace } from 'vscode';

// The window logs a lot itself. The host says how to mark the lines that are the tests' report.
const tag = process.env['SHIPCHECK_REPORT_TAG'] ?? '';
// oxlint-disable-next-line no-console -- the console is the only way out of the window.
Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(format(...args).replaceAll(/^/gm, tag));

// What fails because the machine was busy for a moment passes the second time; a fault fails both times.
const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, retries: 1 });
const only = process.env['SHIPCHECK_TEST_GREP'];
if (only) mocha.grep(only);
// The bundle holds the test files beside this one: they need `describe` when they are loaded, right after this.
mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);

/** Rejects when a test failed. */
export async function run(): Promise<void> {
  if (!(await hasFolders())) {
    // The embedded window can lose a race with its server, and opens a workspace file without its folders. Loading the
    // window again starts the tests again.
    await commands.executeCommand('workbench.action.reloadWindow');
    return new Promise(() => undefined);
  }
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))));
  });
}

async function hasFolders(): Promise<boolean> {
  for (let attempts = 0; attempts < 100; attempts++) {
    if (workspace.workspaceFolders?.length) return true;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return false;
}
