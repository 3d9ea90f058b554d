// What .gitignore files say, as git reads them.
import { strictEqual } from 'node:assert';
import { isGitIgnored, readIgnoreFile } from '../../../src/core/scan/gitignore.ts';

const ignores = (text: string, path: string): boolean =>
  isGitIgnored(path, new Map([['', readIgnoreFile(text)]]));
const check = (text: string, ignored: readonly string[], kept: readonly string[]): void => {
  for (const path of ignored) strictEqual(ignores(text, path), true, `${text} ignores ${path}`);
  for (const path of kept) strictEqual(ignores(text, path), false, `${text} keeps ${path}`);
};

describe('a .gitignore', () => {
  it('names files at any depth', () => check('.env', ['.env', 'a/.env', '.env/x'], ['.env.local', 'x.env']));
  it('names places from its folder', () => {
    check('/.env', ['.env'], ['a/.env']);
    check('a/b', ['a/b', 'a/b/c'], ['x/a/b', 'a/x']);
  });
  it('names folders alone', () => check('out/', ['out/x', 'a/out/x'], ['out', 'a/out']));
  it('has wildcards', () => {
    check('*.log', ['a.log', 'b/c.log'], ['a.logs']);
    check('.env*', ['.env', '.env.local'], ['a.env']);
    check('a?c', ['abc'], ['ac', 'a/c']);
    check('a/*', ['a/b', 'a/b/c'], ['a']);
    check('**/x', ['x', 'a/b/x'], ['xx']);
    check('a/**', ['a/b/c'], ['a', 'b/a/c']);
    check('a/**/b', ['a/b', 'a/x/y/b'], ['ab']);
    check('[ab].txt', ['a.txt'], ['c.txt']);
    check('[!ab].txt', ['c.txt'], ['a.txt']);
  });
  it('takes back what it said', () => check('*.env\n!a.env', ['b.env'], ['a.env']));
  it('cannot take back what is in an ignored folder', () => check('a/\n!a/b', ['a/b'], ['b']));
  it('has comments, blanks and escapes', () =>
    check('# x\n\n  \n\\#y\nz \r\nw\\ ', ['#y', 'z', 'w '], ['# x', 'x', 'w']));
  it('says nothing with a broken pattern', () => check('[z-a]\nb', ['b'], ['a']));
  it('counts for its folder, the innermost first', () => {
    const files = new Map([
      ['', readIgnoreFile('*.log')],
      ['a', readIgnoreFile('!keep.log\n/own')],
    ]);
    strictEqual(isGitIgnored('a/x.log', files), true);
    strictEqual(isGitIgnored('a/keep.log', files), false);
    strictEqual(isGitIgnored('a/own', files), true);
    strictEqual(isGitIgnored('own', files), false);
    strictEqual(isGitIgnored('a/.git/config', files), true);
  });
});
