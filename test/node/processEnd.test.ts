// Commands that do not end by themselves: cancelled, out of time, and what they leave behind.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandResult } from '../../src/core/host/commands.ts';
import { isAlive, runText } from './commands.ts';

/** Runs a text that prints the ids of its processes, then `ready`; cancels it there. */
async function cancelWhenReady(
  text: string,
): Promise<{ result: CommandResult; pids: readonly number[]; took: number }> {
  const controller = new AbortController();
  let output = '';
  let cancelledAt = 0;
  const result = await runText(text, {}, controller.signal, (chunk) => {
    output += chunk;
    if (!output.includes('ready') || controller.signal.aborted) return;
    cancelledAt = performance.now();
    controller.abort();
  });
  const took = performance.now() - cancelledAt;
  return { result, pids: [...(output.split('ready')[0] ?? '').matchAll(/\d+/g)].map(Number), took };
}

async function checkNothingIsLeft(text: string, processes: number): Promise<number> {
  const { result, pids, took } = await cancelWhenReady(text);
  strictEqual(result.end, 'cancelled');
  strictEqual(result.exitCode, undefined);
  strictEqual(pids.length, processes, result.output);
  deepStrictEqual(pids.filter(isAlive), [], 'still running');
  ok(took < 1000, `took ${took} ms`);
  return took;
}

if (process.platform !== 'win32') {
  describe('a cancelled command', () => {
    it('ends with its children, at once when they let it', async () => {
      ok((await checkNothingIsLeft('sleep 60 & sleep 0.1; echo $$ $! ready; wait', 2)) < 400);
    });
    it('ends although it ignores the request', () =>
      checkNothingIsLeft("trap '' TERM; echo $$ ready; while true; do sleep 1; done", 1));
    it('ends with grandchildren that ignore the request', () =>
      checkNothingIsLeft(
        `bash -c 'trap "" TERM; echo $$ $PPID ready; while :; do sleep 0.1; done'; true`,
        2,
      ));
    it('ends with grandchildren whose parents have ended', () =>
      checkNothingIsLeft(
        `(bash -c 'trap "" TERM HUP; echo $BASHPID; sleep 60; sleep 60' &); sleep 0.2; echo $$ ready; sleep 60`,
        2,
      ));
    it('ends with what runs under timeout, which makes a process group of its own', () =>
      checkNothingIsLeft(`timeout 60 bash -c 'echo $$ $PPID ready; sleep 60; true'`, 2));
    it('ends with what descends from a session of its own', async function () {
      if (process.platform !== 'linux') return;
      await checkNothingIsLeft("setsid bash -c 'sleep 60 & echo $! $$ ready; wait'; true", 2);
    });
    it('ends with what runs under job control', () =>
      checkNothingIsLeft('set -m; sleep 60 & echo $$ $! ready; wait', 2));
  });

  describe('a command that is over', () => {
    it('takes along what it left in the background', async () => {
      const { output, end, durationMs } = await runText('sleep 60 & echo $!');
      strictEqual(end, 'exited');
      ok(durationMs < 1500, `${durationMs} ms`);
      await sleep(50);
      strictEqual(isAlive(Number(output)), false);
    });
    it('leaves what was told to outlive its terminal', async () => {
      const { output, exitCode } = await runText('nohup sleep 60 > /dev/null 2>&1 & echo $!; sleep 0.1');
      const pid = Number(output);
      strictEqual(exitCode, 0);
      ok(isAlive(pid));
      process.kill(pid);
    });
    it('waits for the last output of a process substitution', async () => {
      strictEqual((await runText('echo late > >(sleep 0.1; cat)')).output, 'late\n');
    });
  });
}

describe('a command without end', () => {
  it('is stopped at the time limit', async () => {
    const { end, message, durationMs, output } = await runText('echo so far; sleep 60', { timeout: 300 });
    deepStrictEqual([end, output], ['timeout', 'so far\n']);
    match(message ?? '', /0\.3 s/);
    ok(durationMs >= 300 && durationMs < 1300, `${durationMs} ms`);
  });
  it('is stopped while it prints', async () => {
    const { end, truncated } = await runText('yes', { timeout: 300 });
    deepStrictEqual([end, truncated], ['timeout', true]);
  });
  it('is not started when it was cancelled before', async () => {
    const { end, output } = await runText('echo started', {}, AbortSignal.abort());
    deepStrictEqual([end, output], ['cancelled', '']);
  });
  it('may have any time limit', async () => {
    strictEqual((await runText('echo on', { timeout: Infinity })).output, 'on\n');
  });
});
