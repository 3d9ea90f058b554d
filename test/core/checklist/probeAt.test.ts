// The probe around a cursor, finished or not.
import { strictEqual } from 'node:assert';
import { checker } from '../../check.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { probeAt } from '../../../src/core/checklist/probeAt.ts';

/** The probe's text around `|`, which the cursor stands for in the result too. */
const check = checker((marked: string) => {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = probeAt(parse(text), text, offset);
  if (found === undefined) return undefined;
  strictEqual(found.text.length >= offset - found.at, true);
  return `${found.text.slice(0, offset - found.at)}|${found.text.slice(offset - found.at)}`;
});

describe('the probe at a cursor', () => {
  it('is that of a fence', () => check('- [ ] a\n\n  ```yaml probe\n  fi|le: a\n  ```\n', '  fi|le: a'));
  it('is that of an empty fence', () => check('- [ ] a\n\n  ```yaml probe\n  |\n  ```\n', '  |\n'));
  it('is that of a fence without an end', () => {
    check('- [ ] a\n\n  ```yaml probe\n  |', '  |');
    check('- [ ] a\n\n  ```yaml probe\n  file: a\n  m|', '  file: a\n  m|');
  });
  it('has the blank lines at its end', () =>
    check('- [ ] a\n\n  ```yaml probe\n  file: a\n  |\n  ```\n', '  file: a\n  |'));
  it('is that of a comment', () => check('- [ ] a <!-- probe: { file: a, | } -->\n', ' { file: a, | } '));
  it('is that of a comment without an end', () => check('- [ ] a\n\n  <!-- probe: |', ' |'));
  it('is not the fence around it', () => {
    check('- [ ] a\n\n  ```yaml| probe\n  file: a\n  ```\n', undefined);
    check('- [ ] a\n\n  ```yaml probe\n  file: a\n  ```|\n', undefined);
    check('- [ ] a <!-- pro|be: { file: a } -->\n', undefined);
    check('- [ ] a <!-- probe: { file: a } -->|\n', undefined);
  });
  it('is none elsewhere', () => {
    check('- [ ] a probe|\n', undefined);
    check('- [ ] a\n\n  ```yaml\n  probe|\n  ```\n', undefined);
  });
});
