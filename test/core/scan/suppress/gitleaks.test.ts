// Files that people wrote for gitleaks.
import { deepStrictEqual } from 'node:assert';
import { gitleaksAllowLists, gitleaksIgnoredLines } from '../../../../src/core/scan/suppress/gitleaks.ts';
import { checker } from '../../../check.ts';

describe('gitleaksIgnoredLines', () => {
  const check = checker(gitleaksIgnoredLines);
  it('reads places, with and without a commit', () => {
    check('src/a.py:generic-api-key:12', ['src/a.py:12']);
    check('0123456789abcdef0123456789abcdef01234567:src/a.py:aws-access-token:3\n', ['src/a.py:3']);
  });
  it('leaves comments and the rest alone', () => check('# src/a.py:x:1\n\nnonsense\n', []));
});

describe('gitleaksAllowLists', () => {
  const read = (toml: string) => {
    const { paths, values, problems } = gitleaksAllowLists(toml);
    return { paths: paths.map(String), values: values.map(String), problems };
  };
  const check = checker(read);
  it('reads paths, patterns and words', () => {
    check(
      [
        'title = "x"',
        '[allowlist]',
        'paths = [',
        "  '''vendor/''', # ours",
        '  "a\\\\.js$",',
        ']',
        "regexes = ['(?i)^demo']",
        'stopwords = ["a.b"]',
      ].join('\n'),
      { paths: ['/vendor\\//', '/a\\.js$/'], values: ['/^demo/i', '/a\\.b/i'], problems: [] },
    );
  });
  it('reads several', () => {
    check("[[allowlists]]\npaths = ['a']\n[[allowlists]]\npaths = ['b']", {
      paths: ['/a/', '/b/'],
      values: [],
      problems: [],
    });
  });
  it('leaves those of rules and those that compare lines alone', () => {
    const none = { paths: [], values: [], problems: [] };
    check("[[rules]]\nid = 'x'\n[rules.allowlist]\npaths = ['a']", none);
    check("[allowlist]\nregexTarget = 'line'\nregexes = ['a']", none);
  });
  it('says what it does not understand', () => {
    deepStrictEqual(read("[allowlist]\nregexes = ['(?>a)']").problems, [
      'The pattern (?>a) in .gitleaks.toml is not understood.',
    ]);
  });
});
