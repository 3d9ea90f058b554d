// What an item's own text asserts, and that nobody can make the reading of expectations slow.
import { deepStrictEqual, ok } from 'node:assert';
import { expectationsInItemText, expectationsOf } from '../../../../src/core/verify/expectations/parse.ts';

describe('expectationsInItemText', () => {
  const found = (text: string) => expectationsInItemText(text).map((one) => `${one.kind} ${one.text}`);
  it('finds what an item asserts', () => {
    deepStrictEqual(found('Health endpoint returns 200'), ['status returns 200']);
    deepStrictEqual(found('Query performance verified (< 500ms)'), ['duration < 500ms']);
    deepStrictEqual(found('API response time < 200ms (p95)'), ['latency < 200ms (p95)']);
    deepStrictEqual(found('HTTPS enforced (HTTP redirects to HTTPS)'), ['redirect HTTP redirects to HTTPS']);
    deepStrictEqual(found('Test suite has >80% coverage'), ['coverage >80% coverage']);
    deepStrictEqual(found('Response times under 200ms for cached queries'), ['duration under 200ms']);
  });
  it('finds nothing in a mere title', () => {
    for (const text of [
      'Backend tests passing',
      'Version tag created (e.g., v1.0.0)',
      'Rate limit 100/min',
      'Alert if `/health` returns 503 for > 5 minutes',
      'Backups kept for 30 days',
    ])
      deepStrictEqual(found(text), []);
  });
});

function checkAll(text: string, output: string): void {
  for (const one of expectationsOf({ text, source: 'comment' }))
    one.check({ output, exitCode: 0, durationMs: 1 });
}

describe('expectations on hostile texts and outputs', () => {
  const texts = [
    'or similar ',
    'status ',
    'run ',
    '(',
    '"',
    '{',
    '{"a":',
    '[',
    'no ',
    'all ',
    '1,',
    '200 ',
    'a, ',
    '<',
    '% ',
  ];
  const outputs = [
    '1',
    'a',
    '{',
    '[',
    '{"',
    '"',
    'HTTP/1.1 200\n',
    ' ',
    '*',
    'TOTAL ',
    'coverage ',
    'passed ',
    '0 passed ',
    '1m',
    'p95',
    'real 1',
    '\n',
    '1.',
    'error ',
  ];
  it('take no time', () => {
    const started = performance.now();
    for (const text of texts) checkAll(text.repeat(100_000 / text.length), 'x');
    const plain = [
      'PONG',
      '82+ tests passing',
      '80%+ coverage',
      '500+ req/s',
      '<200ms',
      'p95 < 1s',
      'no errors',
      'nothing',
      '{"a":1}',
      '200 OK',
      'all pods Running',
      'v20+',
      '"a" or "b"',
      'under 5KB',
      'status=ok',
      'X-A: b',
    ];
    for (const output of outputs)
      for (const text of plain) checkAll(text, output.repeat(100_000 / output.length));
    ok(performance.now() - started < 8000);
  });
});
