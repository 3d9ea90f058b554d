// JSON as text, as long as it may be.
import { ok, strictEqual } from 'node:assert';
import { shortJson } from '../../../src/core/verify/shortJson.ts';

describe('short JSON', () => {
  it('is the JSON of short values', () => {
    const values = [null, true, -1.5, 'a "b"\n', [], {}, [1, [2], {}], { a: { 'b c': [] }, d: null }, ''];
    for (const value of values) strictEqual(shortJson(value), JSON.stringify(value));
  });
  it('is cut', () => {
    strictEqual(shortJson(['abcdef', 1], 8), '["abcde…');
    strictEqual(shortJson({ abc: 'def' }, 8), '{"abc":…');
    strictEqual(shortJson([1, 2, 3], 7), '[1,2,3]');
    strictEqual(shortJson([1, 2, 3], 6), '[1,2,…');
    strictEqual(shortJson('x'.repeat(1e6)).length, 120);
  });
  it('is quick, however deep and wide the value', () => {
    const started = performance.now();
    const deep: unknown = JSON.parse('['.repeat(500_000) + ']'.repeat(500_000));
    const wide: unknown = JSON.parse(`[${'1,'.repeat(499_999)}1]`);
    strictEqual(shortJson(deep), `${'['.repeat(119)}…`);
    strictEqual(shortJson(wide).length, 120);
    ok(performance.now() - started < 1000);
  });
});
