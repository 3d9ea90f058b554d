// Running a plan on a host that only pretends.
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { provenItems, run, type RunProgress } from '../../../src/core/verify/run.ts';
import { fakeHost } from './fakeHost.ts';
import { releasePlan } from './release.ts';

const never = new AbortController().signal;
const nothing = (): void => undefined;

describe('a run', () => {
  it('gives a result for every step, in order', async () => {
    const host = fakeHost((text) => ({ output: 'PONG\n', exitCode: text === 'npm test' ? 1 : 0 }));
    const results = await run(releasePlan(), host, never, nothing);
    deepStrictEqual(
      results.map(({ step, outcome }) => [step.line, outcome]).filter(([line]) => line !== 3 && line !== 29),
      [
        [4, 'passed'],
        [11, 'passed'],
        [11, 'failed'],
        [18, 'skipped'],
      ],
    );
    deepStrictEqual(host.requests.length, 5);
  });
  it('keeps what was seen', async () => {
    const host = fakeHost(() => ({ output: 'seen\n', exitCode: 3, durationMs: 42 }));
    const [result] = await run(releasePlan(), host, never, nothing);
    deepStrictEqual([result?.output, result?.exitCode, result?.durationMs], ['seen\n', 3, 42]);
  });
  it('says why something was left out', async () => {
    const [result] = await run(releasePlan({ lines: [18] }), fakeHost(), never, nothing);
    deepStrictEqual([result?.outcome, result?.durationMs, result?.output], ['skipped', 0, '']);
    strictEqual(result?.reason, result?.step.leftOut);
  });
  it('tells what it does', async () => {
    const told: unknown[] = [];
    const tell = (progress: RunProgress): void => {
      told.push([progress.kind, progress.kind === 'output' ? progress.chunk : progress.index]);
    };
    const host = fakeHost((text) => ({ output: text === 'npm ci' ? 'installed' : '' }));
    await run(releasePlan({ sections: ['Deploy'] }), host, never, tell);
    deepStrictEqual(told, [
      ['started', 0],
      ['output', 'installed'],
      ['ended', 0],
      ['started', 1],
      ['ended', 1],
      ['ended', 2],
    ]);
  });
  it('can stop at the first failure', async () => {
    const host = fakeHost((text) => ({ exitCode: text === 'npm ci' ? 1 : 0 }));
    const results = await run(releasePlan({ sections: ['deploy', 'smoke'] }), host, never, nothing, {
      failFast: true,
    });
    deepStrictEqual(
      results.map(({ outcome }) => outcome),
      ['failed', 'skipped', 'skipped', 'skipped'],
    );
    match(results[1]?.reason ?? '', /failed before/);
    match(results[2]?.reason ?? '', /destructive/);
    strictEqual(host.requests.length, 1);
  });
  it('can stop at the first that could not be run', async () => {
    const host = fakeHost(() => ({ end: 'failed', exitCode: undefined, message: 'No shell.' }));
    const results = await run(releasePlan({ lines: [11] }), host, never, nothing, { failFast: true });
    deepStrictEqual(
      results.map(({ outcome }) => outcome),
      ['errored', 'skipped'],
    );
    strictEqual(results[0]?.reason, 'No shell.');
  });
  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const host = fakeHost((text) => {
      if (text === 'npm ci') controller.abort();
      return {};
    });
    const results = await run(
      releasePlan({ sections: ['deploy', 'smoke'] }),
      host,
      controller.signal,
      nothing,
    );
    deepStrictEqual(
      results.map(({ outcome }) => outcome),
      ['skipped', 'skipped', 'skipped', 'skipped'],
    );
    match(results[1]?.reason ?? '', /cancelled/);
    strictEqual(host.requests.length, 1);
  });
});

describe('proven items', () => {
  const proven = async (
    fails: (text: string) => boolean,
    lines?: readonly number[],
  ): Promise<readonly number[]> => {
    const host = fakeHost((text) => ({ output: 'PONG\n', exitCode: fails(text) ? 1 : 0 }));
    const results = await run(releasePlan(lines ? { lines } : {}), host, never, nothing);
    return provenItems(results).map(({ item }) => item.line);
  };
  it('are those whose every command passed', async () =>
    deepStrictEqual(await proven(() => false, [4, 11]), [4, 11]));
  it('are none where one of the commands failed', async () => {
    deepStrictEqual(await proven((text) => text === 'npm test', [11]), []);
    deepStrictEqual(await proven((text) => text === 'npm ci', [11]), []);
  });
  it('are none where something was left out', async () =>
    deepStrictEqual(await proven(() => false, [18]), []));
  it('are none without an item', async () => deepStrictEqual(await proven(() => false, [29]), []));
});
