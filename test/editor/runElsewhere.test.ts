// Running without shell integration: in a process of our own, shown in a terminal tab.
import { match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { useUser } from './messages.ts';
import { commandsFile, run, standingOf, started, terminalsOf, useTerminals } from './runs.ts';
import { eventually, itemNode, pause, set, text, useWorkspace } from './workspace.ts';

const command = vscode.commands.executeCommand;

/** Gives new terminals a shell that reports nothing. */
async function useSilentShell(): Promise<void> {
  const profiles = { silent: { path: '/bin/sh', args: ['-i'] } };
  await set('terminal.integrated.profiles.linux', profiles);
  await set('terminal.integrated.profiles.osx', profiles);
  await set('terminal.integrated.defaultProfile.linux', 'silent');
  await set('terminal.integrated.defaultProfile.osx', 'silent');
  await eventually('terminals use it', () => vscode.env.shell === profiles.silent.path);
}

describe('running in a process', function () {
  this.timeout(60_000);
  this.slow(10_000);
  useWorkspace();
  useTerminals();
  useUser();

  describe('because the user wants it', () => {
    beforeEach(() => set('shipcheck.run.in', 'process'));

    it('passes, ticks and keeps the output', async () => {
      const file = await commandsFile('a.md', 'echo out; echo err >&2; test -d .');
      const result = await run(file);
      strictEqual(result.outcome, 'passed');
      match(result.output, /out\n/);
      match(result.output, /err\n/);
      match(text('a.md'), /\[x\] item 1/);
    });

    it('fails with its exit status', async () => {
      const file = await commandsFile('a.md', "sh -c 'exit 3'");
      strictEqual((await run(file)).exitCode, 3);
    });

    it('shows all commands of a checklist in one tab, and others beside those that run', async () => {
      const file = await commandsFile('a.md', 'sleep 30', 'test -d .', 'test -e .');
      const { end } = await started(file, 'item 1');
      await run(file, 'item 2');
      await run(file, 'item 3');
      strictEqual(terminalsOf(file).length, 2);
      await command('shipcheck.cancel');
      strictEqual((await end).outcome, 'skipped');
      await run(file, 'item 2');
      strictEqual(terminalsOf(file).length, 2);
    });

    it('ends when its tab is closed, and takes a new one the next time', async () => {
      const file = await commandsFile('a.md', 'sleep 30', 'test -d .');
      const { end } = await started(file, 'item 1');
      await eventually('the tab is there', () => terminalsOf(file).length === 1);
      await pause(500);
      terminalsOf(file)[0]?.dispose();
      strictEqual((await end).outcome, 'skipped');
      strictEqual(await standingOf(file, 'item 1'), 'skipped');
      await eventually('the tab is gone', () => terminalsOf(file).length === 0);
      strictEqual((await run(file, 'item 2')).outcome, 'passed');
    });

    it('is stopped at the time limit', async () => {
      await set('shipcheck.run.timeLimit', 1);
      const file = await commandsFile('a.md', 'sleep 60');
      strictEqual((await run(file)).outcome, 'errored');
    });
  });

  describe('because the shell says nothing', () => {
    beforeEach(async () => {
      await useSilentShell();
      await set('shipcheck.run.startLimit', 1);
    });

    it('gives the same verdicts, and does not wait for that shell again', async () => {
      const file = await commandsFile('a.md', 'echo out; test -d .', 'test -d /nowhere');
      const first = await run(file, 'item 1');
      strictEqual(first.outcome, 'passed');
      strictEqual(first.output.trim(), 'out');
      match(text('a.md'), /\[x\] item 1/);
      const before = Date.now();
      strictEqual((await run(file, 'item 2')).exitCode, 1);
      ok(Date.now() - before < 900, 'without waiting');
      strictEqual(terminalsOf(file).length, 1, 'the silent terminal is gone');
    });

    it('does not run at all when it is cancelled while the shell starts', async () => {
      await set('shipcheck.run.startLimit', 30);
      const file = await commandsFile('a.md', 'echo out; test -d .');
      const { end } = await started(file);
      await pause(300);
      await command('shipcheck.cancel', await itemNode(file, 'item 1'));
      const result = await end;
      strictEqual(result.outcome, 'skipped');
      strictEqual(result.output, '');
    });
  });

  it('asks a terminal again once the settings of terminals changed', async () => {
    await useSilentShell();
    await set('shipcheck.run.startLimit', 1);
    const file = await commandsFile('a.md', 'test -d .');
    await run(file);
    await set('terminal.integrated.defaultProfile.linux', undefined);
    await set('terminal.integrated.defaultProfile.osx', undefined);
    await set('shipcheck.run.startLimit', undefined);
    strictEqual((await run(file)).outcome, 'passed');
    ok(terminalsOf(file).some(({ shellIntegration }) => shellIntegration));
  });
});
