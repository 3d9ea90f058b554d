// Answers to placeholders: asked for once, kept where the user wants them.
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { useUser } from './messages.ts';
import { commandsFile, resultOf, run, standingOf, useTerminals } from './runs.ts';
import { eventually, folder, itemNode, pause, services, set, useWorkspace } from './workspace.ts';

const command = vscode.commands.executeCommand;

describe('answers to placeholders', function () {
  this.timeout(60_000);
  useWorkspace();
  useTerminals();
  const user = useUser();
  const config = (name = '.shipcheck.yaml'): string => path.join(folder().fsPath, name);

  beforeEach(() => set('shipcheck.run.in', 'process'));
  afterEach(async () => {
    const { answers, environments } = await services();
    await answers.forget(answers.kept());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['.shipcheck.yaml', '.shipcheck.json']) fs.rmSync(config(name), { force: true });
    await eventually('no environment is left', () => environments.allNames().length === 0);
  });

  it('are for this run alone', async () => {
    const file = await commandsFile('a.md', 'echo got <deployment-id> # Expected: got d1');
    user.answer('d1');
    user.answer('Only this run');
    strictEqual((await run(file)).outcome, 'passed');
    deepStrictEqual(user.offered, [
      ['Remember for this window', 'Write into .shipcheck.yaml for all environments', 'Only this run'],
    ]);
    deepStrictEqual((await services()).answers.kept(), []);
  });

  it('are remembered, and forgotten on demand', async () => {
    const file = await commandsFile('a.md', 'echo got <deployment-id> # Expected: got d2');
    user.answer('d2');
    user.answer('Remember for this window');
    strictEqual((await run(file)).outcome, 'passed');
    strictEqual((await run(file)).outcome, 'passed');
    strictEqual(user.offered.length, 1);
    user.answer('DEPLOYMENT_ID');
    await command('shipcheck.forgetValues');
    deepStrictEqual((await services()).answers.kept(), []);
    await command('shipcheck.forgetValues');
    match(user.shown.at(-1)?.message ?? '', /^No values/);
  });

  it('are written into the configuration with consent, and can be taken back in one step', async () => {
    const before =
      '# ours\ndefaultEnvironment: live\nenvironments:\n  live:\n    variables:\n      A: 1 # one\n';
    fs.writeFileSync(config(), before);
    const { environments } = await services();
    await eventually('the configuration is read', () => environments.inForce() === 'live');
    const file = await commandsFile('a.md', 'echo got <deployment-id> # Expected: got d3');
    user.answer('d3');
    user.answer('Write into .shipcheck.yaml under environment live');
    strictEqual((await run(file)).outcome, 'passed');
    strictEqual(fs.readFileSync(config(), 'utf8'), `${before}      DEPLOYMENT_ID: d3\n`);
    // The next run takes it from there.
    await eventually('it is asked for no more', async () => {
      const { runner } = await services();
      const { item } = await itemNode(file, 'item 1');
      const [check] = item.commands;
      if (!check) return false;
      const target = { check, file, item, loose: undefined, sectionPath: [], title: item.text, lines: [] };
      return (await runner.planner.planned(target, { what: 'many' })).step.needs.length === 0;
    });
    await vscode.window.showTextDocument(vscode.Uri.file(config()));
    await command('undo');
    strictEqual(vscode.window.activeTextEditor?.document.getText(), before);
    await vscode.window.activeTextEditor.document.save();
  });

  it('make the configuration where there is none', async () => {
    const file = await commandsFile('a.md', 'echo got <deployment-id> # Expected: got d4');
    user.answer('d4');
    user.answer('Write into .shipcheck.yaml for all environments');
    strictEqual((await run(file)).outcome, 'passed');
    strictEqual(fs.readFileSync(config(), 'utf8'), 'defaults:\n  variables:\n    DEPLOYMENT_ID: d4\n');
  });

  it('become JSON where the configuration is', async () => {
    fs.writeFileSync(config('.shipcheck.json'), '{}\n');
    const file = await commandsFile('a.md', 'echo got <deployment-id> # Expected: got d6');
    user.answer('d6');
    user.answer('Write into .shipcheck.json for all environments');
    strictEqual((await run(file)).outcome, 'passed');
    strictEqual(
      fs.readFileSync(config('.shipcheck.json'), 'utf8'),
      '{ "defaults": { "variables": { "DEPLOYMENT_ID": "d6" } } }\n',
    );
  });

  it('are not written into a configuration that is broken', async () => {
    fs.writeFileSync(config(), 'environments: [\n');
    // The document of an earlier test may still be there.
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(config()));
    await eventually('the text is read', () => document.getText() === 'environments: [\n');
    const file = await commandsFile('a.md', 'echo got <deployment-id>');
    user.answer('d5');
    user.answer('Write into .shipcheck.yaml for all environments');
    await command('shipcheck.run', await itemNode(file, 'item 1'));
    match(user.shown.at(-1)?.message ?? '', /DEPLOYMENT_ID cannot be written into \.shipcheck\.yaml/);
    strictEqual(fs.readFileSync(config(), 'utf8'), 'environments: [\n');
    strictEqual(await standingOf(file), 'unverified');
  });

  it('that are secret stay in the secret storage, and out of sight', async () => {
    const secret = ['hush', 'hush', 'baby'].join('-');
    const file = await commandsFile('a.md', 'echo <api-token>');
    user.answer(secret);
    await command('shipcheck.run', await itemNode(file, 'item 1'));
    match((await resultOf(file)).output, /^\*\*\*/);
    const { answers } = await services();
    deepStrictEqual(
      answers.kept().map(({ name, secret: isSecret }) => [name, isSecret]),
      [['API_TOKEN', true]],
    );
    await command('shipcheck.showPlan', await itemNode(file, 'item 1'));
    match(vscode.window.activeTextEditor?.document.getText() ?? '', /^ {11}API_TOKEN=\*\*\*$/m);
    user.answer('API_TOKEN');
    await command('shipcheck.forgetValues');
    deepStrictEqual(answers.kept(), []);
    await command('shipcheck.run', await itemNode(file, 'item 1'));
    await pause(100);
    strictEqual(user.shown.filter(({ kind }) => kind === 'showErrorMessage').length, 0);
  });

  it('about paths of other machines offer that of this workspace', async () => {
    const file = await commandsFile('a.md', 'test -d /Users/nobody/code/app');
    user.answer(folder().fsPath);
    strictEqual((await run(file)).outcome, 'passed');
    deepStrictEqual(user.offered, [[folder().fsPath, 'Another path…']]);
  });

  it('are not needed when the user would rather not say', async () => {
    const file = await commandsFile('a.md', 'echo <deployment-id>');
    await command('shipcheck.run', await itemNode(file, 'item 1'));
    strictEqual(await standingOf(file), 'unverified');
  });
});
