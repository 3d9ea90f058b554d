// Shipcheck scans itself and what it is built with: what it finds is mended, or explained in `.shipcheck.yaml`.
import { deepStrictEqual, ok } from 'node:assert';
import { resolve } from 'node:path';
import { shipcheck } from '../cli/cli.ts';

describe('a scan', () => {
  const check = async (path: string, atLeast: number): Promise<void> => {
    const { status, out, err } = await shipcheck(['scan', path, '--rules', 'secrets'], resolve('.'));
    deepStrictEqual([out, status], ['', 0], err);
    ok(Number(/in ([\d,]+) files/.exec(err)?.[1]?.replaceAll(',', '')) > atLeast, err);
  };

  it('finds nothing in this repository', () => check('.', 500)).timeout(60_000);
  it('finds nothing in its dependencies', () => check('node_modules', 5000)).timeout(60_000);
});
