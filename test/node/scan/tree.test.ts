// Threads scan a folder and agree with a scan in this one.
import { deepStrictEqual, rejects, strictEqual } from 'node:assert';
import { join, resolve } from 'node:path';
import { createScanPool } from '../../../src/node/scan/pool.ts';
import { startThreads } from '../../../src/node/scan/thread.ts';
import { scanTree, type TreeRequest } from '../../../src/node/scan/tree.ts';
import { base62 } from '../../core/scan/rules/cases/make.ts';
import { folderForEach } from './repository.ts';

const workerFile = resolve('dist/scanWorker.lazy.js');

describe('scanTree', () => {
  const folder = folderForEach();
  const request = (): TreeRequest => ({
    root: folder.path,
    paths: [],
    kinds: ['secrets'],
    options: { ignore: [{ paths: ['ignored'] }] },
    threads: startThreads(workerFile, 2),
  });
  const write = (count: number) => {
    for (let i = 0; i < count; i++)
      folder.write(`${i % 7}/${i}.txt`, i % 10 === 0 ? `ghp_${base62(36)}` : 'nothing');
  };

  it('finds in all files, in order', async () => {
    write(100);
    folder.write('ignored/x', `ghp_${base62(36)}`);
    const { findings, scanned, problems, notes } = await scanTree(request());
    const files = findings.map(({ file }) => file);
    deepStrictEqual([files.length, scanned, problems, notes], [10, 100, [], []]);
    deepStrictEqual(files, files.toSorted());
  });
  it('tells how far it is', async () => {
    write(50);
    const seen: number[] = [];
    await scanTree({ ...request(), onProgress: (scanned) => seen.push(scanned) });
    deepStrictEqual([seen.at(-1), seen.length], [50, 2]);
  });
  it('stops when it is told to', async () => {
    write(200);
    const controller = new AbortController();
    const { scanned } = await scanTree(
      { ...request(), onProgress: () => controller.abort() },
      controller.signal,
    );
    strictEqual(scanned < 200, true);
  });
  it('fails when no thread can run', async () => {
    write(3);
    await rejects(
      scanTree({ ...request(), threads: startThreads(join(folder.path, 'no.js'), 1) }),
      /Cannot find module/,
    );
  });
});

describe('createScanPool', () => {
  const folder = folderForEach();
  it('is used again and again', async () => {
    folder.write('a', `ghp_${base62(36)}`);
    const pool = createScanPool(startThreads(workerFile, 1), { kinds: ['secrets'], options: {} });
    let found = 0;
    for (let i = 0; i < 3; i++)
      await pool.scan(folder.path, [['a']], ({ findings }) => (found += findings.length));
    await pool.dispose();
    strictEqual(found, 3);
  });
});
