// Reading files that are not what their name says, and writing bytes back.
import { deepStrictEqual, rejects, strictEqual } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText, writeChangedBytes } from '../../src/node/files.ts';
import { temporaryFolder } from './commands.ts';

describe('reading a file', () => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'a.md');
  after(() => folder.remove());

  async function check(
    bytes: Uint8Array | string,
    expected: { text: string } | { message: string },
  ): Promise<void> {
    writeFileSync(path, bytes);
    const read = await readText(path);
    deepStrictEqual(read.kind === 'text' ? { text: read.text } : { message: read.message }, expected);
  }

  it('gives its text', () => check('- [ ] ü漢🙂\r\n', { text: '- [ ] ü漢🙂\r\n' }));
  it('keeps a byte order mark', () => check('\uFEFFa', { text: '\uFEFFa' }));
  it('takes an empty one', () => check('', { text: '' }));
  it('tolerates invalid UTF-8', () =>
    check(Buffer.from([0x61, 0xff, 0xc3, 0x62]), { text: 'a\uFFFD\uFFFDb' }));
  it('refuses a binary', () => check('PK\x03\x04\0', { message: 'This is a binary file, not Markdown' }));
  it('refuses UTF-16', () =>
    check(Buffer.from('- [ ] a', 'utf16le'), { message: 'This is a binary file, not Markdown' }));
  it('only looks at the start for that', () =>
    check(' '.repeat(8192) + '\0', { text: ' '.repeat(8192) + '\0' }));
  it('refuses what is too large', async () => {
    writeFileSync(path, '');
    truncateSync(path, 40 * 1024 * 1024);
    deepStrictEqual(await readText(path), {
      kind: 'problem',
      message: 'This file is too large: 40 MB; 32 MB are read',
    });
  });
  it('survives that it is gone', async () => {
    deepStrictEqual(await readText(join(folder.path, 'gone.md')), {
      kind: 'problem',
      message: 'This file could not be read: no such file or folder',
    });
  });
  it('refuses a folder', async () => {
    deepStrictEqual(await readText(folder.path), {
      kind: 'problem',
      message: 'This is not an ordinary file',
    });
  });
  it('does not wait for a pipe', async function () {
    if (process.platform === 'win32') return;
    const pipe = join(folder.path, 'pipe.md');
    execFileSync('mkfifo', [pipe]);
    deepStrictEqual(await readText(pipe), { kind: 'problem', message: 'This is not an ordinary file' });
  });
});

describe('writing changed bytes', () => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'a.md');
  after(() => folder.remove());
  const before = Buffer.from('- [ ] a\n- [ ] b\n');
  const ticked = Buffer.from('- [x] a\n- [x] b\n');

  it('replaces them in the same file', async () => {
    writeFileSync(path, before, { mode: 0o640 });
    const { ino, mode } = statSync(path);
    await writeChangedBytes(path, before, ticked);
    deepStrictEqual(readFileSync(path), ticked);
    deepStrictEqual([statSync(path).ino, statSync(path).mode], [ino, mode]);
  });
  it('refuses when the file is another', async () => {
    writeFileSync(path, '- [ ] c\n- [ ] b\n');
    await rejects(writeChangedBytes(path, before, ticked), /changed in the meantime/);
    strictEqual(readFileSync(path, 'utf8'), '- [ ] c\n- [ ] b\n');
  });
  it('does not bring back a file that is gone', async () => {
    rmSync(path);
    await rejects(writeChangedBytes(path, before, ticked), { code: 'ENOENT' });
  });
});
