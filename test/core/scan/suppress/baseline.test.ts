// Baselines are what an earlier scan printed.
import { throws } from 'node:assert';
import { readBaseline } from '../../../../src/core/scan/suppress/baseline.ts';
import { checker } from '../../../check.ts';

describe('readBaseline', () => {
  const check = checker(readBaseline);
  it('reads findings and fingerprints', () => {
    check('[{"file": "a", "fingerprint": "1f"}, "2e"]', ['1f', '2e']);
    check('[]', []);
  });
  it('says what is wrong', () => {
    throws(() => readBaseline('{'), /not JSON/);
    throws(() => readBaseline('{}'), /JSON array/);
    throws(() => readBaseline('[{}]'), /no fingerprint/);
  });
});
