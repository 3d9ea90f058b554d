// The probes of the demo's checklist run for real, with the outcomes that its README promises.
import { deepStrictEqual } from 'node:assert';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from '../../src/core/checklist/parse.ts';
import type { Outcome } from '../../src/core/verify/outcome.ts';
import { parseProbe } from '../../src/core/verify/probes/grammar/parse.ts';
import { runProbe } from '../../src/core/verify/probes/run/run.ts';
import { createProbeHost } from '../../src/node/probes/host.ts';
import { createProcessHost } from '../../src/node/process.ts';
import { layOutDemo } from '../../tools/demo.ts';

const outcomes: readonly (readonly [item: string, outcome: Outcome])[] = [
  ['The service says that it is well', 'passed'],
  ['Nobody left a debugger open', 'passed'],
  ['The released commit has its tag', 'passed'],
  ['What is in dist/', 'passed'],
  ['The example of the settings', 'passed'],
  ['Only our own pages', 'failed'],
  ['What handles payments', 'failed'],
  ['The settings of production', 'errored'],
  ['The changes of this version', 'review'],
  ['The certificate of the public address', 'skipped'],
];

describe('the probes of the demo', function () {
  this.timeout(20_000);
  const checklist = readFileSync('examples/DEPLOY.md', 'utf8');
  let folder: string;
  let service: ChildProcess;
  let port: string;

  before(async () => {
    folder = await layOutDemo(await mkdtemp(path.join(tmpdir(), 'shipcheck-demo-')));
    await promisify(execFile)('node', ['scripts/build.js'], { cwd: folder });
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = String((server.address() as AddressInfo).port);
    server.close();
    service = spawn('node', ['server.js'], { cwd: folder, env: { ...process.env, PORT: port } });
    await once(service.stdout!, 'data');
  });
  after(async () => {
    service.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('are all that the list here knows', () => {
    const items = parse(checklist).items.filter(({ probes }) => probes.length > 0);
    deepStrictEqual(
      items.map(({ text }) => outcomes.find(([start]) => text.startsWith(start))?.[0] ?? text),
      outcomes.map(([start]) => start),
    );
  });

  for (const [start, outcome] of outcomes) {
    it(`${start}: ${outcome}`, async () => {
      const { items } = parse(checklist.replaceAll('4173', port));
      const { probe } = parseProbe(items.find(({ text }) => text.startsWith(start))!.probes[0]!.text);
      const host = createProbeHost(createProcessHost(), path.resolve('dist/scanWorker.lazy.js'));
      const context = { folder, env: {}, session: 'demo' };
      const { judgement } = await runProbe(probe!, host, context, new AbortController().signal);
      await host.close();
      deepStrictEqual([judgement.outcome, judgement.reason], [outcome, judgement.reason]);
    });
  }
});
