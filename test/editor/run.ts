// Runs the editor tests inside the extension host; @vscode/test-electron calls it.
import { format } from 'node:util';
import Mocha from 'mocha';

// The window logs a lot itself. The host says how to mark the lines that are the tests' report.
const tag = process.env['SHIPCHECK_REPORT_TAG'] ?? '';
// oxlint-disable-next-line no-console -- the console is the only way out of the window.
Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(format(...args).replaceAll(/^/gm, tag));

const mocha = new Mocha({ ui: 'bdd', timeout: 30_000 });
// The bundle holds the test files beside this one: they need `describe` when they are loaded, right after this.
mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);

/** Rejects when a test failed. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))));
  });
}
