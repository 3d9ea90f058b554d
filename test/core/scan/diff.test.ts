// Diffs become the pieces of text that were added.
import { createDiffReader } from '../../../src/core/scan/diff.ts';
import { checker } from '../../check.ts';

/** Each hunk as `commit path: number+text number text …`. */
function read(lines: readonly string[], limit?: number): readonly string[] {
  const hunks: string[] = [];
  const reader = createDiffReader(({ commit = '', path, lines }) => {
    hunks.push(
      `${commit} ${path}: ${lines.map((line) => `${line.number}${line.added ? '+' : ' '}${line.text}`).join(' ')}`,
    );
  }, limit);
  for (const line of lines) reader.line(line);
  reader.end();
  return hunks;
}

const head = ['diff --git a/x b/x', 'index 1..2 100644', '--- a/x', '+++ b/x'];

describe('createDiffReader', () => {
  const check = checker((lines: readonly string[]) => read(lines));
  it('numbers lines as in the new version', () => {
    check([...head, '@@ -1,3 +1,3 @@ f()', ' a', '-b', '+c', ' d'], [' x: 1 a 2+c 3 d']);
  });
  it('hands out each hunk', () => {
    check([...head, '@@ -1 +1 @@', '-a', '+b', '@@ -9,0 +10,2 @@', '+c', '+d'], [' x: 1+b', ' x: 10+c 11+d']);
  });
  it('leaves out hunks that add nothing', () => check([...head, '@@ -1,2 +1 @@', ' a', '-b'], []));
  it('is not taken in by lines that look like headers', () => {
    check(
      [...head, '@@ -1,0 +1,3 @@', '+++ b/y', '+@@ -1 +1 @@', '+\0fff'],
      [' x: 1+++ b/y 2+@@ -1 +1 @@ 3+\0fff'],
    );
  });
  it('knows commits and files', () => {
    check(
      ['\0abc', '', ...head, '@@ -0,0 +1 @@', '+a', '\0def', '', ...head, '@@ -0,0 +1 @@', '+b'],
      ['abc x: 1+a', 'def x: 1+b'],
    );
  });
  it('reads quoted names and names with spaces', () => {
    check(['+++ "b/a\\"b\\tc"', '@@ -0,0 +1 @@', '+a'], [' a"b\tc: 1+a']);
    check(['+++ b/a b\t', '@@ -0,0 +1 @@', '+a'], [' a b: 1+a']);
  });
  it('leaves deleted files and markers alone', () => {
    check(['+++ /dev/null', '@@ -1 +0,0 @@', '-a'], []);
    check([...head, '@@ -0,0 +1 @@', '+a', '\\ No newline at end of file'], [' x: 1+a']);
  });
  it('cuts long hunks', () => {
    checker((lines: readonly string[]) => read(lines, 3))(
      [...head, '@@ -0,0 +1,3 @@', '+aa', '+bb', '+c'],
      [' x: 1+aa 2+bb', ' x: 3+c'],
    );
  });
});
