// A shared folder is filled exactly once, whatever was there before and whoever else is at it.
import { deepStrictEqual, rejects, strictEqual } from 'node:assert';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { temporaryFolder } from '../../tools/endings.ts';
import { installOnce, type Wanted } from '../../tools/vscode-server/installOnce.ts';

describe('installOnce', () => {
  let parent = '';
  let installs = 0;
  beforeEach(() => {
    parent = temporaryFolder();
    installs = 0;
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  const wanted = (): Wanted => ({ folder: path.join(parent, 'server'), marker: 'v1', files: ['main.js'] });

  async function install(into: string): Promise<void> {
    const number = ++installs;
    await new Promise((resolve) => setTimeout(resolve, 20 * number));
    writeFileSync(path.join(into, 'main.js'), String(number));
  }

  /** What a machine has once everything went well: the folder and nothing beside it. */
  function checkInstalled(): void {
    deepStrictEqual(readdirSync(parent), ['server']);
    deepStrictEqual(readdirSync(wanted().folder).sort(), ['.complete', 'main.js']);
  }

  it('fills an absent folder', async () => {
    strictEqual(await installOnce(wanted(), install), 'installed');
    checkInstalled();
  });

  it('makes the folders above it', async () => {
    const folder = path.join(parent, 'a', 'b', 'server');
    strictEqual(await installOnce({ ...wanted(), folder }, install), 'installed');
    strictEqual(existsSync(path.join(folder, 'main.js')), true);
  });

  it('does nothing the second time', async () => {
    await installOnce(wanted(), install);
    strictEqual(await installOnce(wanted(), install), 'present');
    strictEqual(installs, 1);
  });

  it('repairs a folder that lost a file', async () => {
    await installOnce(wanted(), install);
    rmSync(path.join(wanted().folder, 'main.js'));
    strictEqual(await installOnce(wanted(), install), 'installed');
    checkInstalled();
  });

  it('repairs a folder without marker', async () => {
    mkdirSync(wanted().folder);
    writeFileSync(path.join(wanted().folder, 'half'), '');
    strictEqual(await installOnce(wanted(), install), 'installed');
    checkInstalled();
  });

  it('replaces other versions', async () => {
    await installOnce(wanted(), install);
    strictEqual(await installOnce({ ...wanted(), marker: 'v2' }, install), 'installed');
    strictEqual(readFileSync(path.join(wanted().folder, '.complete'), 'utf8'), 'v2');
    checkInstalled();
  });

  it('leaves nothing when the install fails', async () => {
    await rejects(
      installOnce(wanted(), async (into) => {
        await install(into);
        throw new Error('no network');
      }),
      /no network/,
    );
    deepStrictEqual(readdirSync(parent), []);
  });

  it('does not take an install for complete that lacks a file', async () => {
    await rejects(
      installOnce(wanted(), () => Promise.resolve()),
      /lacks main\.js/,
    );
    deepStrictEqual(readdirSync(parent), []);
  });

  it('keeps the first result when two race', async () => {
    await Promise.all([installOnce(wanted(), install), installOnce(wanted(), install)]);
    strictEqual(installs, 2);
    strictEqual(readFileSync(path.join(wanted().folder, 'main.js'), 'utf8'), '1');
    checkInstalled();
  });

  it('is repaired by two that race', async () => {
    mkdirSync(wanted().folder);
    writeFileSync(path.join(wanted().folder, 'half'), '');
    await Promise.all([installOnce(wanted(), install), installOnce(wanted(), install)]);
    checkInstalled();
  });

  it('removes what a killed install on this machine has left', async () => {
    const dead = spawnSync(process.execPath, ['--version']).pid;
    mkdirSync(path.join(parent, `server.installing-${os.hostname()}-${dead}-abc`));
    await installOnce(wanted(), install);
    checkInstalled();
  });

  it('leaves installs alone that are running', async () => {
    const others = [
      `server.installing-${os.hostname()}-${process.ppid}-abc`,
      'server.installing-elsewhere-1-abc',
    ];
    for (const other of others) mkdirSync(path.join(parent, other));
    await installOnce(wanted(), install);
    deepStrictEqual(readdirSync(parent).sort(), ['server', ...others].sort());
  });
});
