// The hook stands where git looks for it, and stops a commit.
import { deepStrictEqual, match, ok, strictEqual, throws } from 'node:assert';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createScanMachine } from '../../../src/node/scan/machine.ts';
import { base62 } from '../../core/scan/rules/cases/make.ts';
import { folderForEach } from './repository.ts';

const machine = createScanMachine(resolve('dist/scanWorker.lazy.js'), resolve('dist/cli.js'));

describe('addHook', () => {
  const folder = folderForEach();
  const textOf = (file: string): string => readFileSync(join(folder.path, file), 'utf8');

  it('says when there is no repository', async () =>
    deepStrictEqual(await machine.addHook(folder.path), { kind: 'no repository' }));

  it('stops a commit of a secret, and no other', async () => {
    folder.git('init', '-q');
    const result = await machine.addHook(folder.path);
    const file = join(folder.path, '.git/hooks/pre-commit');
    deepStrictEqual(result, { kind: 'added', file });
    if (process.platform !== 'win32') ok(statSync(file).mode & 0o100);
    folder.write('a.txt', 'nothing');
    folder.git('add', '.');
    folder.git('commit', '-q', '-m', 'a');
    folder.write('a.txt', `glpat-${base62(20)}`);
    folder.git('add', '.');
    throws(() => folder.git('commit', '-q', '-m', 'b'), /gitlab|GitLab/);
    strictEqual(folder.git('log', '--oneline').trim().split('\n').length, 1);
    deepStrictEqual(await machine.addHook(folder.path), { kind: 'there', file });
  }).timeout(20_000);

  it('extends a hook that is there, in the folder that git is told', async () => {
    folder.git('init', '-q');
    folder.git('config', 'core.hooksPath', '.githooks');
    folder.write('.githooks/pre-commit', '#!/bin/sh\nexit 0\n');
    strictEqual((await machine.addHook(folder.path)).kind, 'extended');
    // Others have the file too, and other machines have other folders.
    match(textOf('.githooks/pre-commit'), /^#!\/bin\/sh\n[^]*\nnpx --no-install shipcheck scan[^]*exit 0\n$/);
  });

  it("writes husky's own file", async () => {
    folder.git('init', '-q');
    folder.git('config', 'core.hooksPath', '.husky/_');
    folder.write('.husky/pre-commit', 'npm test\n');
    await machine.addHook(folder.path);
    match(textOf('.husky/pre-commit'), /shipcheck scan --staged[^]*npm test\n$/);
  });

  it('writes nothing over what it cannot read', async () => {
    folder.git('init', '-q');
    const hook = '#!/usr/bin/env node\n';
    folder.write('.git/hooks/pre-commit', hook);
    const result = await machine.addHook(folder.path);
    ok(result.kind === 'kept' && result.lines.includes('scan --staged'));
    strictEqual(textOf('.git/hooks/pre-commit'), hook);
  });
});
