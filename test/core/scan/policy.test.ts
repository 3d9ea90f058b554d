// What people decided not to hear about stays out.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { createScanner, type ScannerOptions } from '../../../src/core/scan/engine.ts';
import { fingerprintOf } from '../../../src/core/scan/masking.ts';
import { checker } from '../../check.ts';
import { finderOf } from './fake.ts';

const text = new TextEncoder().encode('gold\niron');

function scan(options: ScannerOptions, path = 'src/mine.txt'): string {
  const scanner = createScanner([finderOf(['gold', 'iron'])], options);
  return scanner
    .scan(path, text)
    .findings.map(({ rule, severity }) => `${rule} ${severity}`)
    .join(', ');
}

describe('a policy', () => {
  const check = checker((options: ScannerOptions) => scan(options));
  const all = 'find-gold warning, find-iron warning';
  const iron = 'find-iron warning';
  const gold = fingerprintOf('find-gold', 'gold');
  it('leaves out nothing by itself', () => {
    check({}, all);
    check({ ignore: [{}] }, all);
  });
  it('ignores rules', () => check({ ignore: [{ rules: ['find-gold'] }] }, iron));
  it('ignores values, in whatever line', () => check({ ignore: [{ values: [gold] }] }, iron));
  it('ignores paths', () => {
    check({ ignore: [{ paths: ['src/**'] }] }, '');
    check({ ignore: [{ paths: ['lib/**'] }] }, all);
  });
  it('asks that all of an exemption be true', () => {
    check({ ignore: [{ paths: ['src'], rules: ['find-gold'] }] }, iron);
    check({ ignore: [{ paths: ['lib'], rules: ['find-gold'] }] }, all);
  });
  it('knows the baseline', () => check({ baseline: [gold] }, iron));
  it('changes severities', () => {
    check({ severities: { 'find-gold': 'error', 'find-iron': 'off' } }, 'find-gold error');
  });
  it('honours lines of .gitleaksignore', () => check({ lines: ['src/mine.txt:1'] }, iron));
  it('honours allow-lists', () => {
    check({ allow: { paths: [], values: [/^go/] } }, iron);
    check({ allow: { paths: [/mine/], values: [] } }, '');
  });
  it('knows paths that need not be read', () => {
    const scanner = createScanner([], { ignore: [{ paths: ['a'] }, { paths: ['b'], rules: ['x'] }] });
    deepStrictEqual(
      ['a/x', 'b/x'].map((path) => scanner.ignores(path)),
      [true, false],
    );
  });
  it('survives structured cloning', () => {
    const options: ScannerOptions = { allow: { paths: [], values: [/^go/] }, baseline: ['x'] };
    strictEqual(scan(structuredClone(options)), iron);
  });
});
