// How much a run of HTTP probes costs beside a bare loop of undici over the same requests, as many of them at a time,
// in one process against one server.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, request } from 'undici';
import { parse } from '../src/core/checklist/parse.ts';
import { anywhere, plan, type Plan } from '../src/core/verify/plan.ts';
import { run } from '../src/core/verify/run.ts';
import { createProbeHost } from '../src/node/probes/host.ts';
import { createProcessHost } from '../src/node/process.ts';
import { median } from './measure.ts';

const requests = 200;
/** As many as a run asks at the same time. */
const atOnce = 8;
const rounds = 30;
/** Rounds before, while code is being compiled. */
const warmUp = 20;
const aim = 1.5;

const body = JSON.stringify({ status: 'healthy', checks: [{ name: 'database', ok: true }] });
const signal = new AbortController().signal;

/** Asks with a new set of connections, and looks at the same as the probes. */
async function bare(url: string): Promise<void> {
  const dispatcher = new Agent();
  let left = requests;
  const worker = async (): Promise<void> => {
    while (left-- > 0) {
      const response = await request(url, { dispatcher });
      const { status } = (await response.body.json()) as { status: string };
      const type = response.headers['content-type'];
      if (response.statusCode !== 200 || type !== 'application/json' || status !== 'healthy')
        throw new Error('bare');
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await dispatcher.destroy();
}

/** The run of a plan, as the command line and the editor start it. */
async function probed(planned: Plan): Promise<void> {
  const host = createProbeHost(createProcessHost(), 'dist/scanWorker.lazy.js');
  const results = await run(planned, host, signal, () => undefined);
  await host.close();
  if (results.length !== requests || results.some(({ outcome }) => outcome !== 'passed'))
    throw new Error(results.find(({ outcome }) => outcome !== 'passed')?.reason);
}

/** A checklist with a probe in each of its items, read and planned. */
function planned(url: string): Plan {
  const yaml = `http: ${url}\n  status: 200\n  headers: { content-type: application/json }\n  jsonpath: { $.status: healthy }`;
  const item = (_: unknown, n: number): string => `- [ ] ${n}\n  \`\`\`yaml probe\n  ${yaml}\n  \`\`\`\n`;
  const checklist = parse(Array.from({ length: requests }, item).join(''));
  const where = { cwd: process.cwd(), env: {}, timeout: 60_000 };
  return plan([{ name: 'bench.md', checklist }], {
    runIn: () => ({ request: where, environment: anywhere }),
  });
}

async function time(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

async function main(): Promise<void> {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'application/json').end(body),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`;
  const all = planned(url);
  const [ours, theirs, planning]: [number[], number[], number[]] = [[], [], []];
  for (let round = -warmUp; round < rounds; round++) {
    const [probes, loop] = [await time(() => probed(all)), await time(() => bare(url))];
    if (round < 0) continue;
    ours.push(probes);
    theirs.push(loop);
  }
  // On its own, so that nobody else sweeps up after it.
  for (let round = 0; round < rounds; round++) planning.push(await time(async () => void planned(url)));
  server.close();
  server.closeAllConnections();
  // Neighbours on the same machine disturb whole rounds, so that the two of one round are compared.
  const ratio = median(ours.map((took, round) => took / (theirs[round] ?? 1)));
  const each = (times: readonly number[]): string => `${((median(times) / requests) * 1000).toFixed(0)} µs`;
  console.log(`run of ${requests} HTTP probes, ${atOnce} at a time, judged: ${each(ours)} each`);
  console.log(`${requests} requests in a bare undici loop, ${atOnce} at a time: ${each(theirs)} each`);
  console.log(`checklist with ${requests} probes read and planned before: ${each(planning)} each`);
  console.log(`ratio ${ratio.toFixed(2)} (aim: below ${aim})`);
}

void main();
