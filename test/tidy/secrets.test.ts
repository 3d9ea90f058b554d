// Shipcheck scans itself and what it is built with: what it finds is mended, or explained in `.shipcheck.yaml`.
import { deepStrictEqual, ok } from 'node:assert';
import { resolve } from 'node:path';
import { knownIn } from '../../src/node/scan/known.ts';
import { scanTree } from '../../src/node/scan/tree.ts';

describe('a scan', () => {
  const scan = async (path: string) => {
    const root = resolve('.');
    const { options, problems } = await knownIn(root);
    const workerFile = resolve('dist/scanWorker.lazy.js');
    const report = await scanTree({ root, paths: [path], kinds: ['secrets'], options, workerFile });
    deepStrictEqual([...problems, ...report.problems], []);
    const places = report.findings.map(({ file, line, message }) => `${file}:${line} ${message}`);
    return { places, scanned: report.scanned };
  };

  it('finds nothing in this repository', async () => {
    const { places, scanned } = await scan('.');
    deepStrictEqual(places, []);
    ok(scanned > 500);
  });
  it('finds nothing in its dependencies', async () => {
    const { places, scanned } = await scan('node_modules');
    deepStrictEqual(places, []);
    ok(scanned > 5000);
  }).timeout(60_000);
});
