// Probes of variables, files and Git repositories on this machine.
import { match, ok, strictEqual, throws } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../commands.ts';
import { outcome, run, Servers } from './servers.ts';

const windows = process.platform === 'win32';
const folder = temporaryFolder();
const servers = new Servers();
after(() => folder.remove());

const path = (...names: readonly string[]): string => join(folder.path, ...names);
const check = async (yaml: string, expected: RegExp, env: NodeJS.ProcessEnv = {}): Promise<void> =>
  match(await outcome(servers.host(env), yaml, folder.path), expected);

describe('an environment probe', () => {
  const secret = ['k9', 'Vt2', 'LqX7', 'zR4m', 'PbW8'].join('');
  before(() => {
    writeFileSync(path('.env.production'), `export A="1" # one\nEMPTY=\nSECRET=${secret}\nWEAK=changeme\n`);
    writeFileSync(path('.env'), 'TAG=v2\n');
    writeFileSync(path('api.env'), 'A=file\nB=file\n');
    writeFileSync(
      path('compose.yaml'),
      'services:\n  api:\n    env_file: [api.env]\n    environment:\n      A: own\n      IMAGE: "app:${TAG}"\n      HOME_OF: ${OUTSIDE}\n  db: {}\n',
    );
    writeFileSync(path('broken.yaml'), 'services:\n  api:\n    env_file: [none.env]\n');
  });
  it('looks at the environment', async () => {
    await check('env: [A, B]', /^passed$/, { A: '1', B: '2' });
    await check('env: [A, B]', /failed: Expected: B has a value; it was not set/, { A: '1' });
    await check('env: DEBUG\nexists: false', /^passed$/);
  });
  it('looks at the variables of the run first', async () => {
    const context = { folder: folder.path, env: { A: 'run' }, session: '' };
    const answer = await servers.host({ A: 'process' }).env(
      {
        names: ['A'],
        ...context,
        inspect: (value) => ({ length: value.length, bits: 0, weakness: undefined, held: value === 'run' }),
      },
      new AbortController().signal,
    );
    match(JSON.stringify(answer), /"held":true/);
  });
  it('looks at an env file', async () => {
    await check('env: A\nfrom: .env.production\nvalue: "1"', /^passed$/);
    await check('env: EMPTY\nfrom: .env.production', /failed: .*EMPTY has a value; it was empty/);
    await check('env: PATH\nfrom: .env.production', /failed: .*it was not set/, { PATH: 'x' });
  });
  it('measures secrets', async () => {
    await check('env: SECRET\nfrom: .env.production\nstrength: strong\nlength: 17', /^passed$/);
    await check('env: WEAK\nfrom: .env.production\nstrength: fair', /failed: .*it was a placeholder/);
  });
  it('never shows a value', async () => {
    const yaml = 'env: SECRET\nfrom: .env.production\nvalue: { startsWith: x }\nlength: 1\nstrength: strong';
    const result = JSON.stringify(await run(servers.host(), yaml, undefined, folder.path));
    match(result, /"failed"/);
    ok(!result.includes(secret) && !result.includes(secret.slice(0, 6)));
  });
  it('looks at a compose file', async () => {
    await check('env: A\nfrom: compose.yaml\nservice: api\nvalue: own', /^passed$/);
    await check('env: B\nfrom: compose.yaml\nservice: api\nvalue: file', /^passed$/);
    await check('env: IMAGE\nfrom: compose.yaml\nservice: api\nvalue: app:v2', /^passed$/);
    await check('env: HOME_OF\nfrom: compose.yaml\nservice: api\nvalue: x', /^passed$/, { OUTSIDE: 'x' });
    await check('env: A\nfrom: compose.yaml\nservice: db', /failed/);
    await check('env: A\nfrom: compose.yaml', /errored: compose.yaml: Say which service/);
    await check('env: A\nfrom: broken.yaml', /errored: none.env does not exist/);
  });
  it('needs the file', async () => check('env: A\nfrom: none.env', /errored: none.env does not exist/));
});

describe('a file probe', () => {
  before(() => {
    mkdirSync(path('dist'));
    writeFileSync(path('dist', 'index.html'), '<title>Demo</title>\n');
    if (windows) return;
    chmodSync(path('dist', 'index.html'), 0o640);
    symlinkSync('dist/index.html', path('link'));
    symlinkSync('nowhere', path('dangling'));
    symlinkSync('circle', path('circle'));
    execFileSync('mkfifo', [path('pipe')]);
  });
  it('finds a file', () =>
    check('file: dist/index.html\ncontents: { matches: "<title>.+</title>" }\nsize: < 1kB', /^passed$/));
  it('finds other contents', () =>
    check(
      'file: dist/index.html\ncontents: missing',
      /failed: .*contains "missing"; it was not so, in 20 bytes/,
    ));
  it('finds a folder', () => check('file: dist\nfiletype: directory', /^passed$/));
  it('finds nothing', async () => {
    await check('file: none', /failed: .*; it was missing/);
    await check('file: dist/index.html/x\nexists: false', /^passed$/);
  });
  it('finds an absolute path', () =>
    check(`file: ${JSON.stringify(path('dist', 'index.html'))}`, /^passed$/));
  it('does not read what is huge', async () => {
    writeFileSync(path('huge'), Buffer.alloc(9 * 1024 * 1024, 'x'));
    await check('file: huge\ncontents: x', /review: .*too large/);
  });
  if (windows) return;
  it('compares the mode', async () => {
    await check('file: dist/index.html\nmode: 0640', /^passed$/);
    await check('file: dist/index.html\nmode: 0600', /failed: .*mode is 0600; it was 0640/);
  });
  it('says where a link leads', async () => {
    await check('file: link\nfiletype: symlink\ncontents: Demo', /^passed$/);
    await check('file: link\nfiletype: directory', /it was link to .*index.html/);
    await check('file: dangling', /failed: .*link to .*nowhere, which is missing/);
    await check('file: circle', /errored: .*its links lead in a circle/);
  });
  it('does not wait for a pipe or read a device', async () => {
    await check(
      'file: pipe\ncontents: x\ntimeout: 1s',
      /failed: .*contains "x"; it was neither a file nor a directory/,
    );
    await check('file: /dev/zero\ncontents: x\ntimeout: 1s', /failed/);
  });
});

