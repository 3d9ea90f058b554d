// Runs the editor tests in a real VS Code: the embedded server, or desktop VS Code with VSCODE_TEST_HOST=desktop.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { temporaryFolder } from './endings.ts';
import { REPORT_TAG } from './test-report.ts';
import { quietSettings } from './vscode-server/serve.ts';

const root = path.join(__dirname, '..', '..');

type RunOptions = Parameters<typeof runTests>[0];

async function main(): Promise<void> {
  const temporary = temporaryFolder('editor');
  const workspace = path.join(temporary, 'workspace');
  const userData = path.join(temporary, 'user');
  // Tests tick boxes and write files: they get a copy, the checkout stays as it is.
  await cp(path.join(root, 'test', 'fixtures', 'workspace'), workspace, { recursive: true });
  // Only where a workspace file is open can folders be added without starting all extensions again.
  const opened = path.join(temporary, 'tests.code-workspace');
  await writeFile(opened, JSON.stringify({ folders: [{ path: 'workspace' }] }));
  await runTests({
    ...(isEmbedded() ? embedded() : await desktop(userData)),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out', 'test', 'editor.js'),
    launchArgs: [opened, `--user-data-dir=${userData}`],
  });
}

/** code-server does not support Windows: there the default is desktop VS Code. */
function isEmbedded(): boolean {
  const host = process.env['VSCODE_TEST_HOST'] || (process.platform === 'win32' ? 'desktop' : 'embedded');
  if (host !== 'embedded' && host !== 'desktop') {
    throw new Error(`VSCODE_TEST_HOST is "${host}"; it can be "embedded" or "desktop".`);
  }
  return host === 'embedded';
}

function embedded(): Partial<RunOptions> {
  return {
    vscodeExecutablePath: path.join(__dirname, 'test-host.js'),
    extensionTestsEnv: { SHIPCHECK_REPORT_TAG: REPORT_TAG },
  };
}

/** Downloads VS Code unless it is in `.vscode-test`; VSCODE_TEST_VERSION is `stable`, `minimum` or a version. */
async function desktop(userData: string): Promise<Partial<RunOptions>> {
  const settings = path.join(userData, 'User', 'settings.json');
  await mkdir(path.dirname(settings), { recursive: true });
  await writeFile(settings, JSON.stringify(quietSettings));
  const version = process.env['VSCODE_TEST_VERSION'] || 'stable';
  return { version: version === 'minimum' ? await minimumVersion() : version };
}

/** The oldest VS Code that package.json promises to work in. */
async function minimumVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    readonly engines: { readonly vscode: string };
  };
  return manifest.engines.vscode.replace('^', '');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
