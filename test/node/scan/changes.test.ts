// What was added is scanned, and only that.
import { deepStrictEqual, rejects } from 'node:assert';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { scanHistory, scanStaged, type ChangesRequest } from '../../../src/node/scan/changes.ts';
import { GitError } from '../../../src/node/scan/git.ts';
import { base62 } from '../../core/scan/rules/cases/make.ts';
import { folderForEach } from './repository.ts';

const [first, second, third] = [base62(36), base62(36), base62(36)].map((body) => `ghp_${body}`);
const folder = folderForEach();

function request(...paths: readonly string[]): ChangesRequest {
  return { root: folder.path, paths, kinds: ['secrets'], options: {} };
}

function commit(message: string): string {
  folder.git('add', '-A');
  folder.git('commit', '-qm', message);
  return folder.git('rev-parse', 'HEAD').trim();
}

describe('scanStaged', () => {
  beforeEach(() => {
    folder.git('init', '-q');
    folder.write('a.txt', `one\n${first}\n`);
    commit('one');
  });
  const staged = async (...paths: readonly string[]) =>
    (await scanStaged(request(...paths))).findings.map(({ file, line }) => `${file}:${line}`);

  it('finds what is added, where it is in the file', async () => {
    folder.write('a.txt', `one\n${first}\ntwo\n${second}\n`);
    folder.write('b c.txt', `${third}\n`);
    folder.git('add', '-A');
    deepStrictEqual(await staged(), ['a.txt:4', 'b c.txt:1']);
    deepStrictEqual(await staged('b c.txt'), ['b c.txt:1']);
  });
  it('leaves alone what is only moved around or not staged', async () => {
    folder.write('a.txt', `zero\none\n${first}\n`);
    folder.git('add', '-A');
    folder.write('a.txt', second ?? '');
    deepStrictEqual(await staged(), []);
  });
  it('leaves alone what is removed', async () => {
    rmSync(join(folder.path, 'a.txt'));
    folder.git('add', '-A');
    deepStrictEqual(await staged(), []);
  });
  it('sees marks far away', async () => {
    folder.write('a.txt', `// secretlint-disable\n${'\n'.repeat(50)}`);
    commit('mark');
    folder.write('a.txt', `// secretlint-disable\n${'\n'.repeat(50)}${second}\n`);
    folder.git('add', '-A');
    deepStrictEqual(await staged(), []);
  });
  it('cannot be turned into running a program', async () => {
    folder.git('config', 'diff.external', 'false');
    folder.git('config', 'core.fsmonitor', 'false; touch owned #');
    folder.git('config', 'diff.noprefix', 'true');
    folder.write('a.txt', `${second}\n`);
    folder.git('-c', 'core.fsmonitor=false', 'add', '-A');
    deepStrictEqual(await staged(), ['a.txt:1']);
  });
  it('says that there is no repository', async () => {
    rmSync(join(folder.path, '.git'), { recursive: true });
    await rejects(staged(), GitError);
  });
});

describe('scanHistory', () => {
  let commits: readonly string[] = [];
  beforeEach(() => {
    folder.git('init', '-q');
    folder.write('a.txt', `${first}\n`);
    const one = commit('one');
    folder.write('a.txt', `gone\n${second}\n`);
    const two = commit('two');
    folder.write('a.txt', `${second}\n${first}\n`);
    commits = [one, two, commit('three')];
  });
  const history = async (range?: string) =>
    (await scanHistory(request(), range)).findings.map(({ commit, file, line }) => [commit, file, line]);

  it('finds what is gone, where it came in', async () => {
    deepStrictEqual(await history(), [
      [commits[0], 'a.txt', 1],
      [commits[1], 'a.txt', 2],
    ]);
  });
  it('takes a range', async () => {
    deepStrictEqual(await history('HEAD~2..HEAD~1'), [[commits[1], 'a.txt', 2]]);
  });
  it('sees every branch', async () => {
    folder.git('checkout', '-qb', 'other');
    folder.write('b.txt', `${third}\n`);
    const other = commit('other');
    folder.git('checkout', '-q', 'main');
    deepStrictEqual((await history()).at(-1), [other, 'b.txt', 1]);
  });
  it('says that a clone is shallow', async () => {
    folder.git('clone', '-q', '--depth', '1', `file://${folder.path}`, 'clone');
    const { notes } = await scanHistory({ ...request(), root: join(folder.path, 'clone') }, undefined);
    deepStrictEqual(notes, ['This is a shallow clone: only the commits that are here were scanned.']);
  });
  it('does not take an option for a range', async () => {
    await rejects(history('--output=x'), GitError);
  });
  it('says that a range is unknown', async () => {
    await rejects(history('no-such-branch'), GitError);
  });
});
