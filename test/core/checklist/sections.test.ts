// Headings: what they are called, how they nest, what stands under them.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { checker } from '../../check.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { lines, sectionsOf } from './show.ts';

describe('sections', () => {
  const check = checker((text: string) =>
    sectionsOf(parse(text)).map(({ level, line, path }) => `${level} ${line} ${path.join(' / ')}`),
  );

  it('are ATX and setext headings', () => {
    check('# A', ['1 1 A']);
    check('###### A', ['6 1 A']);
    check('## A ##', ['2 1 A']);
    check('   # A', ['1 1 A']);
    check('A\n===', ['1 1 A']);
    check('A\nB\n---', ['2 1 A B']);
    check('#', ['1 1 ']);
  });

  it('are not what only looks like a heading', () => {
    check('#A', []);
    check('####### A', []);
    check('    # A', []);
    check('**A**', []);
    check('```\n# A\n```', []);
    check('- # A', []);
    check('<summary>A</summary>', []);
    check('\\# A', []);
  });

  it('nest, and are closed by a heading of their level or above', () => {
    check('# A\n## B\n### C\n## D\n# E', ['1 1 A', '2 2 A / B', '3 3 A / B / C', '2 4 A / D', '1 5 E']);
    check('### A\n# B\n### C', ['3 1 A', '1 2 B', '3 3 B / C']);
    check('# A\n### B\n## C', ['1 1 A', '3 2 A / B', '2 3 A / C']);
  });

  it('have titles without markup', () => {
    check('## 1. **Deploy** `api` [now](x) ✅', ['2 1 1. Deploy api now ✅']);
    check('# [Name]\n\n[name]: /u', ['1 1 Name']);
    check('# <env> &amp; <b>x</b>', ['1 1 <env> & x']);
    check('> # A', ['1 1 A']);
  });

  it('hold the items up to the next heading', () => {
    const text = lines('- [ ] zero', '# A', '- [ ] one', '## B', '- [ ] two', '# A', '- [ ] three');
    const { root, items } = parse(text);
    deepStrictEqual(
      [root, ...sectionsOf(parse(text))].map((section) => section.items.map((item) => item.text)),
      [['zero'], ['one'], ['two'], ['three']],
    );
    deepStrictEqual(
      items.map((item) => item.sectionPath),
      [[], ['A'], ['A', 'B'], ['A']],
    );
  });

  it('cover the text up to the next of their level', () => {
    const text = 'zero\n# A\none\n## B\ntwo\n# C\nthree\n';
    const checklist = parse(text);
    deepStrictEqual(
      [checklist.root, ...sectionsOf(checklist)].map(({ from, to }) => text.slice(from, to)),
      [text, '# A\none\n## B\ntwo\n', '## B\ntwo\n', '# C\nthree\n'],
    );
  });

  it('give the checklist its title', () => {
    const title = checker((text: string) => parse(text).title);
    title('## B\n# A\n# C', 'A');
    title('### B\n## C', 'B');
    title('- [ ] a', undefined);
    title('---\ntitle: T\n---\n# A', 'A');
  });

  it('have a root without title and line', () => {
    const { root } = parse('text\n# A');
    deepStrictEqual([root.level, root.title, root.line, root.path, root.from], [0, '', 1, [], 0]);
    strictEqual(root.sections.length, 1);
  });
});
