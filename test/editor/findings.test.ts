// What people do about findings: quick fixes, the view and its menus, and the hook.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import * as vscode from 'vscode';
import type { Located } from '../../src/editor/scan/store.ts';
import { base62 } from '../core/scan/rules/cases/make.ts';
import { useUser } from './messages.ts';
import {
  checklist,
  eventually,
  folder,
  itemNode,
  openEditor,
  services,
  set,
  text,
  useWorkspace,
  write,
} from './workspace.ts';

const command = vscode.commands.executeCommand;
const token = (): string => `glpat-${base62(20)}`;

/** A file with findings, once they are known. */
async function found(name: string, content: string): Promise<Located> {
  const uri = write(name, content);
  const { scanning } = await services();
  return eventually(`findings in ${name}`, () => {
    const [finding] = scanning.store.of(uri);
    return finding && { uri, finding };
  });
}

/** The quick fixes that the editor offers at a finding. */
async function fixesFor({ uri, finding }: Located): Promise<readonly vscode.CodeAction[]> {
  const at = new vscode.Position(finding.line - 1, finding.column);
  await vscode.workspace.openTextDocument(uri);
  const actions = await command<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(at, at),
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ command, edit }) => edit || command?.command.startsWith('shipcheck.'));
}

async function apply(located: Located, title: RegExp): Promise<void> {
  const fix = (await fixesFor(located)).find((action) => title.test(action.title));
  ok(fix, String(title));
  if (fix.edit) ok(await vscode.workspace.applyEdit(fix.edit));
  if (fix.command) await command(fix.command.command, ...(fix.command.arguments ?? []));
}

const rootFile = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
const rootText = (name: string): string => fs.readFileSync(rootFile(name).fsPath, 'utf8');

/** Call inside `describe`: what quick fixes write at the root of the workspace is gone after each test. */
function useRootFiles(...names: readonly string[]): void {
  afterEach(async () => {
    for (const name of names) fs.rmSync(rootFile(name).fsPath, { force: true, recursive: true });
    const { scanning } = await services();
    await eventually('the exemptions are gone', async () => {
      const setup = await scanning.scanners.setup(vscode.workspace.workspaceFolders?.[0]);
      return (
        (setup.options.ignore ?? []).every(({ values, rules }) => !values && !rules) &&
        Object.keys(setup.options.severities ?? {}).length === 0
      );
    });
  });
}

