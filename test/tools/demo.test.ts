// The demo project: that it is laid out as promised, and that its checklist runs for real with the outcomes it promises.
import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { layOutDemo } from '../../tools/demo.ts';

describe('laying out the demo', () => {
  let folder: string;
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'shipcheck-demo-'));
  });
  beforeEach(() => layOutDemo(folder));
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  it('returns the absolute path', async () => {
    strictEqual(await layOutDemo(path.relative(process.cwd(), folder)), folder);
  });
  it('makes a clean repository with the tag of the release', async () => {
    const { version } = JSON.parse(await read('package.json')) as { readonly version: string };
    strictEqual(git('status', '--porcelain'), '');
    strictEqual(git('tag', '--points-at', 'HEAD'), `v${version}`);
  });
  it('stays out of a repository that the environment names', async () => {
    const named = process.env['GIT_DIR'];
    process.env['GIT_DIR'] = path.join(folder, 'elsewhere');
    try {
      await layOutDemo(folder);
    } finally {
      if (named === undefined) delete process.env['GIT_DIR'];
      else process.env['GIT_DIR'] = named;
    }
    ok((await readdir(path.join(folder, '.git'))).includes('HEAD'));
  });
  it('puts in a key that the repository of Shipcheck does not hold', async () => {
    const key = /'(sk_\w+_\w{24})'/.exec(await read('config/payments.js'))?.[1];
    ok(key);
    ok(!(await readFile('examples/config/payments.js', 'utf8')).includes(key.slice(8)));
  });
  it('has one permissive CORS setting of each severity', async () => {
    const app = await read('app.js');
    match(app, /Allow-Origin', request\.headers\.origin[^]*?Allow-Credentials', 'true'/);
    strictEqual(app.match(/Allow-Origin', '\*'/g)?.length, 1);
    match(await read('.env.example'), /^CORS_ORIGINS=\*$/m);
  });
  it('leaves out what running the demo in the checkout makes', async () => {
    await mkdir('examples/tmp', { recursive: true });
    await layOutDemo(folder);
    ok(!(await readdir(folder)).includes('tmp'));
  });
  it('replaces an earlier demo', async () => {
    await writeFile(path.join(folder, 'notes.txt'), 'mine');
    await writeFile(path.join(folder, 'DEPLOY.md'), 'changed');
    await layOutDemo(folder);
    ok(!(await readdir(folder)).includes('notes.txt'));
    match(await read('DEPLOY.md'), /^# Deploy/);
  });
  it('leaves any other folder alone', async () => {
    const other = await mkdtemp(path.join(tmpdir(), 'shipcheck-other-'));
    await writeFile(path.join(other, 'package.json'), '{"name":"parcels"}');
    await rejects(layOutDemo(other), /not empty/);
    deepStrictEqual(await readdir(other), ['package.json']);
    await rm(other, { recursive: true });
  });
});
