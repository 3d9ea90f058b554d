// Running what is no script: written probes, and curl commands that are asked by an HTTP probe.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { parse } from '../../../src/core/checklist/parse.ts';
import { anywhere, plan, type Plan, type RunIn } from '../../../src/core/verify/plan.ts';
import { provenItems, run, type RunProgress, type StepResult } from '../../../src/core/verify/run.ts';
import { fakeHost } from './fakeHost.ts';

const never = new AbortController().signal;
const nothing = (): void => undefined;

function planOf(text: string, runIn: Partial<RunIn> = {}): Plan {
  const request = { cwd: '/work', env: {}, timeout: 1000 };
  return plan([{ name: 'a.md', checklist: parse(text) }], {
    runIn: () => ({ request, environment: anywhere, ...runIn }),
  });
}

async function results(text: string, host = fakeHost()): Promise<readonly StepResult[]> {
  return run(planOf(text), host, never, nothing);
}

const fence = (...lines: readonly string[]): string =>
  `- [ ] It answers\n\n  \`\`\`bash\n  ${lines.join('\n  ')}\n  \`\`\`\n`;

describe('a written probe in a plan', () => {
  const probe = (yaml: string): string => `- [ ] It answers <!-- probe: { ${yaml} } -->\n`;

  it('is run in place of the commands of its item', async () => {
    const text = `- [ ] \`npm test\` <!-- probe: { http: "GET http://a.b/" } -->\n`;
    const [result, ...more] = await results(text);
    deepStrictEqual([result?.outcome, result?.step.check.kind, more], ['passed', 'probe', []]);
    deepStrictEqual(
      provenItems(result ? [result] : []).map(({ item }) => item.line),
      [1],
    );
  });
  it('is run for a section', async () => {
    const text = '# S\n\n```yaml probe\nhttp: http://a.b/\nstatus: 204\n```\n\n- [ ] x\n';
    const [result] = await results(text);
    deepStrictEqual([result?.step.title, result?.outcome, result?.exitCode], ['S', 'failed', undefined]);
    match(result?.reason ?? '', /204.*200/);
  });
  it('that cannot be read is no pass', async () => {
    const [result] = await results(probe('http: "GET http://a.b/", sttus: 200'));
    deepStrictEqual(result?.outcome, 'errored');
    match(result.reason, /sttus/);
  });
  it('needs its variables', () => {
    const text = probe('http: "GET $BASE/x", basic-auth: "me:$API_TOKEN"');
    const [step] = planOf(text).steps;
    deepStrictEqual(step?.needs, [
      { kind: 'variable', name: 'BASE', text: '$BASE', secret: false },
      { kind: 'variable', name: 'API_TOKEN', text: '$API_TOKEN', secret: true },
    ]);
    match(step.leftOut ?? '', /needs a value for \$BASE, \$API_TOKEN/);
  });
  it('has its variables from the environment, else from the machine', () => {
    const machine = {
      isSet: () => true,
      exists: () => true,
      valueOf: (name: string) => (name === 'ID' ? '7' : 'no'),
    };
    const request = { cwd: '/', env: { BASE: 'http://a.b' }, timeout: 1 };
    const [step] = planOf(probe('http: "GET $BASE/$ID"'), { request, machine }).steps;
    strictEqual(step?.leftOut, undefined);
    ok(step?.job.kind === 'probe' && step.job.probe.kind === 'http');
    strictEqual(step.job.probe.target.url, 'http://a.b/7');
  });
  it('is classed by what it does', () => {
    const [step] = planOf(probe('http: "DELETE http://a.b/1"')).steps;
    deepStrictEqual([step?.risk.class, step?.decision], ['destructive', 'ask']);
    match(step?.leftOut ?? '', /destructive/);
  });
  it('that is a command is classed as one, and has its placeholders filled in', () => {
    const risky = planOf(probe('command: rm -rf /srv')).steps[0];
    strictEqual(risky?.risk.class, 'destructive');
    const values = new Map([['DEPLOYMENT_ID', '42']]);
    const [step] = planOf(probe('command: "echo <deployment-id>"'), { values }).steps;
    ok(step?.job.kind === 'probe' && step.job.probe.kind === 'command');
    match(step.job.probe.target, /^echo "\$\{SHIPCHECK_DEPLOYMENT_ID\}"$/);
    deepStrictEqual(step.job.context.env, { SHIPCHECK_DEPLOYMENT_ID: '42' });
  });
});

