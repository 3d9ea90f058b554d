// The embedded VS Code server, installed when it is not there yet.
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { cacheFolder } from '../cache.ts';
import { installOnce } from './installOnce.ts';
import { essentialFiles, installation, packages, vscodeFolder, type Installation } from './layout.ts';
import { InstallError, npmInstall } from './npm.ts';
import { VSCODE } from './versions.ts';

/**
 * Finds the server in the user's cache folder, and installs it there the first time (half a minute, 800 MB).
 * @throws {InstallError} where it cannot be installed, saying why.
 */
export async function ensureServer(say: (line: string) => void): Promise<Installation> {
  const { platform, env } = process;
  if (platform === 'win32') {
    throw new InstallError(
      'The embedded VS Code server runs on Linux and macOS only: code-server does not support Windows. ' +
        'Use desktop VS Code there: VSCODE_TEST_HOST=desktop for tests, `code` on the PATH for npm start.',
    );
  }
  const folder = path.join(cacheFolder({ platform, home: os.homedir(), env }), `vscode-${VSCODE}`);
  const wanted = { folder, marker: packages(process).join('\n'), files: essentialFiles(process) };
  const started = Date.now();
  const outcome = await installOnce(wanted, async (into) => {
    say(`Installing the VS Code ${VSCODE} server into ${folder} (once per machine, about 800 MB) …`);
    await writeFile(path.join(into, 'package.json'), '{ "private": true }\n');
    await npmInstall(into, packages(process));
    say('… and its dependencies …');
    await npmInstall(vscodeFolder(into), ['--omit=dev']);
  });
  if (outcome === 'installed') say(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return installation(folder, process);
}
