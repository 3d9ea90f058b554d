// `npm start` with a desktop VS Code on the PATH; the one here only writes down how it was called.
import { match, strictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../tools/endings.ts';
import { minimumVersion, root } from '../../tools/repository.ts';

// On Windows `code` is a batch file.
if (process.platform !== 'win32') {
  describe('npm start with desktop VS Code', () => {
    let folder = '';
    beforeEach(() => {
      folder = temporaryFolder();
      mkdirSync(path.join(folder, 'bin'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    /** Puts a `code` of this version on the PATH and starts the demo; returns what was printed. */
    function start(version: string, env: Record<string, string> = {}): string {
      const code = `#!/bin/sh\nif [ "$1" = --version ]; then echo ${version}; else printf '%s\\n' "$@" > ${folder}/calls; fi\n`;
      writeFileSync(path.join(folder, 'bin', 'code'), code, { mode: 0o755 });
      const { stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'out', 'tools', 'start.js')], {
        encoding: 'utf8',
        env: {
          HOME: folder,
          PATH: `${folder}/bin:${process.env['PATH']}`,
          XDG_CACHE_HOME: path.join(folder, 'cache'),
          DISPLAY: ':0',
          ...env,
        },
      });
      return stdout + stderr;
    }

    it('opens the demo in a new window with this extension', () => {
      match(start(minimumVersion()), /Opening a fresh demo project/);
      const [window, extension, demo] = readFileSync(path.join(folder, 'calls'), 'utf8').split('\n');
      strictEqual(window, '--new-window');
      strictEqual(extension, `--extensionDevelopmentPath=${root}`);
      strictEqual(existsSync(path.join(demo!, 'DEPLOY.md')), true);
    });

    it('opens it again', () => {
      start(minimumVersion());
      rmSync(path.join(folder, 'calls'));
      start(minimumVersion());
      strictEqual(existsSync(path.join(folder, 'calls')), true);
    });

    // The registry does not answer, so that the server cannot be installed: it is enough that this was tried.
    for (const [why, version, env] of [
      ['is too old', '1.99.3', {}],
      ['refuses to run', '1.200.0; exit 1', {}],
      ['is not wanted', '1.200.0', { SHIPCHECK_START: 'server' }],
    ] as const) {
      it(`takes the server where VS Code ${why}`, () => {
        const path = `${folder}/bin:/bin`;
        match(
          start(version, {
            ...env,
            npm_config_registry: 'http://127.0.0.1:9',
            npm_config_fetch_retries: '0',
            PATH: path,
          }),
          /Installing the VS Code .* server/,
        );
        strictEqual(existsSync(`${folder}/calls`), false);
      });
    }

    it('refuses to start what it does not know', () =>
      match(start('1.200.0', { SHIPCHECK_START: 'web' }), /"web"; it can be "server"/));
  });
}
