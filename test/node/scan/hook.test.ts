// The pre-commit hook stops a commit with a secret, and leaves a hook of somebody else alone.
import { deepStrictEqual, match, rejects, strictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GitError } from '../../../src/node/scan/git.ts';
import { installHook } from '../../../src/node/scan/hook.ts';
import { base62 } from '../../core/scan/rules/cases/make.ts';
import { folderForEach } from './repository.ts';

describe('installHook', () => {
  const folder = folderForEach();
  const script = resolve('dist/cli.js');
  const hookFile = () => join(folder.path, '.git', 'hooks', 'pre-commit');
  const commit = () =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'x'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
  beforeEach(() => folder.git('init', '-q'));

  it('stops a commit that adds a secret, and no other', async () => {
    deepStrictEqual(await installHook(folder.path, script), { file: hookFile(), isOurs: true });
    folder.write('a.txt', 'nothing');
    folder.git('add', '-A');
    strictEqual(commit().status, 0);
    const token = `hf_${base62(34).replaceAll(/\d/g, 'q')}`;
    folder.write('a.txt', token);
    folder.git('add', '-A');
    const { status, stdout, stderr } = commit();
    strictEqual(status, 1);
    match(stdout + stderr, /a\.txt:1:1 error Hugging Face/);
    folder.write('a.txt', `${token} # shipcheck:ignore`);
    folder.git('add', '-A');
    strictEqual(commit().status, 0);
  });
  it('says so when Shipcheck is gone', async () => {
    await installHook(folder.path, join(folder.path, "it's gone.js"));
    folder.write('a.txt', 'nothing');
    folder.git('add', '-A');
    const { status, stderr } = commit();
    strictEqual(status, 1);
    match(stderr, /shipcheck is not installed: nothing was scanned/);
  });
  it('is written again over itself, not over others', async () => {
    await installHook(folder.path, undefined);
    deepStrictEqual(await installHook(folder.path, script), { file: hookFile(), isOurs: true });
    folder.write('.git/hooks/pre-commit', '#!/bin/sh\nmake lint\n');
    deepStrictEqual(await installHook(folder.path, script), { file: hookFile(), isOurs: false });
    strictEqual(readFileSync(hookFile(), 'utf8'), '#!/bin/sh\nmake lint\n');
  });
  it('goes where git is told to look', async () => {
    folder.git('config', 'core.hooksPath', 'my hooks');
    const { file } = await installHook(folder.path, script);
    strictEqual(file, join(folder.path, 'my hooks', 'pre-commit'));
  });
  it('needs a repository', () => rejects(installHook(resolve(folder.path, '..'), script), GitError));
});
