// URLs in texts: where they begin and end.
import { checker } from '../../check.ts';
import { urlsIn } from '../../../src/core/checklist/urls.ts';

const check = checker((text: string) => urlsIn(text).map(({ url }) => url));

describe('the URLs in a text', () => {
  it('are those of HTTP', () =>
    check('See https://a.b/c?d=e#f and http://127.0.0.1:8080, not ftp://x.y or https://', [
      'https://a.b/c?d=e#f',
      'http://127.0.0.1:8080',
    ]));
  it('end before punctuation', () =>
    check('Is https://a.b/c. Or (https://d.e/f)?', ['https://a.b/c', 'https://d.e/f']));
  it('end before what Markdown and shells put behind them', () => {
    check('[a](https://a.b/c) <https://d.e> **https://f.g/** `https://h.i`', [
      'https://a.b/c',
      'https://d.e',
      'https://f.g/',
      'https://h.i',
    ]);
    check('curl "https://a.b/c" | jq', ['https://a.b/c']);
  });
  it('may have brackets of their own', () => check('(https://a.b/c_(d))', ['https://a.b/c_(d)']));
  it('may have placeholders and variables', () =>
    check('https://<host>/a https://$HOST/${ID}', ['https://<host>/a', 'https://$HOST/${ID}']));
});
