// No form of a secret gets through, in one piece or in many.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { array, assert as assertProperty, integer, property, string, tuple } from 'fast-check';
import { formsOf } from '../../../../src/core/config/masking/forms.ts';
import { createMasker, createStreamMasker } from '../../../../src/core/config/masking/mask.ts';
import { checker } from '../../../check.ts';

const secret = ['it"s', 'my secret/pass+word', 'é?'].join(' ');
const check = checker(createMasker([secret, 'abcdef', 'defghi', 'abcdefabcdef', 'xyz']));

describe('createMasker', () => {
  it('hides values wherever they stand', () => {
    check(`a ${secret} b${secret}c`, 'a *** b***c');
    check('nothing here', 'nothing here');
    check('', '');
  });
  it('leaves short values alone', () => check('xyz', 'xyz'));
  it('hides overlapping and touching values as one', () => {
    check('-abcdefghi-', '-***-');
    check('-abcdefdefghi-', '-***-');
    check('abcdefabcdefabcdefx', '***x');
    check('abcdeabcdef', 'abcde***');
  });
  it('hides every form', () => {
    check(`q=${encodeURIComponent(secret)}&`, 'q=***&');
    check(`q=${encodeURIComponent(secret).toLowerCase()}`, 'q=***');
    check(`q=${new URLSearchParams({ q: secret }).toString().slice(2)}`, 'q=***');
    check(JSON.stringify({ a: secret }), '{"a":"***"}');
    check(`'${`${secret}'x`.replaceAll("'", `'\\''`)}'`, `'***'\\''x'`);
  });
  it('hides base64, alone and inside of something longer', () => {
    const encode = (text: string) => Buffer.from(text).toString('base64');
    strictEqual(createMasker([secret])(encode(secret)).replace(/=+$/, ''), '***');
    for (const length of [12, 13, 14]) {
      const value = secret.slice(0, length);
      const mask = createMasker([value]);
      for (const before of ['', 'u', 'us']) {
        const atEnd = mask(encode(before + value));
        ok(/^[\w+/]{0,3}\*\*\*=*$/.test(atEnd), atEnd);
        const inside = mask(encode(`${before}${value}~~~~~`));
        ok(/^[\w+/]{0,3}\*\*\*[\w+/]{6,8}=*$/.test(inside), inside);
      }
    }
    const bytes = ['secret', '\u00ff\u00fe??>>'].join('');
    strictEqual(createMasker([bytes])(Buffer.from(bytes).toString('base64url')), '***');
  });
  it('hides each line of a value of several lines', () => {
    const key = ['-----BEGIN', 'first line\r\nsecond line', 'end'].join('\n');
    const mask = createMasker([key]);
    strictEqual(mask(key), '***');
    strictEqual(mask('a second line b'), 'a *** b');
    strictEqual(mask(key.replaceAll('\r', '')), '***\n***\n***\nend');
  });
  it('hides what rules find in the rest', () => {
    const mask = createMasker(['abcdef'], (text) =>
      [...text.matchAll(/k\d+|\d+x/g)].map(({ index, 0: found }) => ({
        from: index,
        to: index + found.length,
      })),
    );
    strictEqual(mask('abcdef k12 12x k3'), '*** *** *** ***');
    strictEqual(mask('plain'), 'plain');
  });
  it('shows what rules let it show of a secret, but not where secrets overlap', () => {
    const mask = createMasker([], (text) =>
      [...text.matchAll(/(?=(ab+|b+c))/g)].map(({ index, 1: found = '' }) => ({
        from: index,
        to: index + found.length,
        shown: `${found.charAt(0)}…`,
      })),
    );
    strictEqual(mask('x abb x'), 'x a… x');
    strictEqual(mask('x abbc x'), 'x *** x');
  });
});

describe('createStreamMasker', () => {
  it('hides what is cut in two', () => {
    const stream = createStreamMasker(['abcdef']);
    deepStrictEqual(
      [stream.add('xab'), stream.add('cd'), stream.add('ef ab'), stream.end()],
      ['x', '', '*** ', 'ab'],
    );
  });
  it('holds nothing back that cannot be a secret', () => {
    const stream = createStreamMasker(['abcdef']);
    deepStrictEqual([stream.add('password: '), stream.add('abx')], ['password: ', 'abx']);
  });
  it('shows what the mask shows, however it is cut', () => {
    const letters = string({ unit: integer({ min: 0, max: 2 }).map((n) => 'abc'.charAt(n)), maxLength: 40 });
    assertProperty(
      property(
        tuple(array(letters, { maxLength: 4 }), array(letters, { maxLength: 6 })),
        ([values, chunks]) => {
          const stream = createStreamMasker(values);
          const shown = chunks.map((chunk) => stream.add(chunk)).join('') + stream.end();
          strictEqual(shown, createMasker(values)(chunks.join('')));
          for (const value of values) ok(value.length < 6 || !shown.includes(value));
        },
      ),
      { numRuns: 500 },
    );
  });
  it('hides touching values as one', () => {
    const stream = createStreamMasker(['abcdef']);
    deepStrictEqual([stream.add('abcdefa'), stream.add('bcdef'), stream.add('x')], ['***', '', 'x']);
  });
  it('does not wait for ever', () => {
    const stream = createStreamMasker(['aaaaaa']);
    strictEqual(stream.add('a'.repeat(1000)), '***');
    strictEqual(stream.add('aab'), 'b');
  });
});

describe('formsOf', () => {
  it('is nothing for short values and lines', () => {
    deepStrictEqual(formsOf('abc12'), []);
    deepStrictEqual(
      formsOf(' abc1 \n abc2 ').filter((form) => form.length < 6),
      [],
    );
  });
  it('takes a value that is no valid text', () => ok(formsOf('\ud800abcdef').length > 0));
});

describe('masking', () => {
  it('is quick with many secrets and much text', () => {
    const values = Array.from({ length: 100 }, (_, n) => `secret-value-number-${n}-${'x'.repeat(20)}`);
    const mask = createMasker(values);
    const text = 'an ordinary line of output with secret-value-number- in it\n'.repeat(20_000);
    const started = performance.now();
    strictEqual(mask(text), text);
    ok(performance.now() - started < 3000);
  });
});
