// `shipcheck scan` as people and programs use it.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breaches } from '../core/report/sarifRules.ts';
import { base62 } from '../core/scan/rules/cases/make.ts';
import { folderForEach } from '../node/scan/repository.ts';
import { shipcheck } from './cli.ts';

describe('shipcheck scan', () => {
  const folder = folderForEach();
  const token = `ghp_${base62(36)}`;
  const scan = (...args: readonly string[]) => shipcheck(['scan', ...args], folder.path);

  const refuses = async (args: readonly string[], expected: RegExp) => {
    const { status, out, err } = await scan(...args);
    strictEqual(status, 2);
    strictEqual(out.replace('[]\n', ''), '');
    match(err, expected);
  };
  it('says that there is nothing', async () => {
    folder.write('a.txt', 'nothing');
    deepStrictEqual(await scan(), { status: 0, out: '', err: 'No findings in 1 file.\n' });
    deepStrictEqual(await scan('--json'), { status: 0, out: '[]\n', err: '' });
  });
  it('says what there is, masked', async () => {
    folder.write('src/a.txt', `\n ${token}`);
    const { status, out, err } = await scan();
    strictEqual(status, 1);
    match(out, /^src\/a\.txt:2:2 information GitHub personal access token in clear text: ghp_\*+\./);
    match(err, /^1 finding in 1 file\.\n$/);
    ok(!out.includes(token));
  });
  it('prints JSON', async () => {
    folder.write('a.txt', token);
    const { status, out } = await scan('--json', '--rules', 'secrets');
    const [finding, ...others] = JSON.parse(out) as readonly Record<string, unknown>[];
    strictEqual(status, 1);
    deepStrictEqual(others, []);
    const { message, fingerprint, ...place } = finding ?? {};
    deepStrictEqual(place, {
      file: 'a.txt',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 41,
      rule: 'github-pat',
      severity: 'information',
    });
    match(String(fingerprint), /^[0-9a-f]{16}$/);
    ok(!String(message).includes(token));
  });
  it('finds permissive CORS, in files and in what is staged', async () => {
    folder.write('src/a.ts', "import cors from 'cors';\napp.use(cors());\n");
    folder.write('conf/b.py', 'CORS_ALLOW_ALL_ORIGINS = True\n');
    const expected = [
      ['conf/b.py', 1, 'cors-allow-all'],
      ['src/a.ts', 2, 'cors-permissive-default'],
    ];
    folder.git('init', '--quiet');
    folder.git('add', '.');
    for (const args of [[], ['--staged']]) {
      const { status, out, err } = await scan('--rules', 'cors', '--json', ...args);
      const found = JSON.parse(out) as readonly { file: string; line: number; rule: string }[];
      deepStrictEqual(
        found.map(({ file, line, rule }) => [file, line, rule]),
        expected,
      );
      deepStrictEqual([status, err], [1, '']);
    }
  });
  it('scans what is named', async () => {
    folder.write('a.txt', token);
    folder.write('b/c.txt', token);
    const { out } = await scan('b', '--json');
    deepStrictEqual(
      (JSON.parse(out) as readonly { file: string }[]).map(({ file }) => file),
      ['b/c.txt'],
    );
  });
  it('does as .shipcheck.yaml says', async () => {
    folder.write('a.txt', token);
    folder.write('.shipcheck.yaml', 'scan: { rules: { github-pat: error } }');
    match((await scan()).out, / error GitHub/);
    folder.write('.shipcheck.yaml', 'scan: { ignore: [{ paths: ["*.txt"], rules: [github-pat] }], sacn: 1 }');
    const { status, err } = await scan();
    strictEqual(status, 2);
    match(err, /\.shipcheck\.yaml:1: There is no key “sacn”/);
  });
  it('takes the baseline that .shipcheck.yaml names', async () => {
    folder.write('a.txt', token);
    folder.write('known.json', (await scan('--json')).out);
    folder.write('.shipcheck.yaml', 'scan: { baseline: known.json }');
    strictEqual((await scan('a.txt')).status, 0);
  });
  it('leaves out a baseline, wherever its findings have gone', async () => {
    folder.write('a.txt', token);
    folder.write('known.json', (await scan('--json')).out);
    folder.write('a.txt', `\n\n${token}`);
    strictEqual((await scan('--baseline', 'known.json')).status, 0);
    folder.write('b.txt', `ghp_${base62(36)}`);
    strictEqual((await scan('--baseline', 'known.json')).status, 1);
  });
  it('honours the files of gitleaks', async () => {
    folder.write('a.txt', token);
    folder.write('.gitleaksignore', 'a.txt:github-pat:1\n');
    strictEqual((await scan()).status, 0);
    folder.write('.gitleaksignore', '');
    folder.write('.gitleaks.toml', "[allowlist]\npaths = ['''a\\.txt''']\n");
    strictEqual((await scan()).status, 0);
  });
  it('writes SARIF', async () => {
    folder.write('a.txt', token);
    strictEqual((await scan('--sarif', 'out.sarif')).status, 1);
    const log = readFileSync(join(folder.path, 'out.sarif'), 'utf8');
    ok(!log.includes(token));
    strictEqual(JSON.parse(log).runs[0].results.length, 1);
    deepStrictEqual(breaches(JSON.parse(log)), []);
  });
  it('scans what is staged, and history', async () => {
    folder.git('init', '-q');
    folder.write('a.txt', token);
    folder.git('add', '-A');
    match((await scan('--staged')).out, /^a\.txt:1:1 /);
    folder.git('commit', '-qm', 'one');
    strictEqual((await scan('--staged')).status, 0);
    match((await scan('--history')).out, /^[0-9a-f]{10}:a\.txt:1:1 /);
    match((await scan('--history', 'HEAD')).err, /^1 finding in 1 change\.\n$/);
  });
  it('says no value in clear text, whatever is asked of it', async () => {
    const secrets = [`glpat-${base62(20)}`, `${base62(12)}&${base62(4)}`];
    folder.git('init', '-q');
    folder.write('a.yaml', `token: ${secrets[0]}\npassword: '${secrets[1]}'\n`);
    folder.git('add', '.');
    const runs = [
      await scan(),
      await scan('--json'),
      await scan('--sarif', 'a.sarif'),
      await scan('--staged'),
    ];
    folder.git('commit', '-qm', 'one');
    runs.push(await scan('--history'), await scan('--history', '--json'));
    const said = JSON.stringify(runs) + readFileSync(join(folder.path, 'a.sarif'), 'utf8');
    ok(runs.every(({ status }) => status === 1));
    for (const secret of secrets)
      for (let at = 0; at + 7 <= secret.length; at++) ok(!said.includes(secret.slice(at, at + 7)));
  });
  it('writes a hook', async () => {
    folder.git('init', '-q');
    const { status, err } = await scan('--hook');
    strictEqual(status, 0);
    match(err, /pre-commit scans every commit from now on\./);
    match(readFileSync(join(folder.path, '.git/hooks/pre-commit'), 'utf8'), /cli\.js'[^]* scan --staged/);
    folder.write('.git/hooks/pre-commit', '#!/usr/bin/env node\n');
    await refuses(['--hook'], /pre-commit is no shell script\. Add this to it:\n[^]*scan --staged/);
  });
  it('does what .shipcheck.yaml says', async () => {
    folder.write('a.txt', token);
    folder.write('.shipcheck.yaml', 'scan: { rules: { github-pad: off } }');
    match((await scan()).err, /There is no rule “github-pad”/);
    folder.write('.shipcheck.yaml', 'scan: { rules: { github-pat: off } }');
    deepStrictEqual(await scan(), { status: 0, out: '', err: 'No findings in 2 files.\n' });
    folder.write('.shipcheck.yaml', '');
    const [finding] = JSON.parse((await scan('--json')).out) as readonly { fingerprint: string }[];
    folder.write('.shipcheck.yaml', `scan: { values: [${finding?.fingerprint}] }`);
    strictEqual((await scan()).status, 0);
    folder.write('.shipcheck.yaml', 'scan: { ignore: [a.txt] }');
    strictEqual((await scan()).status, 0);
  });
  it('says that a path is not there', () => refuses(['no'], /no does not exist\./));
  it('says that rules are unknown', () => refuses(['--rules', 'spelling'], /no rules "spelling": secrets/));
  it('says that a setting is wrong, and scans', async () => {
    folder.write('.shipcheck.yaml', 'scan: { ignor: [a] }');
    await refuses(
      [],
      /\.shipcheck\.yaml:1: There is no key “ignor” here; “ignore” may be meant\nNo findings/,
    );
  });
  it('says that a baseline is none', () => refuses(['--baseline', 'no.json'], /no\.json is no baseline/));
  it('says that a number of threads is none', () => refuses(['--jobs', 'many'], /--jobs needs a number/));
  it('says that there is no repository', () =>
    refuses(['--staged'], /git could not say what changed: .*not a git repository/));
  it('says that a report cannot be written', async () => {
    folder.write('a.txt', 'nothing');
    await refuses(['--sarif', 'no/such/folder.sarif'], /could not be written: no such file or folder/);
  });
});
