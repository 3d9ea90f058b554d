// Evidence on disk: torn lines, big files, and several processes at once.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { spawn } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { createEvidenceStore } from '../../src/core/verify/evidence/store.ts';
import { createEvidenceFiles } from '../../src/node/evidenceFiles.ts';
import { evidence } from '../core/verify/evidence/evidence.ts';
import { temporaryFolder } from './commands.ts';

const name = 'evidence.jsonl';
const mask = (text: string) => text;
const options = { name, outputLimit: 1000, sizeLimit: 20_000, olderFiles: Infinity };

describe('createEvidenceFiles', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  it('appends, and tells the size', async () => {
    const files = createEvidenceFiles(join(folder.path, 'a', 'b'));
    strictEqual(await files.append(name, 'é\n'), 3);
    strictEqual(await files.append(name, 'b\n'), 5);
    strictEqual(readFileSync(join(folder.path, 'a', 'b', name), 'utf8'), 'é\nb\n');
    if (process.platform !== 'win32')
      strictEqual(statSync(join(folder.path, 'a', 'b', name)).mode & 0o777, 0o600);
  });
  it('ends a line that somebody left torn', async () => {
    writeFileSync(join(folder.path, name), '{"v":1');
    await createEvidenceFiles(folder.path).append(name, 'b\n');
    strictEqual(readFileSync(join(folder.path, name), 'utf8'), '{"v":1\nb\n');
  });
  it('reads the end of a file', async () => {
    const files = createEvidenceFiles(folder.path);
    writeFileSync(join(folder.path, name), '0123456789');
    deepStrictEqual(await files.tail(name, 3), { text: '789', isWhole: false });
    deepStrictEqual(await files.tail(name, 10), { text: '0123456789', isWhole: true });
    deepStrictEqual(await files.tail('missing', 10), { text: '', isWhole: true });
  });
  it('has nothing in a folder that is not there', async () => {
    const files = createEvidenceFiles(join(folder.path, 'missing'));
    deepStrictEqual(await files.list(), []);
    await files.rename('a', 'b');
    await files.remove('a');
  });
  it('keeps evidence behind a torn line', async () => {
    const store = createEvidenceStore(createEvidenceFiles(folder.path), options);
    await store.add([evidence({ time: 1 })], mask);
    appendFileSync(join(folder.path, name), '{"v":1,"time":"20');
    await store.add([evidence({ time: 2, output: '🚀'.repeat(300) })], mask);
    const { evidence: found, problems } = await store.recent(10);
    deepStrictEqual([found.map(({ time }) => time), problems], [[1, 2], 1]);
  });
  it('loses nothing between three processes that put files away', async function () {
    this.timeout(60_000);
    const writer = join(folder.path, 'writer.cjs');
    buildSync({
      stdin: { contents: writerSource, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      platform: 'node',
      outfile: writer,
    });
    const place = join(folder.path, 'evidence');
    const exits = await Promise.all([0, 1, 2].map((id) => ended([writer, place, String(id)])));
    deepStrictEqual(exits, [0, 0, 0]);
    const store = createEvidenceStore(createEvidenceFiles(place), options);
    const { evidence: found, problems } = await store.recent(10_000);
    strictEqual(problems, 0);
    deepStrictEqual(
      found.map(({ time }) => time).sort((a, b) => a - b),
      [0, 1, 2].flatMap((id) => Array.from({ length: 100 }, (_, n) => id * 1000 + n)),
    );
    ok(readdirSync(place).length > 3);
  });
});

const writerSource = `
import { createEvidenceStore } from './src/core/verify/evidence/store.ts';
import { createEvidenceFiles } from './src/node/evidenceFiles.ts';
import { evidence } from './test/core/verify/evidence/evidence.ts';
const [folder, id] = process.argv.slice(2);
const store = createEvidenceStore(createEvidenceFiles(folder), ${JSON.stringify({ ...options, olderFiles: 1e9 })});
for (let n = 0; n < 100; n++)
  store.add([evidence({ time: Number(id) * 1000 + n, output: 'x'.repeat(n * 10) })], (text) => text);
`;

function ended(args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', resolve));
}
