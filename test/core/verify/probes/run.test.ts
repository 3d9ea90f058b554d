// Running a probe against a host that answers as told: limits, attempts, variables.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import type { CommandResult } from '../../../../src/core/host/commands.ts';
import type { NoAnswer, PortAnswer, ProbeHost } from '../../../../src/core/host/probes.ts';
import { type ProbeResult, runProbe } from '../../../../src/core/verify/probes/run/run.ts';
import { variablesOf, withValues } from '../../../../src/core/verify/probes/run/variables.ts';
import { strengthOf } from '../../../../src/core/verify/probes/predicates/strength.ts';
import { probeOf } from './probe.ts';

const open: PortAnswer = { kind: 'answer', state: 'open' };
const closed: PortAnswer = { kind: 'answer', state: 'closed' };
const context = { folder: '/w', env: {}, session: 's' };

/** Runs a probe whose attempts are answered one after the other, the last answer for ever. */
function run(
  yaml: string,
  answers: readonly (PortAnswer | NoAnswer)[],
  signal = new AbortController().signal,
): Promise<ProbeResult> {
  let asked = 0;
  const host = { port: () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)]) };
  return runProbe(probeOf(yaml), host as unknown as ProbeHost, context, signal);
}

/** A host that answers only once the signal is aborted. */
const hanging = {
  port: (_: unknown, signal: AbortSignal) =>
    new Promise((resolve) => {
      const answer: NoAnswer = { kind: 'none', because: 'cancelled', message: '' };
      signal.addEventListener('abort', () => resolve(answer));
    }),
} as unknown as ProbeHost;

describe('a run of a probe', () => {
  const summary = ({ judgement, attempts }: ProbeResult): unknown => [judgement.outcome, attempts];
  it('passes', async () => deepStrictEqual(summary(await run('port: a:1', [open])), ['passed', 1]));
  it('fails', async () => deepStrictEqual(summary(await run('port: a:1', [closed])), ['failed', 1]));
  it('tries again until it passes', async () =>
    deepStrictEqual(summary(await run('port: a:1\nretry: 5\nretry-interval: 1ms', [closed, closed, open])), [
      'passed',
      3,
    ]));
  it('tries again as often as said', async () =>
    deepStrictEqual(summary(await run('port: a:1\nretry: 2\nretry-interval: 1ms', [closed])), ['failed', 3]));
  it('tries again when it could not ask', async () => {
    const none: NoAnswer = { kind: 'none', because: 'setup', message: '' };
    deepStrictEqual(summary(await run('port: a:1\nretry: 2\nretry-interval: 1ms', [none, open])), [
      'passed',
      2,
    ]);
  });
  it('waits between attempts', async () =>
    ok((await run('port: a:1\nretry: 1\nretry-interval: 60ms', [closed])).durationMs >= 59));
  it('is left out', async () => {
    const result = await run('port: a:1\nskip: no database yet', [open]);
    deepStrictEqual(summary(result), ['skipped', 0]);
    strictEqual(result.judgement.reason, 'no database yet');
  });
  it('ends at its time limit', async () => {
    const result = await runProbe(
      probeOf('port: a:1\ntimeout: 30ms'),
      hanging,
      context,
      new AbortController().signal,
    );
    deepStrictEqual(summary(result), ['failed', 1]);
    match(JSON.stringify(result.judgement), /filtered/);
    ok(result.durationMs < 500);
  });
  it('says so where that is no verdict of its own', async () => {
    const dns = { dns: (hanging as unknown as { port: unknown }).port } as unknown as ProbeHost;
    const result = await runProbe(
      probeOf('dns: a.b\ntimeout: 30ms'),
      dns,
      context,
      new AbortController().signal,
    );
    strictEqual(result.judgement.reason, 'There was no answer within 0.03 s.');
  });
  it('is stopped', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const result = await runProbe(probeOf('port: a:1\nretry: 9'), hanging, context, controller.signal);
    deepStrictEqual(summary(result), ['skipped', 1]);
  });
  it('is stopped between attempts', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const result = await run('port: a:1\nretry: 9\nretry-interval: 10s', [closed], controller.signal);
    deepStrictEqual(summary(result), ['skipped', 1]);
    ok(result.durationMs < 500);
  });
  it('is not started when it was stopped before', async () =>
    deepStrictEqual(summary(await run('port: a:1', [open], AbortSignal.abort())), ['skipped', 0]));
});

