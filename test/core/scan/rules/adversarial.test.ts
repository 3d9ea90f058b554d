// No input makes a rule slow: time grows with the length of the text, whatever the text is.
import { ok } from 'node:assert';
import { createScanner } from '../../../../src/core/scan/engine.ts';
import { secretDetectors } from '../../../../src/core/scan/rules/registry.ts';
import { secretsAnalyser } from '../../../../src/core/scan/rules/secrets/analyser.ts';

const length = 4000;
/** Milliseconds; ten times what the slowest takes, so that a busy machine does not fail. A runaway takes minutes. */
const limit = 500;

const bodies: Readonly<Record<string, (keyword: string) => string>> = {
  'itself over and over': (keyword) => keyword.repeat(length / keyword.length),
  'itself with blanks': (keyword) => `${keyword} `.repeat(length / (keyword.length + 1)),
  letters: (keyword) => keyword + 'a'.repeat(length),
  'capital letters and digits': (keyword) => keyword + 'A1'.repeat(length / 2),
  blanks: (keyword) => keyword + ' '.repeat(length),
  'line breaks': (keyword) => `${keyword}:${'\n'.repeat(length)}`,
  quotes: (keyword) => `${keyword}=${'"'.repeat(length)}`,
  'an open literal': (keyword) => `${keyword}="${'a1'.repeat(length / 2)}`,
  backslashes: (keyword) => `${keyword}="${'\\'.repeat(length)}`,
  operators: (keyword) => keyword + ':= '.repeat(length / 3),
  'separators of tokens': (keyword) => keyword + 'a.b-c_d/'.repeat(length / 8),
  addresses: (keyword) => `${keyword}://${'a:b'.repeat(length / 3)}`,
  assignments: (keyword) => `${keyword}=a1b2c3d4;`.repeat(length / (keyword.length + 10)),
  'Base64 lines': (keyword) => `${keyword}\n${'QUJD\n'.repeat(length / 5)}`,
};

describe('time', () => {
  const keywords = [...new Set(secretDetectors.flatMap((detector) => detector.keywords))];
  const scanner = createScanner([secretsAnalyser(secretDetectors)]);
  for (const [name, body] of Object.entries(bodies)) {
    it(`is short for keywords before ${name}`, () => {
      for (const keyword of keywords) {
        const bytes = new TextEncoder().encode(body(keyword));
        const start = performance.now();
        scanner.scan('.env', bytes);
        const took = performance.now() - start;
        ok(took < limit, `${took.toFixed()} ms for ${keyword}`);
      }
    }).timeout(120_000);
  }
});
