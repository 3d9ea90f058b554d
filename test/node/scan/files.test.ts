// Which files are scanned.
import { deepStrictEqual, match } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../../src/node/scan/files.ts';
import type { ListMessages } from '../../../src/node/scan/walk.ts';
import { folderForEach } from './repository.ts';

describe('listFiles', () => {
  const folder = folderForEach();
  const listing = async (...paths: readonly string[]) => {
    const messages: ListMessages = { problems: [], notes: [] };
    const files: string[] = [];
    for await (const portion of listFiles(folder.path, paths, messages)) files.push(...portion);
    return { files: files.sort(), ...messages };
  };
  const list = async (...paths: readonly string[]) => (await listing(...paths)).files;
  const write = (...files: readonly string[]) => {
    for (const file of files) folder.write(file, 'x');
  };

  for (const isRepository of [true, false]) {
    describe(isRepository ? 'in a repository' : 'without one', () => {
      beforeEach(() => {
        if (isRepository) folder.git('init', '-q');
      });
      it('lists files at any depth', async () => {
        write('a', 'b/c/d');
        deepStrictEqual(await list(), ['a', 'b/c/d']);
      });
      it('leaves out what is ignored, by the innermost file that says so', async () => {
        write('a.log', 'b/c.log', 'b/keep.txt', 'dist/x.js', 'b/own.tmp', 'own.tmp');
        folder.write('.gitignore', '*.log\ndist/\n');
        folder.write('b/.gitignore', '*.tmp\n');
        deepStrictEqual(await list(), ['.gitignore', 'b/.gitignore', 'b/keep.txt', 'own.tmp']);
      });
      it('lists what is named, ignored or not', async () => {
        write('dist/x.js', 'dist/y/z.js', 'a');
        folder.write('.gitignore', 'dist\n');
        deepStrictEqual(await list('dist'), ['dist/x.js', 'dist/y/z.js']);
        deepStrictEqual(await list('dist/x.js', 'a', join(folder.path, 'a')), ['a', 'dist/x.js']);
      });
      it('does not follow links, so that there are no circles', async () => {
        write('a/b');
        symlinkSync(folder.path, join(folder.path, 'a/up'));
        if (!isRepository) deepStrictEqual(await list(), ['a/b']);
        else deepStrictEqual(await list(), ['a/b', 'a/up']);
      });
      it('bears strange names', async () => {
        write('a b', 'ü\n"x"');
        deepStrictEqual(await list(), ['a b', 'ü\n"x"']);
      });
    });
  }

  it('asks git also where a link leads into a repository', async () => {
    folder.git('init', '-q', 'repository');
    folder.write('repository/.gitignore', '*.log\n');
    write('repository/in/a.log', 'repository/in/b');
    symlinkSync('repository/in', join(folder.path, 'link'));
    deepStrictEqual(await list('link'), ['link/b']);
  });
  it('lists a repository inside a repository', async () => {
    folder.git('init', '-q');
    mkdirSync(join(folder.path, 'in/side'), { recursive: true });
    folder.git('init', '-q', 'in/side');
    write('a', 'in/side/b');
    deepStrictEqual(await list(), ['a', 'in/side/b']);
  });
  it('lists a file once that is in conflict', async () => {
    folder.git('init', '-q');
    write('a', 'c');
    const version = folder.git('hash-object', '-w', 'a').trim();
    const stages = [1, 2, 3].map((stage) => `100644 ${version} ${stage}\ta`);
    execFileSync('git', ['update-index', '--index-info'], { cwd: folder.path, input: stages.join('\n') });
    deepStrictEqual(await list(), ['a', 'c']);
    deepStrictEqual(await list('.', 'a', 'c'), ['a', 'c']);
  });
  it('says that a path is not there', async () => {
    deepStrictEqual(await listing('no'), {
      files: [],
      problems: ['no does not exist.'],
      notes: [],
    });
  });
  it('asks git only where there may be a repository', async () => {
    write('a', 'bin/git', 'repository/b');
    chmodSync(join(folder.path, 'bin/git'), 0o755);
    const path = process.env['PATH'];
    // What is no program makes a note, where it is started.
    process.env['PATH'] = join(folder.path, 'bin');
    try {
      deepStrictEqual((await listing('repository')).notes, []);
      mkdirSync(join(folder.path, 'repository/.git'));
      match((await listing('repository')).notes.join(), /^git cannot list /);
    } finally {
      process.env['PATH'] = path;
    }
  });
  it('goes on without git when the index is broken', async () => {
    folder.git('init', '-q');
    write('a');
    writeFileSync(join(folder.path, '.git/index'), 'nonsense');
    const { files, notes, problems } = await listing();
    deepStrictEqual([files, problems], [['a'], []]);
    match(notes.join(), /^git cannot list .*: everything not ignored is scanned\.$/);
  });
  it('goes on without git when the repository is broken', async () => {
    folder.git('init', '-q');
    write('a');
    rmSync(join(folder.path, '.git/HEAD'));
    deepStrictEqual(await list(), ['a']);
  });
});
