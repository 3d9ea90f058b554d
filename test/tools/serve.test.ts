// Servers end with everything they started. The ones here only pretend to be VS Code.
import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../tools/endings.ts';
import { root } from '../../tools/repository.ts';
import { serve, type Server, type ServeOptions } from '../../tools/vscode-server/serve.ts';

/** Answers with its child, which ignores polite signals, and its arguments. */
const SERVER = `
  const { spawn } = require('node:child_process');
  const { createServer } = require('node:http');
  const child = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log()']);
  const server = createServer((request, response) => response.end(JSON.stringify({ child: child.pid, args: process.argv })));
  const onListening = () => console.log('Extension host agent listening on ' + server.address().port);
  child.stdout.once('data', () => server.listen(0, '127.0.0.1', onListening));
`;

const UNWILLING_SERVER = `process.on('SIGTERM', () => undefined); ${SERVER}`;

// code-server does not run on Windows.
if (process.platform !== 'win32')
  describe('serve', () => {
    let folder = '';
    beforeEach(() => {
      folder = temporaryFolder();
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    function start(script: string, more: Pick<ServeOptions, 'settings' | 'installed'> = {}): Promise<Server> {
      const serverMain = path.join(folder, 'server.cjs');
      writeFileSync(serverMain, script);
      return serve({
        installation: { node: process.execPath, serverMain },
        dataDir: path.join(folder, 'data'),
        workspaceTrust: false,
        ...more,
      });
    }

    for (const [kind, script] of Object.entries({ willing: SERVER, unwilling: UNWILLING_SERVER })) {
      it(`stops ${kind} servers with all they have started`, async () => {
        const server = await start(script);
        const child = await childOf(server);
        strictEqual(isAlive(child), true);
        await server.stop();
        strictEqual(await isGone(child), true);
        await rejects(fetch(`http://127.0.0.1:${server.port}/`));
      });
    }

    it('says whether the workspace is trusted and the window automated', async () => {
      const server = await start(SERVER);
      const { args } = await answerOf(server);
      await server.stop();
      deepStrictEqual(
        ['--enable-smoke-test-driver', '--disable-workspace-trust', '--host=127.0.0.1'].filter(
          (arg) => !args.includes(arg),
        ),
        [],
      );
    });

    it('has an extension installed, and a window that nobody automates', async () => {
      const server = await start(SERVER, { installed: root });
      const { args } = await answerOf(server);
      await server.stop();
      ok(!args.includes('--enable-smoke-test-driver'));
      const file = path.join(folder, 'data', 'extensions', 'extensions.json');
      const [entry] = JSON.parse(readFileSync(file, 'utf8')) as { identifier: unknown; location: unknown }[];
      deepStrictEqual(entry?.identifier, { id: 'shipcheck.shipcheck' });
      deepStrictEqual(entry?.location, { $mid: 1, path: root, scheme: 'file' });
    });

    it('keeps other web pages out', async () => {
      const server = await start(SERVER);
      await rejects(
        fetch(`http://127.0.0.1:${server.port}/`, { headers: { origin: 'http://evil.example' } }),
      );
      await server.stop();
    });

    it('writes settings', async () => {
      await (await start(SERVER, { settings: { 'editor.fontSize': 20 } })).stop();
      const file = path.join(folder, 'data', 'data', 'Machine', 'settings.json');
      const settings = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      strictEqual(settings['editor.fontSize'], 20);
      strictEqual(settings['telemetry.telemetryLevel'], 'off');
    });

    it('shows the log of a server that does not start', () =>
      rejects(start('console.error("port taken"); process.exit(3)'), (error: Error) => {
        match(error.message, /ended with 3/);
        match(error.message, /port taken/);
        return true;
      }));

    it('ends when whoever started it is killed', async () => {
      const script = path.join(folder, 'server.cjs');
      writeFileSync(script, SERVER);
      const guard = path.join(root, 'out', 'tools', 'server-guard.js');
      // Between this test and the server stands a process that dies without a word.
      const starter = spawn(process.execPath, ['-e', STARTER, guard, script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = (await once(starter.stdout, 'data')) as [Buffer];
      const port = Number(/listening on (\d+)/.exec(line.toString())?.[1]);
      const child = await childOf({ port });
      starter.kill('SIGKILL');
      strictEqual(await isGone(child), true);
    });
  });

const STARTER = `
  const { spawn } = require('node:child_process');
  spawn(process.execPath, process.argv.slice(1), { detached: true, stdio: ['pipe', 'inherit', 'inherit'] });
`;

async function answerOf({ port }: Pick<Server, 'port'>): Promise<{ child: number; args: readonly string[] }> {
  return (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as {
    child: number;
    args: readonly string[];
  };
}

async function childOf(server: Pick<Server, 'port'>): Promise<number> {
  return (await answerOf(server)).child;
}

/** Whether the process ends within moments. */
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; isAlive(pid) && tries < 50; tries++) await new Promise((next) => setTimeout(next, 50));
  return !isAlive(pid);
}

/** A zombie that nobody has collected yet is as good as gone. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}
