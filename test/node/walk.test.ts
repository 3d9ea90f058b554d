// Finding Markdown files in real folders.
import { deepStrictEqual, rejects, strictEqual } from 'node:assert';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { findMarkdown, usualExcludes, type FileProblem, type FindOptions } from '../../src/node/walk.ts';
import { temporaryFolder } from './commands.ts';

describe('finding Markdown files', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  const add = (...paths: readonly string[]): void => {
    for (const path of paths) {
      mkdirSync(dirname(join(folder.path, path)), { recursive: true });
      writeFileSync(join(folder.path, path), '');
    }
  };
  const find = async (
    options: FindOptions = {},
    roots: readonly string[] = [''],
  ): Promise<{ files: readonly string[]; problems: readonly FileProblem[] }> => {
    const problems: FileProblem[] = [];
    const inside = (path: string): string => relative(folder.path, path).split(sep).join('/');
    const found = await findMarkdown(
      roots.map((root) => join(folder.path, root)),
      options,
      (problem) => problems.push({ ...problem, path: inside(problem.path) }),
    );
    return { files: found.map(inside), problems };
  };

  it('finds them at any depth, those of a folder together', async () => {
    add('b.md', 'a/z.md', 'a/b/c.markdown', 'a-b/d.MD', 'a.md', 'a/text.txt', 'mdx', 'x.mdx', '.github/e.md');
    deepStrictEqual(await find(), {
      files: ['.github/e.md', 'a/b/c.markdown', 'a/z.md', 'a-b/d.MD', 'a.md', 'b.md'],
      problems: [],
    });
  });
  it('leaves out what others wrote', async () => {
    add(
      'node_modules/a.md',
      'x/node_modules/y/b.md',
      '.git/c.md',
      'vendor/d.md',
      '.venv/e.md',
      'node_modules.md',
    );
    deepStrictEqual((await find()).files, ['node_modules.md']);
  });
  it('leaves out by itself what the editor does', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { configuration: { properties: Record<string, { default: unknown }> } };
    };
    deepStrictEqual(
      manifest.contributes.configuration.properties['shipcheck.exclude']?.default,
      usualExcludes,
    );
  });
  it('leaves out what it is told to', async () => {
    add('node_modules/a.md', 'drafts/b.md', 'docs/c.md', 'docs/c.draft.md');
    deepStrictEqual((await find({ exclude: ['drafts', '**/*.draft.md'] })).files, [
      'docs/c.md',
      'node_modules/a.md',
    ]);
    deepStrictEqual((await find({ exclude: [] })).files.length, 4);
  });
  it('keeps the order of the folders it is given, and tells nothing twice', async () => {
    add('a/1.md', 'b/2.md', 'b/c/3.md');
    deepStrictEqual((await find({}, ['b', 'a', 'b/c'])).files, ['b/2.md', 'b/c/3.md', 'a/1.md']);
  });
  it('does not take a folder for a file', async () => {
    add('folder.md/inside.md');
    deepStrictEqual((await find()).files, ['folder.md/inside.md']);
  });
  it('says that a folder is not there, and goes on', async () => {
    add('a/1.md');
    deepStrictEqual(await find({}, ['gone', 'a']), {
      files: ['a/1.md'],
      problems: [{ path: 'gone', message: 'This folder could not be read: no such file or folder' }],
    });
  });
  it('finds thousands', async () => {
    add(...Array.from({ length: 3000 }, (_, index) => `${index % 100}/${index % 7}/${index}.md`));
    const { files } = await find();
    strictEqual(files.length, 3000);
    deepStrictEqual((await find()).files, files);
  });
  it('stops when it is told to', async () => {
    add('a.md');
    await rejects(find({ signal: AbortSignal.abort() }), { name: 'AbortError' });
  });

  if (process.platform === 'win32') return;
  it('follows links to files only, so that there are no circles', async () => {
    add('a/1.md');
    symlinkSync('..', join(folder.path, 'a', 'up'));
    symlinkSync('a', join(folder.path, 'again.md'));
    symlinkSync('a/1.md', join(folder.path, 'link.md'));
    deepStrictEqual(await find(), { files: ['a/1.md', 'link.md'], problems: [] });
  });
  it('says that a link leads nowhere', async () => {
    symlinkSync('gone.md', join(folder.path, 'link.md'));
    symlinkSync('circle.md', join(folder.path, 'circle.md'));
    deepStrictEqual((await find()).problems, [
      { path: 'circle.md', message: 'This link leads nowhere: its links lead in a circle' },
      { path: 'link.md', message: 'This link leads nowhere: no such file or folder' },
    ]);
  });
});
