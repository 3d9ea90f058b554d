// The model tells random strings from text.
import { ok } from 'node:assert';
import { randomness } from '../../../../src/core/scan/precision/randomness.ts';
import { pairLevels } from '../../../../src/core/scan/precision/randomness.data.ts';
import { alphabets, stringOf } from '../../../../tools/randomStrings.ts';
import { checker } from '../../../check.ts';

describe('randomness', () => {
  const check = checker((value: string) => randomness(value) > 5);
  it('is low for words, names and paths', () => {
    for (const text of [
      'configuration',
      'getElementById',
      'DEFAULT_TIMEOUT_SECONDS',
      'src/components/Button',
      'user-agent',
    ])
      check(text, false);
  });
  it('is high for nearly all random strings, of any alphabet', () => {
    for (const [name, alphabet] of Object.entries(alphabets)) {
      const samples = Array.from({ length: 200 }, (_, seed) => stringOf(alphabet, 20, seed));
      const found = samples.filter((sample) => randomness(sample) > 5).length;
      ok(found >= 198, `${found} of 200 in ${name}`);
    }
  });
  it('bears characters that the model does not know', () => check('pässwörter', false));
  it('is nothing for nothing', () => checker(randomness)('', 0));
});

describe('the model', () => {
  it('is one row of levels for each printable character', () => {
    checker((rows: readonly string[]) => rows.every((row) => /^[0-9A-Za-z]{95}$/.test(row)))(
      pairLevels,
      true,
    );
    checker((rows: readonly string[]) => rows.length)(pairLevels, 95);
  });
});
