// Limits of attempts: what is late ends, what is not leaves nothing behind.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { getEventListeners } from 'node:events';
import { withinLimit } from '../../../../src/core/verify/probes/run/limit.ts';

/** Ends when it is told to. */
const hang = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    const end = (): void => resolve('ended');
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
  });
const quick = (): Promise<string> => Promise.resolve('quick');
const listenersOf = ({ signal }: AbortController): number => getEventListeners(signal, 'abort').length;

describe('a limit', () => {
  it('is kept by what is quick', async () =>
    deepStrictEqual(await withinLimit(1000, new AbortController().signal, quick), {
      answer: 'quick',
      isLate: false,
    }));
  it('ends what is late', async () =>
    deepStrictEqual(await withinLimit(1, new AbortController().signal, hang), {
      answer: 'ended',
      isLate: true,
    }));
  it('may be longer than timers take', async () => {
    const { isLate } = await withinLimit(2 ** 40, new AbortController().signal, quick);
    strictEqual(isLate, false);
  });
  it('ends with the run', async () => {
    const run = new AbortController();
    await withinLimit(1000, run.signal, quick);
    const ended = withinLimit(100_000, run.signal, hang);
    run.abort();
    deepStrictEqual(await ended, { answer: 'ended', isLate: false });
    deepStrictEqual(await withinLimit(100_000, run.signal, hang), { answer: 'ended', isLate: false });
  });
  it('has a fresh signal after one that was late', async () => {
    const run = new AbortController();
    await withinLimit(1, run.signal, hang);
    const seen = await withinLimit(1000, run.signal, (signal) => Promise.resolve(signal.aborted));
    deepStrictEqual(seen, { answer: false, isLate: false });
  });
  it('leaves no more listeners than there were attempts at a time', async () => {
    const run = new AbortController();
    for (let attempt = 0; attempt < 30; attempt++) await withinLimit(1, run.signal, hang);
    strictEqual(listenersOf(run), 0);
    for (let attempt = 0; attempt < 30; attempt++) await withinLimit(1000, run.signal, quick);
    strictEqual(listenersOf(run), 1);
    await Promise.all([1, 2, 3].map(() => withinLimit(1000, run.signal, quick)));
    strictEqual(listenersOf(run), 3);
  });
});
