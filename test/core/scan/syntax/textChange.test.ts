// What was typed between two versions of a text.
import { changeBetween } from '../../../../src/core/scan/syntax/textChange.ts';
import { checker } from '../../../check.ts';

describe('the change between two texts', () => {
  const check = checker(([before, after]: readonly [string, string]) => {
    const change = changeBetween(before, after);
    if (change === undefined) return undefined;
    const { startIndex, oldEndIndex, newEndIndex, startPosition, newEndPosition } = change;
    const places = [startPosition, newEndPosition].map(({ row, column }) => `${row}:${column}`);
    return [`${startIndex}-${oldEndIndex} to ${newEndIndex}`, ...places].join(' ');
  });
  it('is one piece', () => {
    check(['abcdef', 'abcxdef'], '3-3 to 4 0:3 0:4');
    check(['ab\ncdef', 'ab\ncf'], '4-6 to 4 1:1 1:1');
    check(['abcdef', 'abcd\n\nef'], '4-4 to 6 0:4 2:0');
  });
  it('is nothing where the texts are equal', () => check(['abc', 'abc'], '3-3 to 3 0:3 0:3'));
  it('may repeat what is beside it', () => check(['aaaa', 'aaaaa'], '4-4 to 5 0:4 0:5'));
  it('is not told of where most is new', () => check(['abcdef', 'uvwxyz'], undefined));
});
