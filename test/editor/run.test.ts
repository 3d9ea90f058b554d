// Running commands in integrated terminals with shell integration.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { useUser } from './messages.ts';
import { commandsFile, resultOf, run, standingOf, started, terminalsOf, useTerminals } from './runs.ts';
import {
  bytes,
  eventually,
  folder,
  itemNode,
  pause,
  say,
  set,
  text,
  uriOf,
  useWorkspace,
  write,
} from './workspace.ts';

const command = vscode.commands.executeCommand;

describe('running in a terminal', function () {
  // A shell needs a second or two to be ready, and the machine may be busy.
  this.timeout(60_000);
  this.slow(10_000);
  useWorkspace();
  useTerminals();
  const user = useUser();

  it('passes on exit status 0, and ticks the box and nothing else', async () => {
    const file = await commandsFile('a.md', 'test -d .');
    const before = bytes('a.md');
    const result = await run(file);
    deepStrictEqual([result.outcome, result.exitCode], ['passed', 0]);
    strictEqual(bytes('a.md'), before.replace('[ ]', '[x]'));
    strictEqual(await standingOf(file), 'passed');
    deepStrictEqual(user.shown, []);
  });

  it('fails on another exit status, says so, and leaves the box', async () => {
    const file = await commandsFile('a.md', "sh -c 'exit 3'");
    const result = await run(file);
    deepStrictEqual([result.outcome, result.exitCode], ['failed', 3]);
    match(text('a.md'), /\[ \] item 1/);
    match(user.shown[0]?.message ?? '', /^“item 1” failed: /);
    deepStrictEqual(user.shown[0]?.buttons, ['Show Result']);
  });

  it('keeps the output, of both streams, without escape sequences', async () => {
    const file = await commandsFile('a.md', `printf '\\033[31mred\\033[0m\\n'; echo oops >&2; test -d .`);
    strictEqual((await run(file)).output.trim(), 'red\noops');
  });

  it('runs a heredoc', async () => {
    const file = await commandsFile(
      'a.md',
      `cat > made.txt <<'EOF'\n$one (two)\n\nthree\nEOF\ntest -f made.txt`,
    );
    const result = await run(file);
    strictEqual(
      fs.readFileSync(vscode.Uri.joinPath(folder(), 'made.txt').fsPath, 'utf8'),
      '$one (two)\n\nthree\n',
    );
    fs.rmSync(vscode.Uri.joinPath(folder(), 'made.txt').fsPath);
    strictEqual(result.outcome, 'passed');
  });

  it('starts in the workspace folder, and lets no `cd` and no variable leak into the next', async () => {
    const file = await commandsFile(
      'a.md',
      'cd /tmp\nexport LEAK=1\npwd\ntest -d .',
      'pwd\necho "leak: ${LEAK-}"\ntest -d .',
    );
    match((await run(file, 'item 1')).output, /^\/.*tmp$/m);
    const { output } = await run(file, 'item 2');
    deepStrictEqual(output.trim().split('\n'), [fs.realpathSync(folder().fsPath), 'leak:']);
  });

  it('fails with a pipe, and stops at the first line that fails', async () => {
    const file = await commandsFile('a.md', 'test -d /nowhere | cat', 'ls /nowhere\necho reached');
    strictEqual((await run(file, 'item 1')).exitCode, 1);
    const second = await run(file, 'item 2');
    ok(second.exitCode !== 0);
    ok(!second.output.includes('reached'));
  });

  it('uses one terminal of a checklist again', async () => {
    const file = await commandsFile('a.md', 'test -d .', 'test -e .');
    await run(file, 'item 1');
    await run(file, 'item 2');
    strictEqual(terminalsOf(file).length, 1);
  });

  it('leaves a terminal alone in which something runs', async () => {
    const file = await commandsFile('a.md', 'sleep 4; echo first; test -d .', 'echo second; test -e .');
    const first = await started(file, 'item 1');
    await eventually('the shell runs it', () => terminalsOf(file)[0]?.shellIntegration);
    await pause(500);
    const second = await run(file, 'item 2');
    strictEqual(second.output.trim(), 'second');
    strictEqual(await standingOf(file, 'item 1'), 'running');
    strictEqual((await first.end).output.trim(), 'first');
    strictEqual(terminalsOf(file).length, 2);
  });

  it('leaves a terminal alone in which the user runs something', async () => {
    const file = await commandsFile('a.md', 'echo done; test -d .');
    await run(file);
    const [terminal] = terminalsOf(file);
    const sleeping = new Promise<void>((resolve) => {
      const listening = vscode.window.onDidStartTerminalShellExecution(() => {
        listening.dispose();
        resolve();
      });
    });
    terminal?.sendText('sleep 20');
    await sleeping;
    strictEqual((await run(file)).output.trim(), 'done');
    strictEqual(terminalsOf(file).length, 2);
  });

  it('says that a command is running already', async () => {
    const file = await commandsFile('a.md', 'sleep 30');
    const { end } = await started(file);
    await command('shipcheck.run', await itemNode(file, 'item 1'));
    deepStrictEqual(
      user.shown.map(({ message }) => message),
      ['“item 1” is running already.'],
    );
    await command('shipcheck.cancel');
    await end;
  });

  it('can be cancelled', async () => {
    const file = await commandsFile('a.md', 'echo started; sleep 60; echo reached');
    const { end } = await started(file);
    await pause(3000);
    const cancelled = Date.now();
    await command('shipcheck.cancel', await itemNode(file, 'item 1'));
    const result = await end;
    const took = Date.now() - cancelled;
    say(`cancelled after ${took} ms`);
    ok(took < 5000, `${took} ms`);
    strictEqual(result.outcome, 'skipped');
    match(result.output, /started/);
    ok(!result.output.includes('reached'));
    match(text('a.md'), /\[ \] item 1/);
  });

  it('can be cancelled when the command does not want to end', async () => {
    const file = await commandsFile('a.md', `trap '' INT\necho deaf\nsleep 60\necho reached`);
    const { end } = await started(file);
    await pause(3000);
    const cancelled = Date.now();
    await command('shipcheck.cancel');
    strictEqual((await end).outcome, 'skipped');
    const took = Date.now() - cancelled;
    ok(took < 6000, `${took} ms`);
    strictEqual(terminalsOf(file).length, 0);
  });

  it('can be cancelled while the shell starts', async () => {
    const file = await commandsFile('a.md', 'touch ran.txt');
    const { end } = await started(file);
    await command('shipcheck.cancel');
    strictEqual((await end).outcome, 'skipped');
    ok(!fs.existsSync(vscode.Uri.joinPath(folder(), 'ran.txt').fsPath));
  });

  it('is stopped at the time limit', async () => {
    await set('shipcheck.run.timeLimit', 1);
    const file = await commandsFile('a.md', 'sleep 60');
    const result = await run(file);
    strictEqual(result.outcome, 'errored');
    ok(result.durationMs < 15_000, `${result.durationMs} ms`);
    match(user.shown[0]?.message ?? '', /could not be run: .*did not end within/);
  });

  it('ends when its terminal is closed', async () => {
    const file = await commandsFile('a.md', 'sleep 60');
    const { end } = await started(file);
    const terminal = await eventually('its terminal is ready', () =>
      terminalsOf(file).find(({ shellIntegration }) => shellIntegration),
    );
    await pause(1000);
    terminal.dispose();
    strictEqual((await end).outcome, 'skipped');
    strictEqual(await standingOf(file), 'skipped');
    deepStrictEqual([...terminalsOf(file)], []);
  });

  it('works where the shell and its folder have odd names', async () => {
    const odd = `it's $HOME & "more"`;
    write(`${odd}/b.md`, '');
    const file = await commandsFile(`${odd}/a.md`, 'test -d .');
    strictEqual((await run(file)).outcome, 'passed');
    strictEqual((await resultOf(file)).exitCode, 0);
    ok(fs.existsSync(uriOf(odd).fsPath));
  });

  it('leaves no script behind', async () => {
    const file = await commandsFile('a.md', 'echo "$0"; test -d .');
    const script = (await run(file)).output.trim();
    match(script, /\.sh$/);
    ok(!fs.existsSync(script));
  });
});
