// A text that is changed a little is looked at again in part, with the same result as if it were new.
import { deepStrictEqual, ok } from 'node:assert';
import { createScanner } from '../../../../src/core/scan/engine.ts';
import { analysersFor } from '../../../../src/core/scan/rules/analysers.ts';
import { alphabets, stringOf } from '../../../../tools/randomStrings.ts';

const encoder = new TextEncoder();
const fresh = createScanner(analysersFor(['secrets']));
const token = (index: number): string => `ghp_${stringOf(alphabets.base62, 36, index)}`;
const setting = (index: number): string => `api_key = "${stringOf(alphabets.base62, 24, index)}"`;

/** Lines of nothing, with something to find in every fortieth; larger than all that a rule looks at. */
function text(lines: number): string {
  return Array.from({ length: lines }, (_, index) => {
    const line = `value_${index} = compute(${index}) # nothing to see, really nothing at all`;
    return index % 40 === 0 ? (index % 80 === 0 ? token(index) : setting(index)) : line;
  }).join('\n');
}

/** Scans each text after the one before, and compares with a scanner that has seen none. */
function same(texts: readonly string[], path = 'src/app.py'): void {
  const typing = createScanner(analysersFor(['secrets'], undefined, 'last file'));
  for (const each of texts) {
    const bytes = encoder.encode(each);
    deepStrictEqual(typing.scan(path, bytes), fresh.scan(path, bytes));
  }
}

describe('a text that somebody types in', () => {
  const before = text(4000);
  const middle = before.indexOf('\n', before.length / 2) + 1;
  const replaced = (from: number, to: number, by: string) => before.slice(0, from) + by + before.slice(to);

  it('has something to find', () =>
    ok(fresh.scan('src/app.py', encoder.encode(before)).findings.length > 90));
  it('is the same again', () => same([before, before]));
  it('gets a secret', () => same([before, replaced(middle, middle, `${token(9999)}\n`), before]));
  it('loses a secret', () => {
    const at = before.indexOf('ghp_', middle);
    same([before, replaced(at, at + 10, ''), before]);
  });
  it('has a secret that is changed right after the keyword, or right before it', () => {
    const at = before.indexOf('ghp_', middle);
    same([before, replaced(at + 20, at + 21, '-'), before, replaced(at, at, 'x'), before]);
  });
  it('gets a line, also one that is not ASCII', () => {
    same([before, replaced(0, 0, '\n'), before, replaced(middle, middle, 'é😀\n'), before]);
  });
  it('gets a mark that silences what follows', () => {
    same([before, replaced(0, 0, '# secretlint-disable\n'), before]);
  });
  it('is changed at its beginning and at its end', () => {
    same([before, replaced(0, 1000, ''), before, replaced(before.length - 1000, before.length, ''), before]);
  });
  it('gives way to another text, or to none', () => same([before, text(100), '', before]));
  it('is changed anywhere, letter by letter', () => {
    const texts = [before];
    for (let i = 1; i < 30; i++) {
      const last = texts[i - 1] ?? '';
      const at = Math.floor(last.length * ((i * 0.618) % 1));
      texts.push(
        i % 3 === 0 ? last.slice(0, at) + last.slice(at + 7) : `${last.slice(0, at)}"${last.slice(at)}`,
      );
    }
    same(texts);
  });
  it('is not taken for another file', () => {
    const typing = createScanner(analysersFor(['secrets'], undefined, 'last file'));
    const bytes = encoder.encode(before);
    typing.scan('src/app.py', bytes);
    deepStrictEqual(typing.scan('package-lock.json', bytes), fresh.scan('package-lock.json', bytes));
  });
  it('is looked at anew after a part of it', () => {
    const typing = createScanner(analysersFor(['secrets'], undefined, 'last file'));
    const bytes = encoder.encode(before);
    const part = { start: { line: 1, column: 1 }, from: 0, to: 100 };
    typing.scan('src/app.py', bytes.subarray(0, 100), part);
    deepStrictEqual(typing.scan('src/app.py', bytes), fresh.scan('src/app.py', bytes));
  });
});
