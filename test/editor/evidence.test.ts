// What stays of runs: stored, read again, stale when something has changed, and listed.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Evidence } from '../../src/core/verify/evidence/model.ts';
import { readEvidence } from '../../src/core/verify/evidence/read.ts';
import type { ChecklistFile } from '../../src/editor/checklists/checklistFile.ts';
import { Configs } from '../../src/editor/environment/configs.ts';
import { namedIn } from '../../src/editor/environment/environments.ts';
import { Archive } from '../../src/editor/evidence/archive.ts';
import { Commits } from '../../src/editor/evidence/commits.ts';
import { Results } from '../../src/editor/run/results.ts';
import { createEvidenceFiles } from '../../src/node/evidenceFiles.ts';
import { base62 } from '../core/scan/rules/cases/make.ts';
import { useUser } from './messages.ts';
import { commandsFile, resultOf, run, standingOf } from './runs.ts';
import {
  checklist,
  eventually,
  folder,
  itemNode,
  openEditor,
  pause,
  services,
  set,
  text,
  useWorkspace,
} from './workspace.ts';

const command = vscode.commands.executeCommand;

describe('evidence', function () {
  this.timeout(60_000);
  this.slow(5000);
  useWorkspace();
  const user = useUser();
  beforeEach(() => set('shipcheck.run.in', 'process'));

  /** What is stored about a checklist, once there is as much of it as wanted. */
  async function stored(file: ChecklistFile, count: number): Promise<readonly Evidence[]> {
    const { archive } = await services();
    return eventually(`${count} records are stored`, () => {
      const address = archive.fileFor(file);
      if (!address || !fs.existsSync(address.fsPath)) return false;
      const { evidence } = readEvidence(fs.readFileSync(address.fsPath, 'utf8'));
      const own = evidence.filter((one) => one.file === file.path);
      return own.length >= count && own;
    });
  }

  /** What a window that is opened now would know. */
  async function reloaded(work: (results: Results) => Promise<void>): Promise<void> {
    const { context, log, store } = await services();
    const [configs, commits] = [new Configs(), new Commits()];
    const archive = new Archive(context, configs, commits, log, (path) =>
      Promise.resolve(createEvidenceFiles(path)),
    );
    const results = new Results(archive, commits, store, () => undefined);
    try {
      await configs.readAll();
      await archive.start();
      await work(results);
    } finally {
      for (const part of [results, archive, commits, configs]) part.dispose();
    }
  }

  it('is stored outside of the workspace, without secrets', async () => {
    const given = `given-${base62(12)}`;
    const token = `ghp_${base62(36)}`;
    process.env['A_SECRET_OF_TESTS'] = given;
    const halves = `echo "got $A_SECRET_OF_TESTS ${token.slice(0, 20)}""${token.slice(20)}"`;
    const file = await commandsFile('a.md', `${halves}; test -d .`);
    const { output } = await run(file);
    delete process.env['A_SECRET_OF_TESTS'];
    strictEqual(output, 'got *** ghp_********\n');
    const [one] = await stored(file, 1);
    strictEqual(one?.output, output);
    deepStrictEqual([one.outcome, one.by, one.exitCode, one.item.text], ['passed', 'run', 0, 'item 1']);
    const { archive } = await services();
    const place = archive.fileFor(file)?.fsPath ?? '';
    ok(!place.startsWith(folder().fsPath), place);
    ok(!fs.readFileSync(place, 'utf8').includes(given));
  });

  it('is there again after a reload, with nothing running', async () => {
    const file = await commandsFile('a.md', 'echo "the output"; test -d .', 'sleep 30');
    await run(file);
    await stored(file, 1);
    const { results, runner } = await services();
    void run(file, 'item 2').catch(() => undefined);
    const [running] = (await itemNode(file, 'item 2')).item.commands;
    const [first] = (await itemNode(file, 'item 1')).item.commands;
    ok(first && running);
    await eventually('it runs', () => results.standing(file.uri, running) === 'running');
    await reloaded(async (later) => {
      const found = await eventually('it is read', () => later.get(file.uri, first));
      deepStrictEqual([found.outcome, found.output, found.stale], ['passed', 'the output\n', undefined]);
      ok(Date.now() - found.time < 60_000);
      strictEqual(later.standing(file.uri, running), 'unverified');
    });
    runner.cancel();
    await eventually('it ends', () => results.standing(file.uri, running) !== 'running');
  });

  it('survives a torn line', async () => {
    const file = await commandsFile('a.md', 'test -d .');
    const { archive } = await services();
    const address = archive.fileFor(file);
    ok(address);
    fs.mkdirSync(path.dirname(address.fsPath), { recursive: true });
    fs.appendFileSync(address.fsPath, '{"v":1,"time":"20');
    await run(file);
    strictEqual((await stored(file, 1)).length, 1);
  });

  it('says that a person decided', async () => {
    const file = await commandsFile('a.md', 'ls');
    await run(file);
    await command('shipcheck.fail', await itemNode(file, 'item 1'));
    deepStrictEqual(
      (await stored(file, 2)).map(({ by, outcome }) => [by, outcome]),
      [
        ['run', 'review'],
        ['person', 'failed'],
      ],
    );
    strictEqual((await resultOf(file)).byPerson, true);
  });

  it('is not stored in Restricted Mode', async () => {
    const file = await commandsFile('a.md', 'ls', 'ls');
    await run(file);
    await run(file, 'item 2');
    await stored(file, 2);
    const isTrusted = Object.getOwnPropertyDescriptor(vscode.workspace, 'isTrusted');
    ok(isTrusted);
    Object.defineProperty(vscode.workspace, 'isTrusted', { ...isTrusted, get: () => false });
    try {
      await command('shipcheck.pass', await itemNode(file, 'item 1'));
      strictEqual((await resultOf(file)).byPerson, true);
      await pause(50);
    } finally {
      Object.defineProperty(vscode.workspace, 'isTrusted', isTrusted);
    }
    await command('shipcheck.fail', await itemNode(file, 'item 2'));
    deepStrictEqual(
      (await stored(file, 3)).map(({ outcome }) => outcome),
      ['review', 'review', 'failed'],
    );
  });

  it('is of the environment that the checklist names itself', async () => {
    const file = await checklist('a.md', '---\nenvironment: "staging" # here\n---\n\n- [ ] x `test -d .`\n');
    strictEqual(namedIn(file), 'staging');
    const other = await checklist('b.md', '---\ntitle: environment\n---\n\n- [ ] x `test -d .`\n');
    strictEqual(namedIn(other), undefined);
  });

  describe('that is stale', () => {
    it('because the command changed, is shown as that everywhere and proves nothing', async () => {
      const file = await commandsFile('a.md', 'test -d .');
      await run(file);
      strictEqual(await standingOf(file), 'passed');
      await checklist('a.md', text('a.md').replace('test -d .', 'test -e .').replace('[x]', '[ ]'));
      strictEqual(await standingOf(file), 'stale');
      const result = await resultOf(file);
      deepStrictEqual([result.outcome, result.stale], ['passed', 'probe']);

      const { view } = await services();
      const node = await itemNode(file, 'item 1');
      const item = view.tree.getTreeItem(node);
      strictEqual((item.iconPath as vscode.ThemeIcon).id, 'history');
      match(String(item.description), /stale/);
      match(item.accessibilityInformation?.label ?? '', /, stale/);
      view.tree.resolveTreeItem(item, node);
      match((item.tooltip as vscode.MarkdownString).value, /Stale: the command or what is expected/);
      await openEditor('a.md');
      const lenses = await command<vscode.CodeLens[]>('vscode.executeCodeLensProvider', file.uri);
      deepStrictEqual(
        lenses.map((lens) => lens.command?.title),
        ['$(play) Run', 'stale: the command or what is expected of it changed (passed just now)'],
      );

      await run(file);
      strictEqual(await standingOf(file), 'passed');
      strictEqual((await resultOf(file)).stale, undefined);
    });

    it('because the item changed, is found again', async () => {
      const file = await commandsFile('a.md', 'test -d .');
      await run(file);
      await checklist('a.md', text('a.md').replace('item 1', 'item one'));
      strictEqual(await standingOf(file, 'item one'), 'stale');
      strictEqual((await resultOf(file, 'item one')).stale, 'item');
    });

    it('is not decided about', async () => {
      const file = await commandsFile('a.md', 'ls');
      await run(file);
      await checklist('a.md', text('a.md').replace('ls', 'ls -a'));
      await command('shipcheck.pass', await itemNode(file, 'item 1'));
      deepStrictEqual(user.shown.map(({ message }) => message).slice(-1), [
        'Run it again first: what it showed is stale.',
      ]);
    });

    it('because another commit is checked out, where it is about the files', async () => {
      const git = vscode.Uri.joinPath(folder(), '.git').fsPath;
      ok(!fs.existsSync(git));
      const commit = (letter: string): void => {
        fs.mkdirSync(path.join(git, 'logs'), { recursive: true });
        fs.mkdirSync(path.join(git, 'refs', 'heads'), { recursive: true });
        fs.writeFileSync(path.join(git, 'HEAD'), 'ref: refs/heads/main\n');
        fs.writeFileSync(path.join(git, 'refs', 'heads', 'main'), `${letter.repeat(40)}\n`);
        fs.appendFileSync(path.join(git, 'logs', 'HEAD'), `${letter.repeat(40)}\n`);
      };
      try {
        commit('a');
        const file = await commandsFile('a.md', 'git --version && test -d .', 'test -d .');
        await run(file);
        await run(file, 'item 2');
        deepStrictEqual(
          (await stored(file, 2)).map((one) => one.commit),
          ['a'.repeat(40), 'a'.repeat(40)],
        );
        strictEqual(await standingOf(file), 'passed');
        // The editor may still be starting to watch: what happens before that is not told.
        const goOn = setInterval(() => commit('b'), 1000);
        try {
          await eventually('it is stale', async () => (await standingOf(file)) === 'stale', 15_000);
        } finally {
          clearInterval(goOn);
        }
        strictEqual((await resultOf(file)).stale, 'commit');
        strictEqual(await standingOf(file, 'item 2'), 'passed');
      } finally {
        fs.rmSync(git, { recursive: true, force: true });
      }
    });
  });

  describe('of many runs', () => {
    it('is listed, newest first, and each can be read', async () => {
      const file = await commandsFile('a.md', 'echo one; test -d .', 'test -d .');
      await run(file);
      await run(file, 'item 2');
      await checklist('a.md', text('a.md').replace('echo one; test -d .', 'echo two; test -d /nowhere'));
      await run(file);
      user.answer('$(pass) passed');
      await command('shipcheck.showRuns', await itemNode(file, 'item 1'));
      deepStrictEqual(user.offered, [
        ['$(error) failed', '$(pass) passed', 'Evidence', '$(go-to-file) Open Evidence File'],
      ]);
      const shown = vscode.window.activeTextEditor?.document.getText() ?? '';
      match(shown, /^item 1 {2}\(.*a\.md:5\)\n(?:at commit .*\n)?passed: /);
      match(shown, /Command\n {2}echo one; test -d \.\n\nOutput\none\n/);
    });

    it('has its file, which can be opened', async () => {
      const file = await commandsFile('a.md', 'test -d .');
      await run(file);
      await stored(file, 1);
      user.answer('$(go-to-file) Open Evidence File');
      await command('shipcheck.showRuns', await itemNode(file, 'item 1'));
      const { archive } = await services();
      strictEqual(vscode.window.activeTextEditor?.document.uri.fsPath, archive.fileFor(file)?.fsPath);
    });

    it('says when there is none', async () => {
      const file = await commandsFile('a.md', 'ls');
      await command('shipcheck.showRuns', await itemNode(file, 'item 1'));
      deepStrictEqual(
        user.shown.map(({ message }) => message),
        ['“item 1” has not been run yet.'],
      );
    });
  });

  describe('in the workspace', () => {
    const config = (): string => vscode.Uri.joinPath(folder(), '.shipcheck.yaml').fsPath;
    const trail = (): string => vscode.Uri.joinPath(folder(), '.shipcheck', 'evidence.jsonl').fsPath;
    const place = async (): Promise<string | undefined> => {
      const { archive } = await services();
      return archive.fileFor({ folder: vscode.workspace.workspaceFolders?.[0], path: '' })?.fsPath;
    };
    beforeEach(async () => {
      fs.writeFileSync(config(), 'evidence: { file: .shipcheck/evidence.jsonl }\n');
      await eventually('it is configured', async () => (await place()) === trail());
    });
    afterEach(async () => {
      fs.rmSync(config());
      fs.rmSync(path.dirname(trail()), { recursive: true, force: true });
      await eventually('nothing is configured', async () => (await place()) !== trail());
    });

    it('goes where .shipcheck.yaml says', async () => {
      const file = await commandsFile('a.md', 'test -d .');
      await run(file);
      strictEqual((await stored(file, 1)).length, 1);
      ok(fs.existsSync(trail()));
    });

    it('that cannot be written is kept in the window, and somebody is told once', async () => {
      fs.mkdirSync(trail(), { recursive: true });
      const file = await commandsFile('a.md', 'test -d .', 'test -e .');
      await run(file);
      await run(file, 'item 2');
      await eventually('somebody is told', () => user.shown.length > 0);
      strictEqual(await standingOf(file, 'item 2'), 'passed');
      strictEqual(user.shown.length, 1);
      match(
        user.shown[0]?.message ?? '',
        /^Evidence could not be written: .+\. It is lost when this window is closed; evidence\.file/,
      );
    });

    it('is taken in from others', async () => {
      const file = await commandsFile('a.md', 'test -d .', 'test -e .');
      await run(file);
      const [one] = await stored(file, 1);
      ok(one);
      // As the command line would have left it.
      const line = fs.readFileSync(trail(), 'utf8').replace('"outcome":"passed"', '"outcome":"failed"');
      fs.appendFileSync(trail(), line.replace(/"time":"\d+/, '"time":"2999'));
      await eventually('it is known', async () => (await standingOf(file)) === 'failed', 15_000);
    });
  });
});