describe('quick fixes of findings', () => {
  useWorkspace();
  const user = useUser();
  useRootFiles('.env', '.gitignore', '.shipcheck.yaml', '.shipcheck.json');

  it('move a value to an env file that git ignores, in one step that can be undone', async () => {
    const secret = token();
    const before = `const gitlabKey = '${secret}';\n`;
    const located = await found('a.ts', before);
    const editor = await openEditor('a.ts');
    await apply(located, /^Read GITLAB_KEY from the environment/);
    strictEqual(editor.document.getText(), 'const gitlabKey = process.env.GITLAB_KEY;\n');
    strictEqual(rootText('.env'), `GITLAB_KEY=${secret}\n`);
    strictEqual(rootText('.gitignore'), '.env\n');
    match(user.shown.at(-1)?.message ?? '', /GITLAB_KEY in \.env now, which git ignores/);
    const { scanning } = await services();
    await eventually(
      'no finding',
      () => scanning.store.withFingerprint(located.finding.fingerprint).length === 0,
    );

    await command('undo');
    await eventually('the text is back', () => editor.document.getText() === before);
    ok(!fs.existsSync(rootFile('.env').fsPath));
    ok(!fs.existsSync(rootFile('.gitignore').fsPath));
  });

  it('move all lines of a private key', async () => {
    const dashes = '-'.repeat(5);
    const lines = [
      `${dashes}BEGIN PRIVATE KEY${dashes}`,
      base62(64),
      base62(64),
      `${dashes}END PRIVATE KEY${dashes}`,
    ];
    const located = await found('key.ts', `const key = \`${lines.join('\n')}\n\`;\nexport { key };\n`);
    const editor = await openEditor('key.ts');
    await apply(located, /^Read PRIVATE_KEY from the environment/);
    strictEqual(editor.document.getText(), 'const key = process.env.PRIVATE_KEY;\nexport { key };\n');
    strictEqual(rootText('.env'), `PRIVATE_KEY="${lines.join('\\n')}\\n"\n`);
  });

  it('add to the files that are there', async () => {
    fs.writeFileSync(rootFile('.env').fsPath, 'OTHER=1');
    fs.writeFileSync(rootFile('.gitignore').fsPath, '*.log\n');
    const secret = token();
    const located = await found('a.py', `gitlab_key = "${secret}"\n`);
    const editor = await openEditor('a.py');
    await apply(located, /^Read GITLAB_KEY/);
    strictEqual(editor.document.getText(), 'import os\n\ngitlab_key = os.environ["GITLAB_KEY"]\n');
    strictEqual(rootText('.env'), `OTHER=1\nGITLAB_KEY=${secret}\n`);
    strictEqual(rootText('.gitignore'), '*.log\n.env\n');
  });

  it('have an allowed origin read from a variable', async () => {
    const located = await found('a.js', "app.use(cors({ origin: '*' }));\n");
    const editor = await openEditor('a.js');
    await apply(located, /^Read the allowed origin from the variable/);
    match(editor.document.getText(), /^app\.use\(cors\(\{ origin: .*process\.env\.\w+.* \}\)\);\n$/);
    const { scanning } = await services();
    await eventually('no finding', () => scanning.store.of(located.uri).length === 0);
  });

  it('allow only the origin that is asked for', async () => {
    const located = await found('a.js', "app.use(cors({ origin: '*' }));\n");
    const editor = await openEditor('a.js');
    user.answer('https://app.example.com');
    await apply(located, /^Allow only one origin/);
    strictEqual(editor.document.getText(), "app.use(cors({ origin: 'https://app.example.com' }));\n");
    const { scanning } = await services();
    await eventually('no finding', () => scanning.store.of(located.uri).length === 0);
  });

  it('write a comment', async () => {
    const located = await found('a.go', `var key = "${token()}"\n`);
    const editor = await openEditor('a.go');
    await apply(located, /^Ignore this here/);
    match(editor.document.getText(), /" \/\/ shipcheck:ignore\[gitlab-pat\]\n$/);
    const { scanning } = await services();
    await eventually('no finding', () => scanning.store.of(located.uri).length === 0);
  });

  it('ignore a value in the whole workspace, with a way back', async () => {
    const secret = token();
    const located = await found('a.ts', `const key = '${secret}';\n`);
    const other = await found('b.ts', `const other = '${secret}';\n`);
    const { scanning } = await services();
    await apply(located, /^Ignore this value/);
    match(
      rootText('.shipcheck.yaml'),
      new RegExp(`- '${located.finding.fingerprint}' # gitlab-pat in test-\\d+/a\\.ts\n$`),
    );
    await eventually('no finding', () =>
      [located, other].every(({ uri }) => scanning.store.of(uri).length === 0),
    );
    await eventually('a way back', () => user.shown.at(-1)?.buttons.includes('Undo'));
  });

  it('switch a rule off, and leave a file out', async () => {
    const one = await found('a.ts', `const key = '${token()}';\n`);
    const { scanning } = await services();
    await apply(one, /^Switch off “GitLab/);
    match(rootText('.shipcheck.yaml'), /rules:\n {4}gitlab-pat: off\n/);
    await eventually('no finding', () => scanning.store.of(one.uri).length === 0);
    fs.rmSync(rootFile('.shipcheck.yaml').fsPath);
    const again = await found('b.ts', `const key = '${token()}';\n`);
    await apply(again, /^Ignore everything in this file/);
    match(rootText('.shipcheck.yaml'), /ignore:\n {4}- test-\d+\/b\.ts\n/);
    await eventually('no finding', () => scanning.store.of(again.uri).length === 0);
  });

  it('write into JSON where the folder has that', async () => {
    fs.writeFileSync(rootFile('.shipcheck.json').fsPath, '{ "exclude": [] }\n');
    const located = await found('a.ts', `const key = '${token()}';\n`);
    await apply(located, /^Switch off “GitLab/);
    strictEqual(
      rootText('.shipcheck.json'),
      '{ "exclude": [], "scan": { "rules": { "gitlab-pat": "off" } } }\n',
    );
    const { scanning } = await services();
    await eventually('no finding', () => scanning.store.of(located.uri).length === 0);
  });

  it('take an exemption back', async () => {
    user.press('Undo');
    const located = await found('a.ts', `const key = '${token()}';\n`);
    await apply(located, /^Ignore this value/);
    await eventually('it is empty again', () => rootText('.shipcheck.yaml') === '');
  });

  it('have git ignore an env file', async () => {
    const located = await found('prod.env', `KEY=${token()}\n`);
    strictEqual(
      (await fixesFor(located)).some(({ title }) => title.startsWith('Read ')),
      false,
    );
    await apply(located, /^Have git ignore/);
    match(rootText('.gitignore'), /^\/test-\d+\/prod\.env\n$/);
    const { scanning } = await services();
    await eventually('no finding', () => scanning.store.of(located.uri).length === 0);
  });

  it('offer the page of the vendor, and name no secret', async () => {
    const secret = token();
    const located = await found('a.json', `{ "key": "${secret}" }\n`);
    const titles = (await fixesFor(located)).map(({ title }) => title);
    ok(titles.includes('What to do about it (docs.gitlab.com)'), titles.join());
    ok(!titles.some((title) => title.includes('comment')));
    ok(!JSON.stringify(await fixesFor(located)).includes(secret.slice(6)));
  });

  it('write nothing outside of the folder', async () => {
    const located = await found('a.ts', `const key = '${token()}';\n`);
    await set('shipcheck.scan.envFile', '../out.env');
    await command('shipcheck.moveToEnvFile', located);
    match(user.shown.at(-1)?.message ?? '', /leads out of/);
    ok(!fs.existsSync(rootFile('../out.env').fsPath));
  });

  it('say so when the value is gone meanwhile', async () => {
    const located = await found('a.ts', `const key = '${token()}';\n`);
    await openEditor('a.ts');
    write('a.ts', 'const key = 1;\n');
    await eventually(
      'the document follows',
      () => vscode.window.activeTextEditor?.document.getText() === 'const key = 1;\n',
    );
    await command('shipcheck.moveToEnvFile', located);
    match(user.shown.at(-1)?.message ?? '', /^This is no longer in/);
    strictEqual(text('a.ts'), 'const key = 1;\n');
  });
});

describe('the findings view', () => {
  useWorkspace();
  const user = useUser();
  useRootFiles('.git', '.shipcheck.yaml');
  afterEach(async () => (await services()).scanning.view.group('severity'));

  it('groups by severity, rule or file, with counts', async () => {
    const { scanning } = await services();
    const located = await found('deep/a.ts', `const one = '${token()}';\nconst two = '${token()}';\n`);
    await found('b.py', `DEBUG = True\n`);
    const { view } = scanning;
    const labels = async (): Promise<readonly string[]> =>
      eventually('groups', () => {
        const items = view.getChildren().map((node) => view.getTreeItem(node));
        return (
          items.length > 0 &&
          items.map(({ label, description }) => `${label as string} ${description as string}`)
        );
      });
    deepStrictEqual(await labels(), ['Errors 2', 'Information 1']);
    await command('shipcheck.groupByRule');
    deepStrictEqual(await labels(), ['GitLab personal, project or group access token 2', 'Debug mode 1']);
    await command('shipcheck.groupByFile');
    match((await labels()).join(), /^a\.ts 2 · test-\d+\/deep,b\.py 1 · test-\d+$/);
    strictEqual(view.view.badge?.value, 3);
    const [group] = view.getChildren();
    const [first] = view.getChildren(group);
    ok(first?.kind === 'finding' && group);
    strictEqual(view.getParent(first), group);
    match(view.getTreeItem(first).accessibilityInformation?.label ?? '', /^error: GitLab.* line 1$/);
    await command('shipcheck.openFinding', first);
    const editor = vscode.window.activeTextEditor;
    strictEqual(editor?.document.uri.toString(), located.uri.toString());
    strictEqual(editor.selection.start.character, located.finding.column - 1);
  });

  it('is where a failed scan of a checklist leads', async () => {
    const { view } = (await services()).scanning;
    const { uri } = await found('a.js', "app.use(cors({ origin: '*' }));\n");
    const path = vscode.workspace.asRelativePath(uri);
    const file = await checklist('a.md', `- [ ] a <!-- probe: { scan: cors, paths: ${path} } -->\n`);
    await command('workbench.view.explorer');
    await eventually('the view is hidden', () => !view.view.visible);
    user.press('Show Findings');
    await command('shipcheck.run', await itemNode(file, 'a'));
    match(user.shown[0]?.message ?? '', /^“a” failed: .*no permissive CORS; it was 1 finding: .*a\.js:1 /);
    deepStrictEqual(user.shown[0]?.buttons, ['Show Findings', 'Show Result']);
    await eventually('the view is shown', () => view.view.visible);
  });

  it('copies findings as text, masked', async () => {
    const secret = token();
    const located = await found('a.ts', `const key = '${secret}';\n`);
    await command('shipcheck.copyFinding', located);
    match(await vscode.env.clipboard.readText(), /a\.ts:1:14 error GitLab .* glpa\*+\. \[gitlab-pat\]$/);
  });

  it('ignores several at once', async () => {
    const one = await found('a.ts', `const a = '${token()}';\n`);
    const two = await found('b.ts', `const b = '${token()}';\n`);
    await command('shipcheck.ignoreFindingValue', one, [one, two]);
    await eventually('it is said', () =>
      user.shown.some(({ message }) => message.startsWith('2 values are ignored')),
    );
  });

  it('adds a pre-commit hook after asking', async () => {
    execFileSync('git', ['init', '-q'], { cwd: folder().fsPath });
    await command('shipcheck.addPreCommitHook');
    ok(!fs.existsSync(rootFile('.git/hooks/pre-commit').fsPath));
    user.press('Add Hook');
    await command('shipcheck.addPreCommitHook');
    match(rootText('.git/hooks/pre-commit'), /scan --staged \|\| exit 1/);
    await eventually('it is said', () =>
      user.shown.some(({ message }) =>
        /^Every commit is scanned from now on: added .*pre-commit/.test(message),
      ),
    );
  });
});
