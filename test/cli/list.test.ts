// `shipcheck list` on real files.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../node/commands.ts';
import { shipcheck } from './cli.ts';

const release = `---
owner: x
---
# Release \`2.0\`

- [x] Tests pass: \`npm test\`
  - [ ] also *slow* ones

## Deploy

1. [ ] Build
   \`\`\`bash
   # all of it
   cd web
   npm run build
   \`\`\`
- [ ] ~~Old step~~
- plain
`;

describe('shipcheck list', () => {
  const folder = temporaryFolder();
  const cwd = folder.path;
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  };
  before(() => {
    write('docs/release.md', release);
    write('docs/deep/b.markdown', '- [ ] b\r\n');
    write('README.md', '# No items\n');
    write('node_modules/x/c.md', '- [ ] c\n');
    write('notes.txt', '- [x] note\n');
    write('binary/data.md', '- [ ] a\0b');
    write('empty/x.txt', '');
    write('[odd].md', '- [ ] odd\n');
    write('open.md', '- [ ] a\n\n```\nnever closed\n');
  });
  after(() => folder.remove());

  const files = async (
    ...args: readonly string[]
  ): Promise<{ status: number | null; files: string[]; err: string }> => {
    const { status, out, err } = await shipcheck(['list', '--json', ...args], cwd);
    return { status, files: (JSON.parse(out) as { file: string }[]).map(({ file }) => file), err };
  };

  it('prints what is agreed on as JSON', async () => {
    const { status, out, err } = await shipcheck(['list', 'docs/release.md', '--json'], cwd);
    deepStrictEqual([status, err], [0, '']);
    const top = { sectionPath: ['Release 2.0'], commands: [] };
    const deploy = { checked: false, depth: 0, sectionPath: ['Release 2.0', 'Deploy'], commands: [] };
    deepStrictEqual(JSON.parse(out), [
      {
        file: 'docs/release.md',
        title: 'Release 2.0',
        items: [
          { line: 6, checked: true, text: 'Tests pass: npm test', depth: 0, ...top, commands: ['npm test'] },
          { line: 7, checked: false, text: 'also slow ones', depth: 1, ...top },
          { line: 11, text: 'Build', ...deploy, commands: ['# all of it\ncd web\nnpm run build'] },
          { line: 17, text: 'Old step', ...deploy },
        ],
      },
    ]);
  });
  it('leaves out what .shipcheck.yaml excludes, unless it is named', async () => {
    write('.shipcheck.yaml', 'exclude: [docs/**, "*.md"]\n');
    deepStrictEqual((await files()).files, []);
    deepStrictEqual((await files('open.md', 'docs')).files, ['open.md']);
    rmSync(join(cwd, '.shipcheck.yaml'));
  });
  it('has no title where there is no heading', async () => {
    const { out } = await shipcheck(['list', '--json', 'docs/deep'], cwd);
    deepStrictEqual((JSON.parse(out) as { title: unknown }[])[0]?.title, null);
  });
  it('prints a tree', async () => {
    const { status, out, err } = await shipcheck(['list', 'docs'], cwd);
    deepStrictEqual([status, err], [0, '']);
    strictEqual(
      out,
      `docs/deep/b.markdown  0/1 0 %
  1   [ ] b

docs/release.md  Release 2.0  1/3 33 %
   6   [x] Tests pass: npm test
           $ npm test
   7     [ ] also slow ones
       Deploy  0/1
  11     [ ] Build
             $ cd web … 1 more line
  17     [ ] Old step
`,
    );
  });
  it('colours it when asked to', async () => {
    const env = { ...process.env, NO_COLOR: '', FORCE_COLOR: '1' };
    ok((await shipcheck(['list', 'docs'], cwd, { env })).out.includes('\x1b[32m[x]\x1b[39m Tests pass'));
  });
  it('does not colour it against NO_COLOR', async () => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '1' };
    ok(!(await shipcheck(['list', 'docs'], cwd, { env })).out.includes('\x1b'));
  });
  it('does not let a checklist write to the terminal', async () => {
    write('evil/e.md', '# \x1b]0;title\x07x\n- [ ] a\x1b[2J `echo \x9b31m`\n');
    const { out } = await shipcheck(['list', 'evil'], cwd);
    ok(!/\p{Cc}/u.test(out.replaceAll('\n', '')), JSON.stringify(out));
    rmSync(join(cwd, 'evil'), { recursive: true });
  });

  it('finds every checklist below the folder', async () => {
    const expected = ['[odd].md', 'docs/deep/b.markdown', 'docs/release.md', 'open.md'];
    deepStrictEqual((await files()).files, expected);
  });
  it('takes a file of any name', async () =>
    deepStrictEqual(await files('notes.txt'), { status: 0, files: ['notes.txt'], err: '' }));
  it('takes a file whose name looks like a glob', async () =>
    deepStrictEqual((await files('[odd].md')).files, ['[odd].md']));
  it('takes globs', async () => {
    deepStrictEqual((await files('docs/**/*.md')).files, ['docs/release.md']);
    deepStrictEqual((await files('**/{b,release}.*')).files, ['docs/deep/b.markdown', 'docs/release.md']);
    deepStrictEqual((await files(join(cwd, 'docs', '*.md'))).files, ['docs/release.md']);
  });
  it('names a file once', async () => {
    deepStrictEqual((await files('docs/release.md', 'docs', 'docs/*.md')).files, [
      'docs/release.md',
      'docs/deep/b.markdown',
    ]);
  });
  it('names files outside from where one is', async () => {
    const { out } = await shipcheck(['list', '--json', '../release.md'], join(cwd, 'docs', 'deep'));
    strictEqual((JSON.parse(out) as { file: string }[])[0]?.file, '../release.md');
  });

  it('says that there is no checklist', async () => {
    deepStrictEqual(await shipcheck(['list', 'empty'], cwd), {
      status: 1,
      out: '',
      err: 'shipcheck: There is no checklist here.\n',
    });
    deepStrictEqual(await files('empty'), { status: 1, files: [], err: '' });
  });
  it('says that a file has no items', async () => {
    const { status, err } = await files('README.md');
    deepStrictEqual([status, err], [1, 'shipcheck: README.md: There is no checklist item in this file.\n']);
  });
  it('says where something is wrong', async () => {
    const { status, err } = await files('open.md');
    strictEqual(status, 0);
    match(err, /^shipcheck: open\.md:3: This code block is never closed/);
  });
  it('names what is missing, and lists the rest', async () => {
    deepStrictEqual(await files('gone.md', 'docs/release.md', 'none/*.md'), {
      status: 2,
      files: ['docs/release.md'],
      err: 'shipcheck: gone.md: This could not be read: no such file or folder.\nshipcheck: none/*.md: No Markdown file matches this.\n',
    });
  });
  it('names what is no Markdown, and lists the rest', async () => {
    deepStrictEqual(await files('binary', 'docs'), {
      status: 2,
      files: ['docs/deep/b.markdown', 'docs/release.md'],
      err: 'shipcheck: binary/data.md: This is a binary file, not Markdown.\n',
    });
  });
  it('names what it may not read, and lists the rest', async function () {
    if (process.platform === 'win32') return;
    mkdirSync(join(cwd, 'locked'), { mode: 0 });
    // The superuser may read everything, so the test has to be somebody else.
    const isRoot = process.getuid?.() === 0;
    const other = isRoot ? { uid: 65534, gid: 65534 } : {};
    const bin = temporaryFolder();
    mkdirSync(join(bin.path, 'dist'));
    for (const file of ['cli.js', 'runList.lazy.js'])
      writeFileSync(join(bin.path, 'dist', file), readFileSync(join('dist', file)));
    for (const open of [bin.path, join(bin.path, 'dist'), cwd]) chmodSync(open, 0o755);
    const { status, out, err } = await shipcheck(['list', '--json', 'locked', 'docs'], cwd, {
      program: join(bin.path, 'dist', 'cli.js'),
      ...other,
    });
    bin.remove();
    strictEqual(err, 'shipcheck: locked: This folder could not be read: permission denied.\n');
    deepStrictEqual([status, (JSON.parse(out) as unknown[]).length], [2, 2]);
  });
});
