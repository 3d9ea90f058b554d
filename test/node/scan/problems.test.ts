// The same trouble is told once.
import { problemSentences } from '../../../src/node/scan/problems.ts';
import { checker } from '../../check.ts';

describe('problemSentences', () => {
  const check = checker(problemSentences);
  it('says nothing of nothing', () => check([], []));
  it('names a file', () => check([{ file: 'a', message: 'is odd' }], ['a is odd.']));
  it('names one of many', () => {
    const files = ['a', 'b', 'c'].map((file) => ({ file, message: 'is odd' }));
    check([...files, { file: 'd', message: 'is even' }], ['a and 2 more: each is odd.', 'd is even.']);
  });
});
