// The demo's checklist runs for real, against the service it starts, with the outcomes that its README promises.
import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Section } from '../../src/core/checklist/model.ts';
import { parse } from '../../src/core/checklist/parse.ts';
import { layOutDemo } from '../../tools/demo.ts';
import { bash } from '../bash.ts';

interface Run {
  /** `undefined` when the time limit ended it. */
  readonly status: number | undefined;
  readonly output: string;
}

/** Item, exit status and output of each command, in the order of the checklist. */
const runs: readonly (readonly [item: string, status: number | undefined, output: RegExp])[] = [
  ['Everything but this checklist is committed', 0, /^$/],
  ['The commit has the tag of the release', 0, /^v1\.4\.0$/],
  ['The linter finds nothing', 0, /\d+ files, 0 problems/],
  ['All tests pass', 0, /pass 8\b/],
  ['The build puts everything', 0, /5 files in dist\//],
  ['CHANGELOG.md says what is new', 0, /^## 1\.4\.0$/],
  ['.env.example explains every variable', 0, /all of them in \.env\.example/],
  ['.env is ignored by git', 0, /^\.env$/],
  ['The release is announced', 127, /parcelctl/],
  ['The service is running with this code', 0, /is running: http:\/\/127\.0\.0\.1:\d+$/],
  ['The start of the log', 0, /Listening on http/],
  ['The service is healthy', 0, /^\{"status":"healthy",/],
  ['The page is served', 0, /^HTTP\/1\.1 200 OK[^]*text\/html/],
  ['The version that runs', 0, /^\{"name":"parcels","version":"1\.4\.0",/],
  ['A parcel is found fast', 0, /"status":"delivered"/],
  ["A customer's parcel is found", 0, /"town":"Lyon"/],
  ['A parcel that does not exist', 0, /^404$/],
  ['(optional) Nothing alarming', undefined, /Listening on http/],
  ['Other pages cannot frame', 0, /^X-Frame-Options: DENY$/],
  ['Browsers are told not to guess', 1, /was running already/],
  ['A strange page may not read', 1, /^$/],
  ['Too many requests at once', 0, /^429: [2-6]\d answers$/],
  ['The service is stopped', 0, /Stopped/],
  ['The cache of the failed release', 0, /^$/],
];

describe('the checklist of the demo', () => {
  const { items, problems, root } = parse(readFileSync('examples/DEPLOY.md', 'utf8'));
  const commands = items.flatMap((item) => item.commands.map(({ text }) => ({ item: item.text, text })));
  let folder: string;
  let port: number;

  before(async () => {
    port = await freePort();
    folder = await layOutDemo(await mkdtemp(path.join(tmpdir(), 'shipcheck-demo-')));
  });
  after(async () => {
    await run('npm stop');
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Runs a command as Shipcheck does: stopped at the first failure, and after a time limit. */
  function run(text: string, env: NodeJS.ProcessEnv = {}, timeout = 8000): Promise<Run> {
    const script = text.replaceAll('4173', String(port)).replaceAll('<parcel-number>', '1002');
    const options = {
      cwd: folder,
      env: { ...process.env, PORT: String(port), ...env },
      timeout,
    };
    return new Promise((resolve) => {
      const child = execFile(bash, ['-eo', 'pipefail', '-c', script], options, (_error, stdout, stderr) => {
        const output = (stdout.trim() || stderr.trim()).replaceAll('\r\n', '\n');
        resolve({ status: child.exitCode ?? undefined, output });
      });
    });
  }

  it('has every kind of item', () => {
    deepStrictEqual(problems, []);
    ok(items.some((item) => item.checked));
    ok(items.some((item) => item.depth > 0));
    ok(items.some((item) => item.commands.length === 0));
    ok(items.some((item) => item.commands[0]?.kind === 'inline'));
    deepStrictEqual(items.filter((item) => item.optional).length, 1);
    deepStrictEqual(items.filter((item) => item.excluded === 'struck').length, 1);
  });
  it('offers the verdict of a fence to the results listed below it', () => {
    const offered = sectionsOf(root).flatMap((section) => section.commands);
    deepStrictEqual(
      offered.map((command) => [command.offeredTo, command.items.length]),
      [['after', 2]],
    );
  });
  it('has every item that the README explains', () => {
    const rows = readFileSync('examples/README.md', 'utf8').matchAll(/^ +\| (?!item|-)([^|]+) \|/gm);
    const explained = [...rows].map(([, item]) => item!);
    ok(explained.length > 4);
    const texts = items.map((item) => item.text.replace('(optional) ', ''));
    deepStrictEqual(
      explained.filter((start) => !texts.some((text) => text.startsWith(start))),
      [],
    );
  });
  it('has a known outcome for each command', () => {
    const starts = runs.map(([start]) => start);
    deepStrictEqual(
      commands.map(({ item }) => starts.find((start) => item.startsWith(start)) ?? item),
      starts,
    );
  });

  for (const [n, [item, status, output]] of runs.entries()) {
    it(item, async () => {
      const result = await run(commands[n]!.text, {}, status === undefined ? 700 : undefined);
      match(result.output, output);
      strictEqual(result.status, status);
    });
  }

  it('passes where it failed, once the missing header is sent', async () => {
    const failing = commands.find(({ item }) => item.startsWith('Browsers are told'))!.text;
    const header = /^ +('X-Content-Type.*),$/m.exec(
      await readFile(path.join(folder, 'README.md'), 'utf8'),
    )![1]!;
    const app = await readFile(path.join(folder, 'app.js'), 'utf8');
    await run('node scripts/ensure-up.js');
    await writeFile(
      path.join(folder, 'app.js'),
      app.replace('const securityHeaders = {', `const securityHeaders = {\n  ${header},`),
    );
    const result = await run(failing);
    match(result.output, /code that changed[^]*^X-Content-Type-Options: nosniff$/m);
    strictEqual(result.status, 0);
  });
  it('says which port is taken by another program', async () => {
    const other = createHttpServer((_request, response) => response.end('hello')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = String((other.address() as AddressInfo).port);
    const { status, output } = await run('node scripts/ensure-up.js', { PORT: taken });
    other.close();
    match(output, new RegExp(`^Another program answers at http://127.0.0.1:${taken}`));
    strictEqual(status, 1);
  });
});

describe('the service of the demo', () => {
  const start = (env: NodeJS.ProcessEnv) =>
    promisify(execFile)('node', ['examples/server.js'], { env: { ...process.env, ...env }, timeout: 5000 });

  it('ends by itself when nobody uses it', async () => {
    const { stdout } = await start({ PORT: '0', IDLE_EXIT_MINUTES: '0.002' });
    match(stdout, /Listening[^]*Stopping\n$/);
  });
  it('ends at once when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = String((other.address() as AddressInfo).port);
    await rejects(
      start({ PORT: taken, IDLE_EXIT_MINUTES: '30' }),
      (error: { code: number; stdout: string }) => {
        match(error.stdout, /Port \d+ is in use/);
        return error.code === 1;
      },
    );
    other.close();
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function sectionsOf(section: Section): readonly Section[] {
  return [section, ...section.sections.flatMap(sectionsOf)];
}
