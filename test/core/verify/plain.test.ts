// What is left of terminal output once nobody has to look at a terminal.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { plainOutput, PlainStream } from '../../../src/core/verify/plain.ts';
import { checker } from '../../check.ts';

const check = checker(plainOutput);
const esc = '\u001B';

describe('plainOutput', () => {
  it('leaves plain text as it is', () => {
    check('a\nb', 'a\nb');
    check('', '');
    check('\ta — ✓ 🚀 日本\n', '\ta — ✓ 🚀 日本\n');
  });
  it('takes colours and styles away', () =>
    check(`${esc}[1;32mok${esc}[0m ${esc}[38;5;196mred${esc}[m\u009B1mx\n`, 'ok redx\n'));
  it('takes strings with their payload away, whatever ends them', () => {
    check(`a${esc}]0;title\u0007b`, 'ab');
    check(`a${esc}]8;;https://x.org${esc}\\link${esc}]8;;${esc}\\b`, 'alinkb');
    check(`a${esc}]633;E;rm -rf /;x\u0007b`, 'ab');
    check(`a${esc}P1$r0m${esc}\\b`, 'ab');
    check(`a${esc}_payload${esc}\\b`, 'ab');
    check(`a${esc}^pm${esc}\\b${esc}Xsos${esc}\\c`, 'abc');
    check('a\u009D0;title\u009Cb', 'ab');
  });
  it('takes other sequences away', () => check(`${esc}(Ba${esc}7b${esc}=c${esc}[?25ld${esc}[2Je`, 'abcde'));
  it('does as a terminal does with carriage returns', () => {
    check('a\r\nb\r\n', 'a\nb\n');
    check('10%\r50%\r100%\n', '100%\n');
    check('longer\rab\n', 'abnger\n');
    check(`longer\r${esc}[Kab\n`, 'ab\n');
    check(`abc${esc}[2K\rd\n`, 'd\n');
    check(`abc${esc}[1Gx${esc}[1Cy\n`, 'xby\n');
  });
  it('does as a terminal does with backspaces', () => {
    check('ab\bc\n', 'ac\n');
    check('\b\ba\n', 'a\n');
    check('p\u0008\u0008pq', 'pq');
  });
  it('takes other control characters away', () => check('a\u0000\u0007b\u007F\u000E', 'ab'));
  it('is not made to hide what comes after a broken sequence', () => {
    check(`a${esc}[31\nFAIL\n`, 'a\nFAIL\n');
    check(`a${esc}]0;never ended ${esc}[0mFAIL\n`, 'aFAIL\n');
    check(`a${esc}`, 'a');
    check(`a${esc}]0;x\u0018FAIL`, 'aFAIL');
    ok(plainOutput(`${esc}]${'x'.repeat(2 * 1024 * 1024)}\nFAIL`).endsWith('\nFAIL'));
  });
  it('takes time in proportion to the text', () => {
    const started = performance.now();
    for (const text of [
      `${esc}[`,
      `${esc}]`,
      '\r',
      '\b',
      `a${esc}[9999999C`,
      `${esc}[9999D`,
      'a',
      `${esc}P${esc}`,
      `${esc}[K`,
    ]) {
      plainOutput(text.repeat(100_000 / text.length));
    }
    ok(performance.now() - started < 6000);
  });
});

describe('PlainStream', () => {
  it('gives the same wherever the output is cut', () => {
    const raw = `x\r\n${esc}[1;31mFAIL${esc}[0m ${esc}]8;;u${esc}\\l${esc}]0;t\u0007 1%\r22%\nab\bc🚀${esc}(B\n`;
    const whole = plainOutput(raw);
    strictEqual(whole, 'x\nFAIL l22%\nac🚀\n'.replace('l22%', 'l 1%').replace('FAIL l 1%', '22%L l 1%'));
    for (let cut = 0; cut <= raw.length; cut++) {
      const stream = new PlainStream();
      strictEqual(
        stream.push(raw.slice(0, cut)) + stream.push(raw.slice(cut)) + stream.end(),
        whole,
        `cut at ${cut}`,
      );
    }
    const one = new PlainStream();
    strictEqual(
      raw
        .split('')
        .map((char) => one.push(char))
        .join('') + one.end(),
      whole,
    );
  });
  it('hands out lines when they are over', () => {
    const stream = new PlainStream();
    deepStrictEqual(
      [stream.push('a'), stream.push('b\nc'), stream.push('\r'), stream.push('d\n'), stream.end()],
      ['', 'ab\n', '', 'd\n', ''],
    );
  });
});
