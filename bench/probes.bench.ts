// How much probes cost beside a bare loop of undici over the same requests, in one run against one server.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, request } from 'undici';
import { parseProbe } from '../src/core/verify/probes/grammar/parse.ts';
import type { Probe } from '../src/core/verify/probes/registry.ts';
import { runProbe } from '../src/core/verify/probes/run/run.ts';
import { createProbeHost } from '../src/node/probes/host.ts';
import { createProcessHost } from '../src/node/process.ts';

const requests = 200;
const rounds = 30;
/** Rounds before, while code is being compiled. */
const warmUp = 20;
const aim = 1.5;

const body = JSON.stringify({ status: 'healthy', checks: [{ name: 'database', ok: true }] });
const context = { folder: process.cwd(), env: {}, session: 'bench' };
const signal = new AbortController().signal;

/** Asks one by one with a new set of connections, and looks at the same as the probes. */
async function bare(url: string): Promise<void> {
  const dispatcher = new Agent();
  for (let n = 0; n < requests; n++) {
    const response = await request(url, { dispatcher });
    const { status } = (await response.body.json()) as { status: string };
    const type = response.headers['content-type'];
    if (response.statusCode !== 200 || type !== 'application/json' || status !== 'healthy')
      throw new Error('bare');
  }
  await dispatcher.destroy();
}

async function probed(probe: Probe): Promise<void> {
  const host = createProbeHost(createProcessHost());
  for (let n = 0; n < requests; n++) {
    const { judgement } = await runProbe(probe, host, context, signal);
    if (judgement.outcome !== 'passed') throw new Error(judgement.reason);
  }
  await host.close();
}

/** What is written in a checklist, read as often as it is asked. */
function parsed(yaml: string): Probe {
  const [probe] = Array.from({ length: requests }, () => parseProbe(yaml).probe);
  if (!probe) throw new Error('no probe');
  return probe;
}

async function time(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function main(): Promise<void> {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'application/json').end(body),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`;
  const yaml = `http: ${url}\nstatus: 200\nheaders: { content-type: application/json }\njsonpath: { $.status: healthy }\n`;
  const probe = parsed(yaml);
  const [ours, theirs, reading]: [number[], number[], number[]] = [[], [], []];
  for (let round = -warmUp; round < rounds; round++) {
    const [probes, loop] = [await time(() => probed(probe)), await time(() => bare(url))];
    if (round < 0) continue;
    ours.push(probes);
    theirs.push(loop);
  }
  // On its own, so that nobody else sweeps up after it.
  for (let round = 0; round < rounds; round++) reading.push(await time(async () => void parsed(yaml)));
  server.close();
  server.closeAllConnections();
  // Neighbours on the same machine disturb whole rounds, so that the two of one round are compared.
  const ratio = median(ours.map((took, round) => took / (theirs[round] ?? 1)));
  const each = (times: readonly number[]): string => `${((median(times) / requests) * 1000).toFixed(0)} µs`;
  console.log(`${requests} HTTP probes, one by one, judged: ${each(ours)} each`);
  console.log(`${requests} requests in a bare undici loop: ${each(theirs)} each`);
  console.log(`${requests} probes read from YAML before: ${each(reading)} each`);
  console.log(`ratio ${ratio.toFixed(2)} (aim: below ${aim})`);
}

void main();
