// A scan that needs something is repeated once it is there.
import { deepStrictEqual } from 'node:assert';
import type { ScanResult } from '../../../src/core/scan/engine.ts';
import { withNeeded } from '../../../src/core/scan/needed.ts';

const complete: ScanResult = { findings: [] };

/** A scan that is complete once everything in a list was loaded, which is how they come to be in `loaded`. */
function scanNeeding(needed: readonly string[], problem?: string) {
  const loaded: string[] = [];
  const scan = (): ScanResult => {
    const name = needed[loaded.length];
    if (name === undefined) return complete;
    const load = () => {
      if (problem === undefined) loaded.push(name);
      return Promise.resolve(problem);
    };
    return { findings: [], needs: { load } };
  };
  return { scan, loaded };
}

describe('scanning with what is loaded when it is needed', () => {
  it('loads one after the other and scans again', async () => {
    const { scan, loaded } = scanNeeding(['readers', 'grammar']);
    deepStrictEqual(await withNeeded(scan), complete);
    deepStrictEqual(loaded, ['readers', 'grammar']);
  });
  it('says what cannot be loaded', async () => {
    const { scan, loaded } = scanNeeding(['readers'], 'is in a language');
    const { findings, problem } = await withNeeded(scan);
    deepStrictEqual([findings, problem, loaded], [[], 'is in a language', []]);
  });
  it('gives back what there is where nothing is needed', async () => {
    deepStrictEqual(await withNeeded(() => complete), complete);
    deepStrictEqual(await withNeeded(() => undefined), undefined);
  });
});
