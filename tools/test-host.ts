// Takes VS Code's place for @vscode/test-electron: the same arguments and exit code, but the embedded server behind.
import type { Page } from 'playwright-core';
import { temporaryFolder } from './endings.ts';
import { startSession } from './session.ts';
import { REPORT_TAG } from './testReport.ts';
import { parseArguments } from './vscode-server/arguments.ts';

const LIMIT = Number(process.env['SHIPCHECK_TEST_LIMIT'] ?? 900) * 1000;
const args = parseArguments(process.argv.slice(2), process.cwd());
const verbose = Boolean(process.env['SHIPCHECK_TEST_VERBOSE']);

async function runInWindow(dataDir: string): Promise<number> {
  const session = await startSession({
    dataDir,
    workspaceTrust: args.workspaceTrust,
    onLog: (line) => verbose && console.log(`server: ${line}`),
  });
  try {
    return await new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`The tests did not end within ${LIMIT / 1000} s.`)), LIMIT).unref();
      void session.server.ended.then(() =>
        reject(new Error('The VS Code server ended while the tests ran.')),
      );
      const prepare = async (page: Page): Promise<void> => {
        page.on('crash', () => reject(new Error('The window crashed while the tests ran.')));
        await page.exposeFunction('codeAutomationLog', relay);
        await page.exposeFunction('codeAutomationExit', resolve);
      };
      session.open(args, { prepare }).catch(reject);
    });
  } finally {
    await session.close();
  }
}

/** Prints the tests' report and what goes wrong in the extension; the rest of the window's log is noise. */
function relay(type: string, words: readonly unknown[]): void {
  const text = words.map(String).join(' ');
  if (text.startsWith(REPORT_TAG)) console.log(text.replaceAll(REPORT_TAG, ''));
  else if (verbose || (type === 'error' && args.extensions.some((folder) => text.includes(folder)))) {
    console.log(`${type}: ${text}`);
  }
}

async function main(): Promise<void> {
  try {
    process.exitCode = await runInWindow(args.userDataDir ?? temporaryFolder());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

void main();
