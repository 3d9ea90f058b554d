// JSON in outputs, and patterns of it.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { jsonIn, mismatch, readJsonPattern } from '../../../src/core/verify/json.ts';
import { checker } from '../../check.ts';

describe('jsonIn', () => {
  const check = checker(jsonIn);
  it('finds values among other text', () => {
    check('{"a":1}', [{ a: 1 }]);
    check('HTTP/1.1 200 OK\n\n{"a":"}"} and [1,2]\n', [{ a: '}' }, [1, 2]]);
    check('[INFO] x {not json} {"b":{"c":[]}}', [{ b: { c: [] } }]);
    check('nothing', []);
  });
  it('is quick where there is none', () => {
    const started = performance.now();
    for (const text of ['{', '[', '{"', '"{', '[{"a":']) jsonIn(text.repeat(50_000));
    ok(performance.now() - started < 3000);
  });
});

describe('readJsonPattern', () => {
  /** How a value differs from a written pattern. */
  const check = checker(([written, value]: [string, unknown]) => {
    const found = readJsonPattern(written);
    return found === undefined ? 'no pattern' : mismatch(found.pattern, value);
  });
  it('matches a part of an object', () => {
    check(['{"a":1,...}', { a: 1, b: 2 }], undefined);
    check(["{a: 'x', b: true}", { a: 'x', b: true }], undefined);
    check(['{"a":{"b":null}}', { a: { b: 0 } }], '$.a.b is 0');
    check(['{"a":1}', {}], '$.a is missing');
    check(['{"a":1}', [1]], '$ is [1]');
  });
  it('lets placeholders stand for anything', () => {
    check(
      ['{"a": <number>, "b": ..., "c": "<uuid>", "d": timestamp}', { a: 1, b: [], c: 'x', d: 5 }],
      undefined,
    );
    check(['{"a": ...}', {}], '$.a is missing');
    check(['{"a":"eyJ..."}', { a: 'eyJh' }], undefined);
    check(['{"a":"eyJ..."}', { a: 'x' }], '$.a is "x"');
  });
  it('matches arrays by their length, unless it is open', () => {
    check(['[1, 2]', [1, 2]], undefined);
    check(['[1]', [1, 2]], '$ has 2 elements');
    check(['[1, ...]', [1, 2]], undefined);
    check(['[{"a":1}]', [{ a: 2 }]], '$[0].a is 2');
  });
  it('knows what is no pattern', () => {
    for (const text of ['', '{', '{"a"', '{"a":}', '[1', '}', ':']) check([text, {}], 'no pattern');
    check(['['.repeat(1000), {}], 'no pattern');
  });
  it('does not follow names of every object', () =>
    strictEqual(mismatch(readJsonPattern('{"toString": ...}')!.pattern, {}), '$.toString is missing'));
  it('says where it ends', () => deepStrictEqual(readJsonPattern('{"a":1} or so')?.end, 7));
});
