// `npm start`, as a newcomer runs it on a machine without desktop VS Code.
import { match, rejects, strictEqual } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { root } from '../../tools/repository.ts';
import { INSTALL_LIMIT } from './window.ts';

describe('npm start', () => {
  it('serves the demo project in a workbench until Ctrl+C, which leaves nothing behind', async function () {
    this.timeout(INSTALL_LIMIT);
    const npm = spawn('npm', ['start'], {
      cwd: root,
      // A group of its own: Ctrl+C in a terminal reaches npm, its shell and the tool, but not this test.
      detached: true,
      env: { ...process.env, SHIPCHECK_START: 'server' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const closed = once(npm, 'close');
    try {
      const address = await printedAddress(npm.stdout);
      const response = await fetch(address);
      strictEqual(response.status, 200);
      match(await response.text(), /vscode-workbench-web-configuration/);
      const demo = address.searchParams.get('folder')!;
      strictEqual(existsSync(demo), true);

      process.kill(-npm.pid!, 'SIGINT');
      await closed;
      await rejects(fetch(address), 'the server still answers');
      strictEqual(existsSync(demo), false);
    } finally {
      if (npm.exitCode === null && npm.signalCode === null) process.kill(-npm.pid!, 'SIGKILL');
    }
  });
});

function printedAddress(output: NodeJS.ReadableStream): Promise<URL> {
  let printed = '';
  return new Promise((resolve, reject) => {
    output.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /^http:\/\/127\.0\.0\.1:\S+$/m.exec(printed);
      if (address) resolve(new URL(address[0]));
    });
    output.on('end', () => reject(new Error(`No address was printed:\n${printed}`)));
  });
}
