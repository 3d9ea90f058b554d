// What is reported about a file as a whole.
import { checker } from '../../check.ts';
import { parse } from '../../../src/core/checklist/parse.ts';

describe('problems', () => {
  const check = checker((text: string) =>
    parse(text).problems.map(
      ({ line, message, from, to }) => `${line} ${message.split(/[ :]/).slice(0, 4).join(' ')} ${to - from}`,
    ),
  );

  it('are none in an ordinary file', () => {
    check('# A\n- [ ] a\n\n```\ncode\n```\n', []);
  });

  it('are code blocks without an end', () => {
    check('a\n\n```bash\nls\n- [ ] a\n', ['3 This code block is 3']);
    check('~~~\n', ['1 This code block is 3']);
    check('> ```\n> a\n\n- [ ] b', []);
    check('- [ ] a\n  ```\n  b\n- [ ] c', []);
    check('- [ ] a\n  ```\nls\n```\n- [ ] c', ['4 This code block is 3']);
  });

  it('are ignored regions without an end', () => {
    const start = '<!-- ignore-task-list-start -->';
    check(`a\n\n${start}\n- [ ] a`, [`3 This ignore-task-list region never 31`]);
    check(`${start}\n\n${start}\n\n- [ ] a`, [`1 This ignore-task-list region never 31`]);
    check(`${start}\n- [ ] a\n<!-- ignore-task-list-end -->`, []);
  });

  it('are characters that no text has', () => {
    check('a\n\0b', ['2 This is not a 1']);
  });

  it('are lines that are nested too deep', () => {
    check(`a\r\n${'>'.repeat(3000)} - [ ] a`, ['2 This is nested too 3008']);
    check(`${'\t'.repeat(600)}- [ ] a`, ['1 This is nested too 607']);
    check(`${'-'.repeat(3000)}\n${'1'.repeat(3000)}\n${' '.repeat(1000)}a`, []);
    check(`- [ ] a\n${' '.repeat(5000)}\n- [ ] b`, []);
  });
});
