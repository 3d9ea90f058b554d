// Test coverage, which every runner reports in a way of its own: ">80% coverage".
import { readComparison, toNumber } from '../comparison.ts';
import { expectation, type ExpectationRule } from '../rule.ts';

export const coverageRule: ExpectationRule = {
  name: 'coverage',
  parse: (text) => {
    if (!/\bcoverage\b/i.test(text)) return undefined;
    const comparison = readComparison(text);
    if (comparison === undefined || (comparison.unit !== '%' && comparison.unit !== 'percent'))
      return undefined;
    return [
      expectation(text, ({ output }) => {
        const seen = coverageIn(output);
        const expected = `coverage ${comparison.wanted}`;
        if (seen === undefined) return { held: undefined, expected, actual: 'no coverage in the output' };
        return { held: comparison.holds(seen), expected, actual: `coverage ${seen}%` };
      }),
    ];
  },
};

const patterns: readonly RegExp[] = [
  /\btotal coverage:[ \t]{0,9}(\d{1,12}(?:\.\d{1,12})?)[ \t]?%/i,
  /(?:^|\n)TOTAL\b[^\n]{0,200}?[ \t](\d{1,12}(?:\.\d{1,12})?)%/,
  /(?:^|\n)[ \t]{0,9}All files[ \t]{0,40}\|[ \t]{0,40}(\d{1,12}(?:\.\d{1,12})?)/,
  /(?:^|\n)total:[^\n]{0,200}?[ \t](\d{1,12}(?:\.\d{1,12})?)%/,
  /\b(?:lines|statements)[ \t.]{0,40}:[ \t]{0,9}(\d{1,12}(?:\.\d{1,12})?)%/i,
  /\bcoverage\b[^\n%\d]{0,40}(\d{1,12}(?:\.\d{1,12})?)[ \t]?%/i,
  /(\d{1,12}(?:\.\d{1,12})?)[ \t]?%[^\n\d]{0,30}\bcover(?:age|ed)\b/i,
];

/** pytest-cov, coverage.py, jest, c8, nyc, go tool cover, PHPUnit, SimpleCov. */
function coverageIn(output: string): number | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(output)?.[1];
    if (found !== undefined) return toNumber(found);
  }
  return undefined;
}
