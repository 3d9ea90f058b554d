// Which program runs a script, on made-up machines.
import { deepStrictEqual, ok } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ShellKind } from '../../src/core/checklist/model.ts';
import { findShell } from '../../src/node/shells.ts';
import { temporaryFolder } from './commands.ts';

describe('finding a shell', () => {
  const folder = temporaryFolder();
  const at = (path: string): string => join(folder.path, path);
  const install = (path: string, mode = 0o755): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), '', { mode });
  };
  before(() => {
    install('a/sh');
    install('a/bash', 0o644);
    install('b/bash');
    install('b/pwsh');
    install('sys/bash.exe');
    install('sys/powershell.exe');
    install('new/pwsh.exe');
    install('Git/bin/bash.exe');
    mkdirSync(at('Git/cmd'));
    install('Programs/Git/bin/bash.exe');
    install('sys/cmd.exe');
  });
  after(() => folder.remove());

  async function check(
    shell: ShellKind,
    platform: NodeJS.Platform,
    path: readonly string[],
    expected: string | undefined,
    env: Record<string, string> = {},
  ): Promise<void> {
    const separator = platform === 'win32' ? ';' : ':';
    const found = await findShell(shell, { PATH: path.map(at).join(separator), ...env }, platform);
    if (expected === undefined) ok('missing' in found && found.missing.endsWith('.'), JSON.stringify(found));
    else deepStrictEqual(found, { program: at(expected) });
  }

  if (process.platform !== 'win32') {
    it('takes bash, of the first folder where it can be run', () =>
      check('posix', 'linux', ['a', 'b'], 'b/bash'));
    it('takes PowerShell where it is installed', () => check('powershell', 'linux', ['a', 'b'], 'b/pwsh'));
    it('says that PowerShell is missing', () => check('powershell', 'linux', ['a'], undefined));
    it('says that cmd.exe is missing', () => check('cmd', 'linux', ['sys'], undefined));
    it('has a shell without any PATH', async () => ok('program' in (await findShell('posix', {}))));
  }
  it('takes the bash of Git on Windows, never the one of the system', () =>
    check('posix', 'win32', ['sys', 'Git/cmd'], 'Git/bin/bash.exe'));
  it('finds Git where it installs itself for one user', () =>
    check('posix', 'win32', ['sys'], 'Programs/Git/bin/bash.exe', { LocalAppData: folder.path }));
  it('says that there is no bash on Windows', () => check('posix', 'win32', ['sys'], undefined));
  it('takes the newer PowerShell', () => check('powershell', 'win32', ['sys', 'new'], 'new/pwsh.exe'));
  it('takes Windows PowerShell', () => check('powershell', 'win32', ['sys'], 'sys/powershell.exe'));
  it('takes cmd.exe', () => check('cmd', 'win32', ['sys'], 'sys/cmd.exe'));
});
