// Output within a limit.
import { deepStrictEqual, match, ok } from 'node:assert';
import { createCapture } from '../../../src/core/verify/capture.ts';

function captured(limit: number, chunks: readonly string[]): { output: string; truncated: boolean } {
  const capture = createCapture(limit);
  for (const chunk of chunks) capture.add(chunk);
  return capture.result();
}

describe('captured output', () => {
  it('is all of it below the limit', () => {
    deepStrictEqual(captured(10, ['abc', 'def', 'ghij']), { output: 'abcdefghij', truncated: false });
  });
  it('is the beginning and the end above it', () => {
    deepStrictEqual(captured(4, ['abc', 'def']), {
      output: 'ab\n… 2 characters left out …\nef',
      truncated: true,
    });
  });
  it('is the same however it arrives', () => {
    const text = Array.from({ length: 5000 }, (_, index) => `${index} `).join('');
    const whole = captured(100, [text]);
    deepStrictEqual(captured(100, text.split('')), whole);
    deepStrictEqual(captured(100, text.match(/.{1,77}/g) ?? []), whole);
    match(whole.output, /left out/);
    ok(whole.output.endsWith(text.slice(-50)));
  });
  it('can be nothing', () => deepStrictEqual(captured(10, []), { output: '', truncated: false }));
});