describe('a run of a command', () => {
  const run = async (result: Partial<CommandResult>): Promise<readonly unknown[]> => {
    let request: object = {};
    const host = {
      command: (sent: object) => {
        request = sent;
        return Promise.resolve({
          end: 'exited',
          exitCode: 0,
          output: '',
          truncated: false,
          durationMs: 1,
          ...result,
        });
      },
    } as unknown as ProbeHost;
    const probe = probeOf('command: ls $HOME\nexit-status: 0\nstderr: x\ntimeout: 5s');
    const { judgement } = await runProbe(probe, host, context, new AbortController().signal);
    return [judgement.outcome, judgement.reason, request];
  };
  it('is asked for as it is', async () =>
    deepStrictEqual((await run({}))[2], {
      title: 'ls $HOME',
      session: 's',
      text: 'ls $HOME',
      shell: 'posix',
      cwd: '/w',
      env: {},
      timeout: 5000,
      apart: true,
    }));
  it('ends', async () => strictEqual((await run({ stderr: 'x' }))[0], 'passed'));
  it('could not be started', async () =>
    deepStrictEqual((await run({ end: 'failed', message: 'No bash.' })).slice(0, 2), [
      'errored',
      'No bash.',
    ]));
  it('is stopped at its limit', async () =>
    deepStrictEqual((await run({ end: 'timeout', message: 'Late.' })).slice(0, 2), ['failed', 'Late.']));
  it('is stopped', async () => strictEqual((await run({ end: 'cancelled' }))[0], 'skipped'));
});

describe('variables of a probe', () => {
  const yaml =
    'http: https://$HOST/${PATH_1}\nrequest-headers: { Authorization: "Bearer $TOKEN" }\n' +
    'headers: { location: { startsWith: "https://$HOST" } }\nbody: { matches: "^a$HOST" }\njsonpath: { $.HOST: $$5 }';
  it('are named once', () => deepStrictEqual(variablesOf(probeOf(yaml)), ['HOST', 'PATH_1', 'TOKEN']));
  it('are replaced', () => {
    const values: Record<string, string> = { HOST: 'a.b', PATH_1: '$TOKEN', TOKEN: 't' };
    const probe = withValues(probeOf(yaml), (name) => values[name]);
    const text = JSON.stringify(probe);
    for (const part of ['https://a.b/$TOKEN', 'Bearer t', '"https://a.b"', '^a$HOST', '$.HOST', '"$5"'])
      ok(text.includes(part), part);
  });
  it('stay when they have no value', () =>
    deepStrictEqual(
      withValues(probeOf('port: $HOST:1'), () => undefined),
      probeOf('port: $HOST:1'),
    ));
  it('of a command are the shell’s', () => deepStrictEqual(variablesOf(probeOf('command: echo $HOME')), []));
  it('may make an address impossible', async () => {
    const probe = withValues(probeOf('port: $HOST'), () => 'nothing');
    const result = await runProbe(probe, {} as ProbeHost, context, new AbortController().signal);
    deepStrictEqual(
      [result.judgement.outcome, result.judgement.reason],
      ['errored', '“nothing” is not host:port.'],
    );
  });
});

describe('the strength of a secret', () => {
  const bits = (value: string): number => strengthOf(value).bits;
  it('is what it takes to guess it', () => {
    ok(bits(['f3a9c1d47be2', '06d58a9f1c3e', '7b24'].join('')) > 100);
    ok(bits(['aB3$', 'xY7!qW9'].join('')) > 35);
    ok(bits('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') < 20);
    ok(bits('abcdefghijklmnop') < 50);
    ok(bits('12345678') < 20);
    strictEqual(bits(''), 0);
  });
  for (const value of [
    'changeme',
    'password123',
    'your-secret-key-here',
    '<token>',
    '${TOKEN}',
    'my-super-secret',
    'xxxxxxxx',
  ])
    it(`is none for ${value}`, () => ok(strengthOf(value).weakness));
  it('is not judged by a word in it', () => strictEqual(strengthOf('kT9secretvQ2mZ').weakness, undefined));
});