describe('a script of curl commands', () => {
  it('is asked without a shell, and judged on the status', async () => {
    const host = fakeHost(undefined, () => Promise.resolve({ status: 500, body: 'ok' }));
    const [result] = await results(fence('curl http://a.b/health'), host);
    deepStrictEqual([result?.outcome, result?.output, host.requests], ['failed', 'ok', []]);
  });
  it('is judged on its expectations', async () => {
    const host = fakeHost(undefined, () => Promise.resolve({ body: '{"status":"healthy","n":1}' }));
    const [held] = await results(fence('curl http://a.b/', '# Expected: {"status":"healthy",...}'), host);
    deepStrictEqual(held?.outcome, 'passed');
    const [not] = await results(fence('curl http://a.b/', '# Expected: {"status":"down"}'), host);
    deepStrictEqual(not?.outcome, 'failed');
  });
  it('fails when nobody answers', async () => {
    const host = fakeHost();
    const none = { kind: 'none', because: 'target', message: 'Refused.' } as const;
    const [result] = await results(fence('curl http://a.b/'), { ...host, http: () => Promise.resolve(none) });
    deepStrictEqual([result?.outcome, result?.reason], ['failed', 'Refused.']);
  });
  it('has its expectations below each command, or above', async () => {
    const host = fakeHost(undefined, ({ url }) => Promise.resolve({ body: url.slice(-1) }));
    const below = fence('curl http://a.b/1', '# Expected: 1', 'curl http://a.b/2 # Expected: 2');
    deepStrictEqual((await results(below, host))[0]?.outcome, 'passed');
    const above = fence('# Expected: 1', 'curl http://a.b/1', '# Expected: 2', 'curl http://a.b/2');
    deepStrictEqual((await results(above, host))[0]?.outcome, 'passed');
    const wrong = fence('curl http://a.b/1', '# Expected: 1', 'curl http://a.b/2', '# Expected: 1');
    const [result] = await results(wrong, host);
    deepStrictEqual(
      [result?.outcome, result?.expectations.map(({ held }) => held), result?.output],
      ['failed', [true, false], '1\n2\n'],
    );
  });
  it('stays a script where a variable is only known to its shell', async () => {
    const host = fakeHost();
    await results(fence('curl -H "X-A: $SOME" http://a.b/'), host);
    strictEqual(host.requests.length, 1);
  });
  it('takes the values of placeholders', () => {
    const values = new Map([['DOMAIN', 'a.b']]);
    const [step] = planOf(fence('curl https://your-domain.com/health'), { values }).steps;
    ok(step?.job.kind === 'requests');
    strictEqual(step.job.requests[0]?.probe.target.url, 'https://a.b/health');
  });
});

describe('what only reads', () => {
  const ask = (path: string): string => `- [ ] ${path} <!-- probe: { http: "GET http://a.b/${path}" } -->\n`;
  const told = (progress: RunProgress): string =>
    progress.kind === 'output' ? '' : `${progress.kind} ${progress.index}`;

  it('runs beside its neighbours, and what changes something alone', async () => {
    const log: string[] = [];
    const respond = async ({ url }: { readonly url: string }): Promise<object> => {
      await new Promise((resolve) => setTimeout(resolve, url.endsWith('1') ? 20 : 1));
      return {};
    };
    const text = `${ask('1')}${ask('2')}- [ ] c \`npm ci\`\n${ask('3')}`;
    const done = await run(planOf(text), fakeHost(undefined, respond), never, (progress) => {
      log.push(told(progress));
    });
    const together = ['started 0', 'started 1', 'ended 1', 'ended 0'];
    deepStrictEqual(log, [...together, 'started 2', 'ended 2', 'started 3', 'ended 3']);
    deepStrictEqual(
      done.map(({ step }) => step.line),
      [1, 2, 3, 4],
    );
  });
  it('is no more at a time than a server bears', async () => {
    let now = 0;
    let most = 0;
    const respond = async (): Promise<object> => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now--;
      return {};
    };
    const text = Array.from({ length: 50 }, (_, index) => ask(String(index))).join('');
    const done = await run(planOf(text), fakeHost(undefined, respond), never, nothing);
    deepStrictEqual([most, done.length, done.every(({ outcome }) => outcome === 'passed')], [8, 50, true]);
  });
  it('is stopped by the first failure, as far as it has not begun', async () => {
    const text = Array.from({ length: 50 }, (_, index) => ask(String(index))).join('');
    const host = fakeHost(undefined, ({ url }) =>
      Promise.resolve({ status: url.endsWith('/0') ? 500 : 200 }),
    );
    const done = await run(planOf(text), host, never, nothing, { failFast: true });
    strictEqual(done.length, 50);
    strictEqual(done[0]?.outcome, 'failed');
    match(done.at(-1)?.reason ?? '', /failed before/);
  });
});
