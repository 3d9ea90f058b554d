// Runs the editor tests in a real VS Code: the embedded server, or desktop VS Code with VSCODE_TEST_HOST=desktop.
// With the argument `bench` it runs the editor benchmarks in their place.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { temporaryFolder } from './endings.ts';
import { minimumVersion, root } from './repository.ts';
import { REPORT_TAG } from './testReport.ts';
import { whichHost } from './whichHost.ts';
import { quietSettings } from './vscode-server/serve.ts';

type RunOptions = Parameters<typeof runTests>[0];

async function main(): Promise<void> {
  const temporary = temporaryFolder();
  const workspace = path.join(temporary, 'workspace');
  const userData = path.join(temporary, 'user');
  // Tests tick boxes and write files: they get a copy, the checkout stays as it is.
  await cp(path.join(root, 'test', 'fixtures', 'workspace'), workspace, { recursive: true });
  // Only where a workspace file is open can folders be added without starting all extensions again.
  const opened = path.join(temporary, 'tests.code-workspace');
  const settings = {
    // Tests make repositories and remove them, faster than VS Code's own extension for git can follow.
    'git.enabled': false,
    // In a browser the editor would save by itself a second after something was typed.
    'files.autoSave': 'off',
    // VS Code's own server for Markdown is busy with 10 MB for a minute, and everybody who hovers has to wait.
    'files.associations': { '**/large.md': 'plaintext' },
  };
  await writeFile(opened, JSON.stringify({ folders: [{ path: 'workspace' }], settings }));
  await runTests({
    ...(whichHost() === 'embedded' ? embedded() : await desktop(userData)),
    extensionDevelopmentPath: root,
    extensionTestsPath: process.argv.includes('bench')
      ? path.join(root, 'out', 'bench', 'editor.bench.js')
      : path.join(root, 'out', 'test', 'editor.js'),
    launchArgs: [opened, `--user-data-dir=${userData}`],
  });
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
  return { version: version === 'minimum' ? minimumVersion() : version };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
