// Files are scanned within fixed memory.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createScanner } from '../../../src/core/scan/engine.ts';
import { createReadBuffer, scanFile } from '../../../src/node/scan/read.ts';
import { finderOf } from '../../core/scan/fake.ts';
import { folderForEach } from './repository.ts';

describe('scanFile', () => {
  const folder = folderForEach();
  const scanner = createScanner([finderOf(['gold'])]);
  const buffer = createReadBuffer(2 ** 17);
  const scan = (file: string) => scanFile(scanner, join(folder.path, file), file, buffer);
  const places = async (content: string | Uint8Array) => {
    folder.write('x', content);
    return (await scan('x'))?.findings.map(({ line, column }) => `${line}:${column}`);
  };

  it('finds in a small file', async () => deepStrictEqual(await places('a\ngold'), ['2:1']));
  it('finds in each part of a large file, once', async () => {
    const line = `${'é'.repeat(500)}\n`;
    const text = `gold\n${line.repeat(300)}gold\n${line.repeat(300)}  gold`;
    deepStrictEqual(await places(text), ['1:1', '302:1', '603:3']);
  });
  it('finds at every place around where parts meet', async () => {
    for (let at = 2 ** 17 - 2 ** 15 - 6; at < 2 ** 17 - 2 ** 15 + 6; at++)
      deepStrictEqual(await places(`${' '.repeat(at)}gold${' '.repeat(2 ** 17)}`), [`1:${at + 1}`]);
  });
  it('finds in one very long line', async () => {
    deepStrictEqual(await places(`${'x'.repeat(700_000)}gold${'x'.repeat(700_000)}gold`), [
      '1:700001',
      '1:1400005',
    ]);
  });
  it('finds in UTF-16, large or small', async () => {
    const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
    deepStrictEqual(await places(wide('a\ngold')), ['2:1']);
    deepStrictEqual(await places(wide(`${'a'.repeat(200_000)}\ngold`)), ['2:1']);
  });
  it('leaves binary files alone, large or small', async () => {
    deepStrictEqual(await places('\0gold'), []);
    deepStrictEqual(await places(`\0gold${'x'.repeat(2 ** 18)}gold`), []);
  });
  it('ignores what is no file', async () => {
    folder.write('x', 'gold');
    mkdirSync(join(folder.path, 'folder'));
    symlinkSync('x', join(folder.path, 'link'));
    for (const name of ['folder', 'gone', 'x/y']) strictEqual(await scan(name), undefined, name);
    if (process.platform !== 'win32') strictEqual(await scan('link'), undefined);
  });
  it('says why a file could not be read', async () => {
    // Only Linux has a file that opens and cannot be read, whoever asks.
    if (process.platform !== 'linux') return;
    const { problem } = (await scanFile(scanner, '/proc/self/mem', 'mem', buffer)) ?? {};
    strictEqual(problem, 'could not be read: EIO: i/o error, read');
  });
  it('does not wait for a pipe', async () => {
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(folder.path, 'pipe')]);
    deepStrictEqual((await scan('pipe'))?.findings ?? [], []);
  });
});
