// What an author says should come out of a command, as text with its place.
import { deepStrictEqual } from 'node:assert';
import { checker } from '../../check.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { lines, looseIn } from './show.ts';

const expectationsOf = (text: string) => looseIn(parse(text)).flatMap((command) => command.expectations);

describe('expectations in comments', () => {
  const check = checker((code: string) =>
    expectationsOf(`\`\`\`bash\n${code}\n\`\`\``).map(({ text, commandLine }) => `${commandLine} ${text}`),
  );

  it('have a label', () => {
    check('redis-cli ping\n# Expected: PONG', ['1 PONG']);
    check('# Expect: 3 rows\nls', ['0 3 rows']);
    check('ls\n# Expected output: a b', ['1 a b']);
    check('ls\n# EXPECTED RESULT => ok', ['1 ok']);
    check('ls\n#Target: < 200ms', ['1 < 200ms']);
    check('ls\n# Pass criteria: none', ['1 none']);
    check('ls\n## Output → ok', ['1 ok']);
    check('ls\n# Returns: 200', ['1 200']);
  });

  it('are a sentence with should or must', () => {
    check('ls\n# Should return no results', ['1 Should return no results']);
    check('ls\n# The list should not be empty', ['1 The list should not be empty']);
    check("ls\n# It mustn't fail", ["1 It mustn't fail"]);
    check('ls\n# Expect no output', ['1 Expect no output']);
  });

  it('stand behind a command', () => {
    check('ls # Expected: a', ['0 a']);
    check('echo "# Expected: a"', []);
    check("echo '# a' # Should be a", ['0 Should be a']);
    check('ls a#b', []);
    check('echo \\" # Expected: a', ['0 a']);
  });

  it('go on in the comments below', () => {
    check('ls\n# Expected:\n# a\n# b\nls', ['1 a', '1 b']);
    check('ls\n# Expected: a\n#   b\n# c', ['1 a', '1 b']);
    check('ls\n# Expected:\n# a\n\n# b', ['1 a']);
    check('ls\n# Expected:\n# a\n# Expected: b', ['1 a', '3 b']);
    check('ls\n# Expected:\n# 1. next step', []);
    check('ls # Expected:\n# a', []);
  });

  it('are not other comments', () => {
    check('# List the files\nls', []);
    check('ls # shoulder', []);
    check('ls\n# Unexpected: a', []);
    check('ls', []);
  });

  it('may be in other comment styles', () => {
    check('ls\nls\n-- Expected: a', ['2 a']);
    check('ls\nls\n// Expected: a', ['2 a']);
    check('ls\nls\n:: Expected: a', ['2 a']);
    check('ls\nls\nREM Expected: a', ['2 a']);
    check('ls --Expected: a', []);
  });

  it('count the lines of what runs, not of the file', () => {
    check('\n$ ls\nout\n# Expected: a', ['1 a']);
  });
});

describe('expectations beside code', () => {
  const check = checker((text: string) =>
    expectationsOf(`\`\`\`bash\nls\n\`\`\`\n${text}`).map((expectation) => expectation.text),
  );

  it('are a paragraph with a label', () => {
    check('**Expected Result:** 3 rows', ['3 rows']);
    check('\nExpected: `ok`', ['ok']);
    check('\nPass Criteria: none fails', ['none fails']);
    check('\nShould see: a\n  b', ['a b']);
    check('\nExpected Result(s): a', ['a']);
  });

  it('are the plain items of a list below a label', () => {
    check('\n**Expected:**\n- a\n- b `c`', ['a', 'b c']);
    check('\nExpected results:\n\n1. a\n\n2. b\n   - not this', ['a', 'b']);
    check('\n**Expected:**\n- [ ] a\n\n  b', []);
  });

  it('are nothing else', () => {
    check('\ntext', []);
    check('\nAs expected: a', []);
    check('\ntext\n\nExpected: a', []);
    check('\n**Expected:**', []);
    check('\n**Expected:**\n\ntext', []);
    check('\n# Expected: a', []);
  });
});

describe('an expectation', () => {
  const place = (text: string) =>
    parse(text)
      .items.flatMap((item) => item.commands)
      .flatMap((command) => command.expectations)
      .map(({ line, from, to, source }) => [source, line, text.slice(from, to)]);

  it('knows where it stands', () => {
    const text = lines(
      '- [ ] a',
      '  ```bash',
      '',
      '    $ ls # Should be b',
      '    # Expected: c',
      '  ```',
      '  **Expected:** d',
    );
    deepStrictEqual(place(text), [
      ['comment', 4, '# Should be b'],
      ['comment', 5, '# Expected: c'],
      ['paragraph', 7, '**Expected:** d'],
    ]);
  });

  it('knows it in a block quote and in a list', () => {
    deepStrictEqual(place('> - [ ] a\n>   ```bash\n>   ls\n>   # Expected: b\n>   ```'), [
      ['comment', 4, '# Expected: b'],
    ]);
    deepStrictEqual(place('- [ ] a\n  ```bash\n  ls\n  ```\n  Expected:\n  - b\n  - c'), [
      ['paragraph', 6, 'b'],
      ['paragraph', 7, 'c'],
    ]);
  });
});
