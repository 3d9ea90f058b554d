// Files that are too large, that change while they are read, and repositories that are broken: what can be scanned is.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { appendFileSync, closeSync, ftruncateSync, openSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createScanner, type Scanner } from '../../../src/core/scan/engine.ts';
import { createReadBuffer, scanFile } from '../../../src/node/scan/read.ts';
import { shipcheck } from '../../cli/cli.ts';
import { finderOf } from '../../core/scan/fake.ts';
import { base62 } from '../../core/scan/rules/cases/make.ts';
import { folderForEach } from './repository.ts';

const folder = folderForEach();
const token = `hf_${base62(34).replaceAll(/\d/g, 'q')}`;

describe('a large file', () => {
  const buffer = createReadBuffer();
  const scanner = createScanner([finderOf(['gold'])]);
  const scan = async (file: string, by: Scanner = scanner) => {
    const result = await scanFile(by, join(folder.path, file), file, buffer);
    return result?.findings.map(({ line, column }) => `${line}:${column}`);
  };
  /** A text with a hole of so many bytes, which need no disk. */
  const writeSparse = (file: string, hole: number) => {
    const handle = openSync(join(folder.path, file), 'w');
    writeSync(handle, `gold\n${'x'.repeat(9000)}\n`);
    ftruncateSync(handle, hole);
    closeSync(handle);
    appendFileSync(join(folder.path, file), '\ngold\n');
  };

  it('of a quarter of a gigabyte is scanned to its end, in the memory of one part', async () => {
    writeSparse('log', 2 ** 28);
    const before = process.memoryUsage();
    deepStrictEqual(await scan('log'), ['1:1', '4:1']);
    const after = process.memoryUsage();
    ok(after.arrayBuffers - before.arrayBuffers < 2 ** 24);
  }).timeout(30_000);
  it('of one line of 50 MB is scanned', async () => {
    const handle = openSync(join(folder.path, 'line'), 'w');
    for (let i = 0; i < 50; i++) writeSync(handle, 'password="'.repeat(100_000));
    writeSync(handle, 'gold');
    closeSync(handle);
    deepStrictEqual(await scan('line'), ['1:50000001']);
  }).timeout(30_000);
  it('may shrink while it is read', async () => {
    folder.write('x', `gold${' '.repeat(2 ** 21)}gold`);
    const shrinking: Scanner = {
      ...scanner,
      scan(path, bytes, part) {
        truncateSync(join(folder.path, 'x'), 10);
        return scanner.scan(path, bytes, part);
      },
    };
    deepStrictEqual(await scan('x', shrinking), ['1:1']);
  });
  it('may grow without an end while it is read', async () => {
    folder.write('x', `gold${' '.repeat(2 ** 21)}`);
    const growing: Scanner = {
      ...scanner,
      scan(path, bytes, part) {
        appendFileSync(join(folder.path, 'x'), 'x'.repeat(2 ** 20));
        return scanner.scan(path, bytes, part);
      },
    };
    deepStrictEqual(await scan('x', growing), ['1:1']);
  });
});

describe('shipcheck scan in trouble', () => {
  const scan = (...args: readonly string[]) => shipcheck(['scan', ...args], folder.path);
  it('scans without the index that is broken, and says so once', async () => {
    folder.git('init', '-q');
    folder.write('a.txt', token);
    folder.write('.git/index', 'nonsense');
    const { status, out, err } = await scan();
    strictEqual(status, 1);
    match(out, /^a\.txt:1:1 error/);
    match(
      err,
      /^shipcheck: git cannot list [^\n]*: everything not ignored is scanned\.\n1 finding in 1 file\.\n$/,
    );
    const staged = await scan('--staged');
    deepStrictEqual([staged.status, staged.out], [2, '']);
    match(staged.err, /^shipcheck: git could not say what changed: [^\n]*\n$/);
  });
  it('scans the rest of what cannot be read, and says why once', async () => {
    // UTF-16 of this size is the one thing that every user, whatever they may read, cannot have scanned.
    for (const name of ['a.txt', 'b.txt']) {
      const handle = openSync(join(folder.path, name), 'w');
      writeSync(handle, '\ufeffa', 0, 'utf16le');
      ftruncateSync(handle, 33_000_000);
      closeSync(handle);
    }
    folder.write('c.txt', token);
    const { status, out, err } = await scan('--jobs', '1');
    strictEqual(status, 1);
    match(out, /^c\.txt:1:1 error [^\n]*\n$/);
    match(
      err,
      /^shipcheck: a\.txt and 1 more: each is UTF-16 and larger than 32 MB\.\n1 finding in 3 files\.\n$/,
    );
  });
});
