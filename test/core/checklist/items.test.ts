// What is an item, what is not, and how items nest.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { checker } from '../../check.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { lines, outline } from './show.ts';

describe('items', () => {
  const check = checker(outline);

  it('have any list marker', () => {
    check('- [ ] a', ['[ ] a']);
    check('* [ ] a', ['[ ] a']);
    check('+ [ ] a', ['[ ] a']);
    check('1. [ ] a', ['[ ] a']);
    check('2) [ ] a', ['[ ] a']);
    check('123456789. [ ] a', ['[ ] a']);
  });

  it('are ticked by x and X', () => {
    check('- [x] a', ['[x] a']);
    check('- [X] a', ['[x] a']);
  });

  it('have white space behind their brackets', () => {
    check('- [ ]\ta', ['[ ] a']);
    check('- [ ]   a', ['[ ] a']);
    check('- [ ]\n  a', ['[ ] a']);
    check('- [ ] \n  a', ['[ ] a']);
    check('-   [ ] a', ['[ ] a']);
    check('-\n  [ ] a', ['[ ] a']);
  });

  it('stand in block quotes, HTML with blank lines, and below plain bullets', () => {
    check('> - [ ] a', ['[ ] a']);
    check('> > - [ ] a\n> > - [x] b', ['[ ] a', '[x] b']);
    check('<details>\n<summary>s</summary>\n\n- [ ] a\n\n</details>', ['[ ] a']);
    check('- plain\n  - [ ] a', ['[ ] a']);
    check('- - [ ] a', ['[ ] a']);
    check('- > - [ ] a', ['[ ] a']);
  });

  it('nest', () => {
    check('- [ ] a\n  - [x] b\n    1. [ ] c\n- [ ] d', ['[ ] a', '  [x] b', '    [ ] c', '[ ] d']);
    check('- [ ] a\n  - plain\n    - [ ] b', ['[ ] a', '  [ ] b']);
    check('- [ ] a\n\t- [ ] b\n\t\t- [ ] c', ['[ ] a', '  [ ] b', '    [ ] c']);
    check('- [ ] a\n\n  > - [ ] b', ['[ ] a', '  [ ] b']);
    check('1. [ ] a\n  - [ ] b', ['[ ] a', '[ ] b']);
  });

  it('are not made of near misses', () => {
    const near = [
      '- []a',
      '- [] a',
      '- [ ]a',
      '- [ ]* a',
      '- [-] a',
      '- [~] a',
      '- [✅] a',
      '- [ x] a',
      '- [  ] a',
    ];
    for (const text of [
      ...near,
      '- (x) a',
      '[ ] a',
      '**Status:** [ ] A [ ] B',
      '- ⬜ a',
      '- ☐ a',
      '- ✅ a',
    ]) {
      check(text, []);
    }
    check('### [ ] Staging', []);
    check('| [ ] | a |\n|---|---|\n| [ ] | b |', []);
    check('- text\n\n  [ ] a', []);
    check('- \\[ ] a', []);
    check('1234567890. [ ] a', []);
    check('-[ ] a', []);
  });

  it('need content', () => {
    check('- [ ]', []);
    check('- [ ] ', []);
    check('- [x]\n\n  a', []);
    check('- [ ]\n  - [x] a', ['[x] a']);
    check('- [ ]\n- [ ] a', ['[ ] a']);
  });

  it('are not found in code, HTML and comments', () => {
    check('```\n- [ ] a\n```', []);
    check('```markdown\n- [ ] a\n```\n- [ ] b', ['[ ] b']);
    check('~~~\n- [ ] a', []);
    check('    - [ ] a', []);
    check('\t- [ ] a', []);
    check('- [ ] a\n\n      - [ ] b', ['[ ] a']);
    check('<div>\n- [ ] a\n</div>', []);
    check('<!--\n- [ ] a\n-->\n- [ ] b', ['[ ] b']);
    check('<!-- - [ ] a -->', []);
    check('<pre>\n\n- [ ] a\n\n</pre>', []);
    check('`- [ ] a`', []);
    check('text\n    - [ ] a', []);
  });

  it('end with what interrupts them', () => {
    check('- [ ] a\n# H\n- [ ] b', ['[ ] a', '[ ] b']);
    check('- [ ] a\n---\n- [ ] b', ['[ ] a', '[ ] b']);
    check('- [ ] a\n* [ ] b', ['[ ] a', '[ ] b']);
    check('text\n- [ ] a', ['[ ] a']);
    check('text\n1. [ ] a', ['[ ] a']);
    check('text\n2. [ ] a', []);
  });

  it('of an empty text are none', () => {
    check('', []);
    check('\n\n', []);
    check('just text', []);
  });

  it('know the line and the depth among all lists', () => {
    const text = lines('# H', '', '- plain', '  1. [ ] a', '     wrapped', '     - [x] b', '', '- [ ] c');
    deepStrictEqual(
      parse(text).items.map(({ line, depth, listDepth }) => [line, depth, listDepth]),
      [
        [4, 0, 1],
        [6, 1, 2],
        [8, 0, 0],
      ],
    );
  });

  it('know where they stand and the one character that a tick replaces', () => {
    const text = '> 1. [x] a\n>    - [ ] b\n\nend';
    const { items } = parse(text);
    deepStrictEqual(
      items.map(({ from, to }) => text.slice(from, to)),
      ['1. [x] a\n>    - [ ] b', '- [ ] b'],
    );
    deepStrictEqual(
      items.map(({ marker }) => text.slice(marker - 1, marker + 2)),
      ['[x]', '[ ]'],
    );
  });

  it('hold the items below them, plain bullets between skipped', () => {
    const [a] = parse('- [ ] a\n  - [ ] b\n  - plain\n    - [ ] c\n      - [ ] d').items;
    deepStrictEqual(
      a?.children.map(({ text }) => text),
      ['b', 'c'],
    );
    deepStrictEqual(
      a?.children[1]?.children.map(({ text }) => text),
      ['d'],
    );
    strictEqual(parse('- [ ] a\n  - [ ] b').root.items.length, 1);
  });
});
