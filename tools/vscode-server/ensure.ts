// The embedded VS Code server, installed when it is not there yet.
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { installOnce } from './install-once.ts';
import {
  cacheFolder,
  essentialFiles,
  installation,
  packages,
  vscodeFolder,
  type Installation,
  type Machine,
} from './layout.ts';
import { InstallError, npmInstall } from './npm.ts';
import { VSCODE } from './versions.ts';

/**
 * Finds the server in the user's cache folder and installs it there the first time (about half a minute and 800 MB).
 * @throws {InstallError} where it cannot be installed, saying why.
 */
export async function ensureServer(say: (line: string) => void): Promise<Installation> {
  const machine: Machine = {
    platform: process.platform,
    arch: process.arch,
    nodeVersion: process.version,
    home: os.homedir(),
    env: process.env,
  };
  if (machine.platform === 'win32') {
    throw new InstallError(
      'The embedded VS Code server runs on Linux and macOS only: code-server does not support Windows. ' +
        'Use desktop VS Code: set VSCODE_TEST_HOST=desktop.',
    );
  }
  const folder = cacheFolder(machine);
  const wanted = { folder, marker: packages(machine).join('\n'), files: essentialFiles(machine) };
  const started = Date.now();
  const outcome = await installOnce(wanted, async (into) => {
    say(`Installing the VS Code ${VSCODE} server into ${folder} (once per machine, about 800 MB) …`);
    await writeFile(path.join(into, 'package.json'), '{ "private": true }\n');
    await npmInstall(into, packages(machine));
    await npmInstall(vscodeFolder(into), ['--omit=dev']);
  });
  if (outcome === 'installed') say(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return installation(folder, machine);
}
