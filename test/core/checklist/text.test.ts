// The text of an item: what a reader sees, on one line.
import { checker } from '../../check.ts';
import { parse } from '../../../src/core/checklist/parse.ts';

describe('text', () => {
  const check = checker((markdown: string) => parse(`- [ ] ${markdown}`).items[0]?.text);

  it('is free of emphasis, strikes and code ticks', () => {
    check('**a** *b* __c__ _d_', 'a b c d');
    check('***a***', 'a');
    check('~~a~~ b', 'a b');
    check('`a` ``b`c``', 'a b`c');
    check('`` `a` ``', '`a`');
    check('**`a`**', 'a');
    check('snake_case_name 2*3*4', 'snake_case_name 234');
  });

  it('joins lines and folds blanks', () => {
    check('a\n  b\n  c', 'a b c');
    check('a\nlazy', 'a lazy');
    check('a  b\t c', 'a b c');
    check('a  \n  b', 'a b');
    check('a\\\n  b', 'a b');
    check('a<br>b<br />c', 'a b c');
    check('`a\n  b`', 'a b');
    check('  a  ', 'a');
  });

  it('ends with the first paragraph', () => {
    check('a\n\n  b', 'a');
    check('a\n  - b', 'a');
    check('a\n  ```\n  b\n  ```', 'a');
    check('a\n  # b', 'a');
  });

  it('keeps placeholders and drops HTML', () => {
    check('run <deployment-id> on <host>', 'run <deployment-id> on <host>');
    check('<NA>', '<NA>');
    check('<your_key> </your_key>', '<your_key> </your_key>');
    check('<b>a</b> <kbd class="k">b</kbd>', 'a b');
    check('a <!-- note --> b', 'a b');
    check('a<?php x ?>b', 'ab');
    check('< 200ms', '< 200ms');
    check('<SPAN>a</SPAN>', 'a');
  });

  it('takes the words of links and images', () => {
    check('[a](https://x.example) b', 'a b');
    check('[**a** `b`](x "title")', 'a b');
    check('![alt](x.png)', 'alt');
    check('[![a](b)](c)', 'a');
    check('<https://x.example>', 'https://x.example');
    check('<me@x.example>', 'me@x.example');
    check('https://x.example/a_b_c', 'https://x.example/a_b_c');
    check('[](x) a', 'a');
  });

  it('takes brackets for a link only where the label is defined', () => {
    check('[Name]', '[Name]');
    check('[Name][n]', '[Name][n]');
    check('[Name][]', '[Name][]');
    check('[x] done', '[x] done');
    check('[^1] note', '[^1] note');
    check('[Name]\n\n[name]: /u', 'Name');
    check('[a][ N\n  m ]\n\n[n M]: /u', 'a');
    check('[a][]\n\n[A]: /u', 'a');
    check('![a][n]\n\n[n]: /u', 'a');
    check('[**a**][n] [b]\n\n[n]: /u', 'a [b]');
    check('[a]\n\n> - b\n>\n>   [a]: /u', 'a');
    check('[a]\n\n```\n[a]: /u\n```', '[a]');
    check('[a]\n\ntext [a]: /u', '[a]');
    check('[a] [b][a]: /u', '[a] [b][a]: /u');
  });

  it('resolves escapes and character references', () => {
    check('\\*a\\* \\[b\\] \\<c>', '*a* [b] <c>');
    check('C:\\dir', 'C:\\dir');
    check('a &amp; b &lt;c&gt; &quot;d&quot;', 'a & b <c> "d"');
    check('&#8594; &#x2192;', '→ →');
    check('&#0; &#x110000;', '\ufffd \ufffd');
    check('&unknown; &', '&unknown; &');
    check('a&nbsp;b', 'a\u00a0b');
    check('`&amp; \\*`', '&amp; \\*');
  });

  it('leaves everything else as it is', () => {
    check('✅ 部署 שלום é', '✅ 部署 שלום é');
    check('Ã©tape â€“ deux', 'Ã©tape â€“ deux');
    check('50% | $HOME # x', '50% | $HOME # x');
    check('**a', '**a');
    check('`a', '`a');
    check('[ ] a', '[ ] a');
  });

  it('is free of quote marks', () => {
    const quoted = checker((markdown: string) => parse(markdown).items[0]?.text);
    quoted('> - [ ] a\n>   b', 'a b');
    quoted('> - [ ] `a\n>   b` *c\n>   d*', 'a b c d');
    quoted('> - [ ] [a\n>   b](c)', 'a b');
  });
});
