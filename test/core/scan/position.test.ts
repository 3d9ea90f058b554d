// Offsets in UTF-8 become lines and UTF-16 columns.
import { advance, fileStart } from '../../../src/core/scan/position.ts';
import { checker } from '../../check.ts';

describe('advance', () => {
  const check = checker((text: string) => {
    const bytes = new TextEncoder().encode(text);
    const { line, column } = advance(fileStart, bytes, 0, bytes.length);
    return `${line}:${column}`;
  });
  it('counts from one', () => check('', '1:1'));
  it('counts lines', () => {
    check('a\n', '2:1');
    check('a\r\nbc', '2:3');
  });
  it('counts UTF-16 units, not bytes', () => {
    check('é', '1:2');
    check('日本', '1:3');
    check('😀', '1:3');
  });
  it('gives a byte-order mark no column', () => {
    check('\ufeffab', '1:3');
    check('\ufeffa\nb', '2:2');
  });
  it('goes on from any place', () => {
    const bytes = new TextEncoder().encode('one\ntwo three');
    const middle = advance(fileStart, bytes, 0, 6);
    checker((to: number) => advance(middle, bytes, 6, to))(9, { line: 2, column: 6 });
  });
});
