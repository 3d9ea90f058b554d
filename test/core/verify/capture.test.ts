// Output within a limit, and plain text of terminal output.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { checker } from '../../check.ts';
import { createCapture, plainText } from '../../../src/core/verify/capture.ts';

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

describe('plain text', () => {
  const check = checker(plainText);
  it('keeps ordinary text', () => check('a\tb\nç 漢 🙂\n', 'a\tb\nç 漢 🙂\n'));
  it('has no colours', () => check('\x1b[1;31mred\x1b[0m \x1b[38:5:9mx\x1b[m', 'red x'));
  it('has no cursor movements', () => check('\x1b[2J\x1b[H\x1b[?25lx\x1b7y\x1b(B\x1b=', 'xy'));
  it('has no titles', () => check('\x1b]0;title\x07a\x1b]2;title\x1b\\b', 'ab'));
  it('has no clipboard writes', () => check('\x1b]52;c;c2VjcmV0\x07ok', 'ok'));
  it('has no links', () => check('\x1b]8;;https://x\x1b\\text\x1b]8;;\x1b\\', 'text'));
  it('has no device strings', () => check('\x1bPq#0\n~\x1b\\a\x1b_Gi=1;AAAA\x1b\\b\x1b^x\x1b\\c', 'abc'));
  it('has no 8-bit forms of these', () => check('\x9b31mred\x9b0m\x9d0;title\x9cx', 'redx'));
  it('drops a string without end to the end of its line', () => check('a\x1b]0;title\nb', 'a\nb'));
  it('drops a sequence that was cut off', () => check('a\x1b[31', 'a'));
  it('has one kind of line end', () => check('a\r\nb\r\r\nc\n', 'a\nb\nc\n'));
  it('shows what a progress bar showed last', () => check('10%\r50%\r100%\ndone\n', '100%\ndone\n'));
  it('survives a return at the end of a line', () => check('10%\r100%\r', '100%'));
  it('has no control characters', () => check('a\x00b\x07c\x7fd\x85', 'abcd'));
  it('takes back what was overtyped', () => check('N\x08NA\x08A', 'NA'));
  it('takes linear time', () => {
    const started = performance.now();
    for (const piece of ['\x90\n', '\x1b]\n', 'a', '\r', '\x1b[', '\x1b', '\x08', 'x\r']) {
      plainText(piece.repeat(500_000 / piece.length));
    }
    ok(performance.now() - started < 2000);
  });
  it('is plain already the second time', () => {
    const text = plainText('\x1b[31ma\x1b]0;t\x07\r\nb\x1b');
    strictEqual(plainText(text), text);
  });
});
