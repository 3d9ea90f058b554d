// Runs that are disturbed: whatever happens, they end soon, and nothing is left running.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import type { NoAnswer } from '../../src/core/host/probes.ts';
import type { ChecklistFile } from '../../src/editor/checklists/checklistFile.ts';
import { Runner } from '../../src/editor/run/runner.ts';
import { targetsIn } from '../../src/editor/run/target.ts';
import { WriteBack } from '../../src/editor/run/writeBack.ts';
import { useUser } from './messages.ts';
import { commandsFile, standingOf, started, terminalsOf, useTerminals } from './runs.ts';
import { checklist, eventually, itemNode, pause, say, services, set, useWorkspace } from './workspace.ts';

const command = vscode.commands.executeCommand;

describe('a disturbed run', function () {
  this.timeout(60_000);
  this.slow(10_000);
  useWorkspace();
  useTerminals();
  const user = useUser();
  const servers: http.Server[] = [];
  beforeEach(() => set('shipcheck.run.in', 'process'));
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
    const { runner } = await services();
    strictEqual(runner.active.all.length, 0);
  });

  async function serve(answer: http.RequestListener): Promise<string> {
    const server = http.createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function standings(file: ChecklistFile): Promise<readonly (string | undefined)[]> {
    const items = file.checklist?.items ?? [];
    return Promise.all(items.map(({ text }) => standingOf(file, text)));
  }

  /** Runs a file, does something as soon as its first item runs, and measures how long the end takes from then on. */
  async function disturbed(file: ChecklistFile, how: () => unknown): Promise<number> {
    const { view } = await services();
    const [first] = file.checklist?.items ?? [];
    const run = command('shipcheck.runChecklist', view.tree.fileNode(file));
    await eventually('it runs', async () => (await standingOf(file, first?.text)) === 'running');
    await pause(500);
    const since = Date.now();
    await how();
    await run;
    const took = Date.now() - since;
    say(`ended after ${took} ms`);
    return took;
  }

  it('ends within a second although a server never answers', async () => {
    const url = await serve(() => undefined);
    const file = await checklist(
      'a.md',
      `# T\n\n- [ ] a <!-- probe: { http: "${url}/" } -->\n- [ ] b \`test -d .\`\n`,
    );
    const took = await disturbed(file, () => command('shipcheck.cancel'));
    ok(took < 1000, `${took} ms`);
    deepStrictEqual(await standings(file), ['skipped', 'unverified']);
  });

  it('ends within a second although a process is deaf', async () => {
    const file = await commandsFile('a.md', "trap '' TERM INT HUP; sleep 30", 'test -d .');
    const took = await disturbed(file, () => command('shipcheck.cancel'));
    ok(took < 1000, `${took} ms`);
    deepStrictEqual(await standings(file), ['skipped', 'unverified']);
  });

  it('ends within a second although a command in a terminal is deaf', async () => {
    await set('shipcheck.run.in', 'terminal');
    const file = await commandsFile('a.md', "trap '' TERM INT HUP; sleep 30; sleep 30", 'test -d .');
    const { view } = await services();
    const run = command('shipcheck.runChecklist', view.tree.fileNode(file));
    await eventually(
      'the command runs in its terminal',
      () => terminalsOf(file)[0]?.shellIntegration,
      20_000,
    );
    await pause(1500);
    const since = Date.now();
    await command('shipcheck.cancel');
    await run;
    const took = Date.now() - since;
    say(`ended after ${took} ms`);
    ok(took < 1000, `${took} ms`);
    deepStrictEqual(await standings(file), ['skipped', 'unverified']);
  });

  it('goes on when its terminal is closed, in another one', async () => {
    const file = await commandsFile('a.md', 'sleep 30', 'test -d .');
    const took = await disturbed(file, () => terminalsOf(file)[0]?.dispose());
    ok(took < 5000, `${took} ms`);
    deepStrictEqual(await standings(file), ['skipped', 'passed']);
  });

  it('leaves nothing running when the extension ends', async () => {
    const { results, environments, answers, log, ticker } = await services();
    const hang = new Promise<never>(() => undefined);
    const untilStopped = (_: unknown, signal: AbortSignal): Promise<NoAnswer> =>
      new Promise((resolve) => {
        const none: NoAnswer = { kind: 'none', because: 'cancelled', message: 'It was stopped.' };
        signal.addEventListener('abort', () => resolve(none));
      });
    const host = {
      command: () => hang,
      http: untilStopped,
      tls: untilStopped,
      dns: untilStopped,
      port: untilStopped,
      env: untilStopped,
      file: untilStopped,
      git: untilStopped,
      scan: untilStopped,
      close: () => hang,
    };
    const known = { isSet: () => true, exists: () => true, valueOf: () => undefined };
    const runner = new Runner(
      results,
      { known, variables: () => [], open: () => host },
      new WriteBack(log, ticker, results),
      environments,
      answers,
    );
    const file = await checklist(
      'a.md',
      '# T\n\n- [ ] a <!-- probe: { file: a } -->\n- [ ] b <!-- probe: { file: b } -->\n',
    );
    const run = runner.run('all', targetsIn(file), { what: 'many' });
    await eventually('both run', async () => (await standings(file)).every((each) => each === 'running'));
    runner.dispose();
    await run;
    ok((await standings(file)).every((each) => each !== 'running'));
    strictEqual(runner.active.all.length, 0);
  });

  it('shares a file with another one: each check is run by one of them', async () => {
    const file = await commandsFile('a.md', 'sleep 2; test -d .', 'test -e .');
    const { view } = await services();
    const { end } = await started(file);
    await command('shipcheck.runChecklist', view.tree.fileNode(file));
    deepStrictEqual(await standings(file), ['running', 'passed']);
    strictEqual(user.shown.at(-1)?.message, 'Run: 1 passed. 1 left out.');
    await command('shipcheck.run', await itemNode(file, 'item 1'));
    strictEqual(user.shown.at(-1)?.message, '“item 1” is running already.');
    strictEqual((await end).outcome, 'passed');
    deepStrictEqual(await standings(file), ['passed', 'passed']);
  });

  it('can be looked at, and stopped, where the status bar shows it', async () => {
    const file = await commandsFile('a.md', 'sleep 30');
    const { end } = await started(file);
    user.answer('item 1');
    await command('shipcheck.showRunning');
    deepStrictEqual(user.offered[0], ['$(debug-stop) Stop everything', 'Running now', 'item 1']);
    strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), file.uri.toString());
    user.answer('$(debug-stop) Stop everything');
    await command('shipcheck.showRunning');
    strictEqual((await end).outcome, 'skipped');
    await command('shipcheck.showRunning');
    strictEqual(user.shown.at(-1)?.message, 'Nothing is running.');
  });

  it('of the line above a command is of that one, wherever the cursor is', async () => {
    const file = await commandsFile('a.md', 'test -d .', 'test -e .');
    await vscode.window.showTextDocument(file.uri, { selection: new vscode.Range(2, 0, 2, 0) });
    await command('shipcheck.run', targetsIn(file)[1]);
    deepStrictEqual(await standings(file), ['unverified', 'passed']);
  });

  it('of probes that only read asks them at the same time', async () => {
    let open = 0;
    let most = 0;
    const url = await serve((_, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end('ok');
      }, 300);
    });
    const probes = Array.from(
      { length: 6 },
      (_, index) => `- [ ] p${index} <!-- probe: { http: "${url}/${index}", status: 200 } -->`,
    );
    const file = await checklist('a.md', `# T\n\n${probes.join('\n')}\n`);
    const { view } = await services();
    await command('shipcheck.runChecklist', view.tree.fileNode(file));
    deepStrictEqual(new Set(await standings(file)), new Set(['passed']));
    ok(most > 3, `${most} at the same time`);
  });

  it('of commands runs them in order, in one terminal', async () => {
    await set('shipcheck.run.in', 'terminal');
    const file = await commandsFile(
      'a.md',
      'echo one >> order.txt',
      'echo two >> order.txt',
      'grep -c . order.txt # Expected: 2',
    );
    const { view } = await services();
    await command('shipcheck.runChecklist', view.tree.fileNode(file));
    strictEqual(terminalsOf(file).length, 1);
    await vscode.workspace.fs.delete(
      vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? file.uri, 'order.txt'),
    );
    strictEqual((await standings(file)).at(-1), 'passed');
  });
});
