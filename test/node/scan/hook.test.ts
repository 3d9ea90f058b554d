// The pre-commit hook stops a commit with a secret, and leaves a hook of somebody else alone.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addHook } from '../../../src/node/scan/hook.ts';
import { base62 } from '../../core/scan/rules/cases/make.ts';
import { folderForEach } from './repository.ts';

describe('addHook', () => {
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
    deepStrictEqual(await addHook(folder.path, script), { kind: 'added', file: hookFile() });
    if (process.platform !== 'win32') ok(statSync(hookFile()).mode & 0o100);
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
    await addHook(folder.path, join(folder.path, "it's gone.js"));
    folder.write('a.txt', 'nothing');
    folder.git('add', '-A');
    const { status, stderr } = commit();
    strictEqual(status, 1);
    match(stderr, /shipcheck is not installed: nothing was scanned/);
  });
  it('is renewed where it is', async () => {
    await addHook(folder.path, '/gone');
    deepStrictEqual(await addHook(folder.path, script), { kind: 'extended', file: hookFile() });
    deepStrictEqual(await addHook(folder.path, script), { kind: 'there', file: hookFile() });
    ok(!readFileSync(hookFile(), 'utf8').includes('/gone'));
  });
  it('extends a hook that is there', async () => {
    folder.write('.git/hooks/pre-commit', '#!/bin/sh\nmake lint\n');
    deepStrictEqual(await addHook(folder.path, script), { kind: 'extended', file: hookFile() });
    match(readFileSync(hookFile(), 'utf8'), /^#!\/bin\/sh\n[^]*scan --staged[^]*\nmake lint\n$/);
  });
  it('writes nothing over what is no shell script', async () => {
    const hook = '#!/usr/bin/env node\n';
    folder.write('.git/hooks/pre-commit', hook);
    const result = await addHook(folder.path, script);
    ok(result.kind === 'kept' && result.lines.includes('scan --staged'));
    strictEqual(readFileSync(hookFile(), 'utf8'), hook);
  });
  it('goes where git is told to look, without naming this machine where others see it', async () => {
    folder.git('config', 'core.hooksPath', 'my hooks');
    const file = join(folder.path, 'my hooks', 'pre-commit');
    deepStrictEqual(await addHook(folder.path, script), { kind: 'added', file });
    ok(!readFileSync(file, 'utf8').includes(script));
  });
  it("is husky's own file where husky starts it", async () => {
    folder.git('config', 'core.hooksPath', '.husky/_');
    folder.write('.husky/pre-commit', 'npm test\n');
    await addHook(folder.path, script);
    match(readFileSync(join(folder.path, '.husky/pre-commit'), 'utf8'), /scan --staged[^]*npm test\n$/);
  });
  it('needs a repository', async () =>
    deepStrictEqual(await addHook(resolve(folder.path, '..'), script), { kind: 'no repository' }));
});
