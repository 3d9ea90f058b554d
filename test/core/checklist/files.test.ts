// What surrounds and shapes a text: front matter, byte order mark, line ends.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { checker } from '../../check.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { lines, outline, sectionsOf } from './show.ts';

describe('front matter', () => {
  const check = checker((text: string) => {
    const { frontMatter } = parse(text);
    return frontMatter && text.slice(frontMatter.from, frontMatter.to);
  });

  it('stands between dashes at the start', () => {
    check('---\na: 1\nb: 2\n---\ntext', 'a: 1\nb: 2\n');
    check('---\na: 1\n...\ntext', 'a: 1\n');
    check('---  \na: 1\n--- \n', 'a: 1\n');
    check('---\na: 1\n---', 'a: 1\n');
    check('---\n---\n', '');
    check('\ufeff---\na: 1\n---\n', 'a: 1\n');
    check('---\r\na: 1\r\nb: 2\r\n---\r\n', 'a: 1\r\nb: 2\r\n');
  });

  it('is nothing else', () => {
    check('', undefined);
    check('---', undefined);
    check('---\na: 1\n', undefined);
    check('\n---\na: 1\n---\n', undefined);
    check('----\na: 1\n----\n', undefined);
    check(' ---\na: 1\n---\n', undefined);
    check('---\na: 1\n ---\n', undefined);
    check('---\na\u2028---\n', undefined);
  });

  it('is not content', () => {
    deepStrictEqual(outline('---\n- [ ] a\n---\n- [ ] b'), ['[ ] b']);
    deepStrictEqual(outline('---\n- [ ] a\n\n- [ ] b'), ['[ ] a', '[ ] b']);
    strictEqual(parse('---\nx\n---\n\n- [ ] b').items[0]?.line, 5);
    deepStrictEqual(sectionsOf(parse('---\n# A\n---\n# B'))[0]?.path, ['B']);
  });
});

describe('a byte order mark', () => {
  it('counts as a character and nothing more', () => {
    const { items, root } = parse('\ufeff- [ ] a');
    deepStrictEqual([items[0]?.marker, items[0]?.line, items[0]?.from], [4, 1, 1]);
    strictEqual(root.from, 0);
    deepStrictEqual(sectionsOf(parse('\ufeff# A'))[0]?.path, ['A']);
  });
});

describe('line ends', () => {
  const text = lines(
    '---',
    'a: b',
    '---',
    '# H',
    '',
    '- [ ] a\\',
    '  b',
    '- [x] `c`',
    '',
    '```bash',
    'ls # Expected: x',
    '```',
  );

  for (const [name, end] of Object.entries({ 'CR LF': '\r\n', CR: '\r', LF: '\n' })) {
    it(`may be ${name}`, () => {
      const file = text.replaceAll('\n', end);
      const { items, root, frontMatter } = parse(file);
      deepStrictEqual(
        items.map((item) => [item.line, item.text, file.slice(item.from, item.to)]),
        [
          [6, 'a b', `- [ ] a\\${end}  b`],
          [8, 'c', '- [x] `c`'],
        ],
      );
      deepStrictEqual(
        items.map(({ marker }) => file.slice(marker - 1, marker + 2)),
        ['[ ]', '[x]'],
      );
      const [section] = root.sections;
      const [command] = section?.commands ?? [];
      deepStrictEqual([section?.line, section?.from, section?.to], [4, file.indexOf('#'), file.length]);
      deepStrictEqual([command?.line, command?.text], [10, 'ls # Expected: x']);
      deepStrictEqual(
        command && file.slice(command.from, command.to),
        ['```bash', 'ls # Expected: x', '```'].join(end),
      );
      const [expectation] = command?.expectations ?? [];
      deepStrictEqual(expectation && file.slice(expectation.from, expectation.to), '# Expected: x');
      deepStrictEqual(expectation?.line, 11);
      deepStrictEqual(frontMatter && file.slice(frontMatter.from, frontMatter.to), `a: b${end}`);
    });
  }

  it('may be mixed', () => {
    const file = '- [ ] a\r\n- [ ] b\r- [ ] c\n\r\n\r\r\n- [x] d';
    const { items } = parse(file);
    deepStrictEqual(
      items.map(({ line, from, marker, text }) => [
        line,
        file.slice(from, from + 2),
        file.charAt(marker),
        text,
      ]),
      [
        [1, '- ', ' ', 'a'],
        [2, '- ', ' ', 'b'],
        [3, '- ', ' ', 'c'],
        [7, '- ', 'x', 'd'],
      ],
    );
  });

  it('at the end of a file may be missing', () => {
    deepStrictEqual(outline('- [ ] a'), outline('- [ ] a\n'));
    deepStrictEqual(outline('- [ ] a'), outline('- [ ] a\r'));
  });

  it('are not made by other characters', () => {
    deepStrictEqual(outline('- [ ] a\u2028- [ ] b\u0085- [ ] c\v- [ ] d\f- [ ] e').length, 1);
  });
});
