// Values are hidden, and recognised by their hash.
import { notStrictEqual, strictEqual } from 'node:assert';
import { fingerprintOf, mask } from '../../../src/core/scan/masking.ts';
import { checker } from '../../check.ts';

describe('mask', () => {
  const check = checker(mask);
  it('shows at most four characters', () => check('abcdefghijklmnopqrstuvwxyz', 'abcd********'));
  it('shows at most a quarter', () => {
    check('hunter22', 'hu********');
    check('abc', '********');
  });
  it('shows nothing of a second line', () => check(`a\n${'b'.repeat(40)}`, 'a********'));
});

describe('fingerprintOf', () => {
  it('is made of rule and value', () => {
    strictEqual(fingerprintOf('a', 'x'), fingerprintOf('a', 'x'));
    notStrictEqual(fingerprintOf('a', 'x'), fingerprintOf('b', 'x'));
    notStrictEqual(fingerprintOf('a', 'x'), fingerprintOf('a', 'y'));
  });
  it('is 16 hex digits', () => strictEqual(/^[0-9a-f]{16}$/.test(fingerprintOf('a', 'x')), true));
});
