// What came out of a test run, read from mocha's report.
import { stripVTControlCharacters } from 'node:util';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * The sums at the end of a report; a skipped test counts as failed. `undefined` where the report has no end, because
 * the run broke off.
 */
export function testCounts(report: string): Counts | undefined {
  const plain = stripVTControlCharacters(report);
  const end = plain.lastIndexOf(' passing (');
  if (end === -1) return undefined;
  const sums = plain.slice(plain.lastIndexOf('\n', end) + 1);
  const sum = (word: string): number => Number(new RegExp(`^ *(\\d+) ${word}\\b`, 'm').exec(sums)?.[1] ?? 0);
  return { passed: sum('passing'), failed: sum('failing') + sum('pending') };
}