describe('a Git probe', () => {
  const git = (...args: readonly string[]): void => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: path('no-config'), GIT_CONFIG_NOSYSTEM: '1' };
    const who = [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.invalid',
      '-c',
      'commit.gpgsign=false',
    ];
    execFileSync('git', ['-C', path('repository'), ...who, ...args], { env, stdio: 'ignore' });
  };
  const host = { PATH: process.env['PATH'], GIT_DIR: '/nowhere', LANG: 'de_DE.UTF-8' };
  const ask = (keys: string, expected: RegExp): Promise<void> =>
    check(`git: repository\n${keys}`, expected, host);
  before(() => {
    mkdirSync(path('repository', 'sub'), { recursive: true });
    execFileSync('git', ['init', '--quiet', '--bare', path('remote')], { stdio: 'ignore' });
    git('init', '--quiet', '--initial-branch=main');
  });

  it('sees a repository without a commit', async () => {
    await ask('clean: true', /^passed$/);
    await ask('pushed: true', /failed: .*; it was no commit yet/);
  });
  it('sees changes', async () => {
    writeFileSync(path('repository', '.gitignore'), '.env\n/tracked\n');
    writeFileSync(path('repository', 'a b.txt'), '1');
    await ask('clean: true', /failed: .*everything is committed; it was .gitignore, a b.txt/);
    git('add', '-A');
    git('commit', '--quiet', '-m', 'First');
    await ask('clean: true\nbranch: main', /^passed$/);
    await ask('branch: release', /failed: .*branch is "release"; it was "main"/);
  });
  it('sees what was renamed', async () => {
    git('mv', 'a b.txt', 'c.txt');
    await ask('clean: true', /it was c.txt\./);
    git('commit', '--quiet', '-m', 'Rename');
  });
  it('sees what was pushed', async () => {
    await ask('pushed: true', /failed: .*; it was not in any remote branch, as last fetched/);
    git('remote', 'add', 'origin', path('remote'));
    git('push', '--quiet', '-u', 'origin', 'main');
    await ask('pushed: true', /^passed$/);
    git('commit', '--quiet', '--allow-empty', '-m', 'Second');
    await ask('pushed: true', /failed: .*; it was not in origin\/main, as last fetched/);
    await ask('pushed: false', /^passed$/);
  });
  it('sees tags', async () => {
    await ask('tag: v1.0', /failed: .*tag v1.0 exists; it was missing/);
    git('tag', 'v1.0');
    await ask('tag: v1.0', /^passed$/);
    await ask('tag: [v1.0, v*]', /failed: .*tag v\* exists/);
  });
  it('sees what is ignored', async () => {
    await ask('ignored: [.env, sub/.env]', /^passed$/);
    await ask('ignored: c.txt', /failed: .*c.txt is ignored; it was not ignored, or tracked/);
    writeFileSync(path('repository', 'tracked'), '');
    git('add', '-f', 'tracked');
    await ask('ignored: tracked', /failed/);
  });
  it('sees a detached head', async () => {
    git('checkout', '--quiet', '--detach');
    await ask('branch: main', /failed: .*branch is "main"; it was nothing/);
  });
  it('runs nothing that the repository names', async () => {
    writeFileSync(path('watch.sh'), `#!/bin/sh\ntouch '${path('ran')}'\n`, { mode: 0o755 });
    git('config', 'core.fsmonitor', path('watch.sh'));
    await ask('clean: false', /^passed$/);
    await check('file: ran\nexists: false', /^passed$/);
  });
  it('sees a folder without a repository', () =>
    check('git: dist\nclean: true', /errored: Git: not a git repository/, host));
  it('needs git', () =>
    check('git: repository\nclean: true', /errored: Git could not be started: no such file/, {
      PATH: path('dist'),
    }));
  it('is stopped at once', async () => {
    if (windows) return;
    mkdirSync(path('slow'));
    writeFileSync(path('slow', 'git'), `#!/bin/sh\necho $$ > '${path('pid')}'\nexec sleep 60\n`, {
      mode: 0o755,
    });
    const controller = new AbortController();
    const running = run(
      servers.host({ PATH: `${path('slow')}:${process.env['PATH']}` }),
      'git: repository\nclean: true',
      controller.signal,
      folder.path,
    );
    await sleep(300);
    controller.abort();
    const started = performance.now();
    strictEqual((await running).judgement.outcome, 'skipped');
    ok(performance.now() - started < 900);
    throws(() => process.kill(Number(readFileSync(path('pid'), 'utf8')), 0));
  });
});
