// Outcomes add up to the worst of them.
import { combine } from '../../../src/core/verify/outcome.ts';
import { checker } from '../../check.ts';

describe('combine', () => {
  const check = checker(combine);
  it('is the worst of several outcomes', () => {
    check(['passed', 'passed'], 'passed');
    check(['passed', 'review'], 'review');
    check(['review', 'failed', 'passed'], 'failed');
    check(['failed', 'errored'], 'errored');
    check(['passed', 'skipped'], 'skipped');
  });
  it('is nothing for nothing', () => check([], undefined));
});
