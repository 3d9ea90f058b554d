// Our SHA-256 is Node's.
import { strictEqual } from 'node:assert';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { sha256 } from '../../../src/core/scan/sha256.ts';

describe('sha256', () => {
  const check = (text: string) => strictEqual(sha256(text), createHash('sha256').update(text).digest('hex'));
  it('is right at every length around a block', () => {
    for (let length = 0; length < 130; length++) check('a'.repeat(length));
  });
  it('is right for any text', () => fc.assert(fc.property(fc.string(), check)));
});
