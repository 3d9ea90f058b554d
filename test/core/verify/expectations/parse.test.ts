// Expectations as people write them, checked against outputs as programs print them.
import { deepStrictEqual } from 'node:assert';
import { expectationsOf } from '../../../../src/core/verify/expectations/parse.ts';
import type { HttpObservation, Observation } from '../../../../src/core/verify/observation.ts';

/** What becomes of a text: one verdict for each assertion in it. */
function heldBy(
  text: string,
  observed: Partial<Observation>,
  alone = true,
): readonly (boolean | undefined)[] {
  const complete: Observation = { exitCode: 0, output: '', durationMs: 150, ...observed };
  return expectationsOf({ text, source: 'comment' }, { alone }).map((one) => one.check(complete).held);
}

/** Checks that a text holds for some outputs and not for others; `?` marks those that only a person can judge. */
function check(
  text: string,
  outputs: { yes?: readonly string[]; no?: readonly string[]; open?: readonly string[] },
): void {
  for (const [held, list] of [
    [true, outputs.yes],
    [false, outputs.no],
    [undefined, outputs.open],
  ] as const) {
    for (const output of list ?? []) deepStrictEqual(heldBy(text, { output }), [held], `${text} ⇐ ${output}`);
  }
}

function response(
  status: number,
  body = '',
  headers: Readonly<Record<string, string>> = {},
): { http: HttpObservation } {
  return { http: { status, body, headers: Object.entries(headers), url: 'https://x.org/' } };
}

const json = { 'content-type': 'application/json; charset=utf-8' };
const html = { 'content-type': 'text/html' };

describe('expectations', () => {
  it('of literal text', () => {
    check('PONG', {
      yes: ['PONG\n', 'x\n  PONG  \n'],
      no: ['NOAUTH Authentication required.\n', '', 'PONGO'],
    });
    check('Expected: PONG', { yes: ['PONG'], no: ['x'] });
    check('on', { yes: [' ssl \n-----\n on\n(1 row)\n'], no: [' ssl \n-----\n off\n(1 row)\n'] });
    check('active', { yes: ['Active: active (running)'], no: ['inactive'] });
    check('active (running)', { yes: ['   Active: active (running) since Mon'], no: ['inactive (dead)'] });
    check('healthy', { yes: ['{"status":"healthy"}'], no: ['not healthy', 'unhealthy'] });
    check('0', { yes: ['0\n'], no: ['5\n'] });
    check('false', { yes: ['false', 'FALSE'], no: ['true'] });
    check('[INFO] started', { yes: ['[INFO] started'], open: ['[]'] });
    check('nginx is running', { yes: [' * nginx is running'], open: ['nginx: started'] });
    check('CSRF token', { open: ['{"csrfToken":"a"}'] });
  });
  it('of quoted text', () => {
    check('Should show "Deployed"', { yes: ['State: Deployed'], no: ['State: Pending'] });
    check('"connected to relay" in logs', { yes: ['x connected to relay y'], no: ['x'] });
    check('`ok` or similar', { yes: ['all OK'], open: ['fine'] });
    check('"on" or "true"', { yes: ['true'], no: ['off'] });
    check('Log shows "User {email} upgraded"', { yes: ['User a@b upgraded'], no: ['User downgraded'] });
    check('Should not contain "password"', { yes: ['nothing here'], no: ['my password'] });
  });
  it('of JSON, in part', () => {
    check('{"status":"healthy",...}', {
      yes: ['{"status":"healthy","version":"1"}', 'HTTP/1.1 200 OK\n\n{"status":"healthy"}'],
      no: ['{"status":"degraded"}', '{}', '<html>', ''],
    });
    check('{"status":"healthy","database":"connected"}', {
      yes: ['{"database":"connected","status":"healthy","uptime":5}'],
      no: ['{"status":"healthy","database":"error"}', '{"status":"healthy"}'],
    });
    check('{"status": "ok", "uptime": ..., checks: [...]}', {
      yes: ['{"status":"ok","uptime":1,"checks":[]}'],
      no: ['{"status":"ok"}'],
    });
    check('{"a": {"b": [1, 2]}}', { yes: ['{"a":{"b":[1,2],"c":0}}'], no: ['{"a":{"b":[1,2,3]}}'] });
    check('{"token": "eyJ..."}', { yes: ['{"token":"eyJhbGciOi"}'], no: ['{"token":"abc"}'] });
    check('{"ready": true} or similar', { yes: ['{"ready":true}'], open: ['{"ready":false}'] });
    check('[]', { yes: ['[]'], no: ['[1]'] });
  });
  it('of HTTP statuses', () => {
    deepStrictEqual(heldBy('200 OK', response(200)), [true]);
    deepStrictEqual(heldBy('200 OK', response(500)), [false]);
    deepStrictEqual(heldBy('HTTP 200', { output: '{"a":1}' }), [undefined]);
    check('200 or 401 (not 500)', {
      yes: ['HTTP/2 401 \n', 'HTTP/1.1 200 OK\n'],
      no: ['HTTP/1.1 500 Error\n', 'HTTP/1.1 404 Not Found\n'],
    });
    check('200/201', { yes: ['HTTP/1.1 201 Created\n'], no: ['HTTP/1.1 204 No Content\n'] });
    check('returns 2xx', { yes: ['HTTP/1.1 204 No Content\n'], no: ['HTTP/1.1 302 Found\n'] });
    check('not 5xx', { yes: ['HTTP/1.1 404 Not Found\n'], no: ['HTTP/1.1 503 Unavailable\n'] });
    check('200', { yes: ['200', 'status: 200\n', '200\n'], no: ['503', 'count: 5'] });
    check('429 Too Many Requests', { yes: ['HTTP/1.1 429 Too Many Requests\n'], no: ['HTTP/1.1 200 OK\n'] });
  });
  it('of a status with more behind it', () => {
    const text = '200 OK, JSON response with status="healthy"';
    deepStrictEqual(heldBy(text, response(200, '{"status":"healthy"}', json)), [true, true, true]);
    deepStrictEqual(heldBy(text, response(200, '{"status":"sick"}', json)), [true, true, false]);
    deepStrictEqual(heldBy(text, response(200, '<html>', html)), [true, false, false]);
    deepStrictEqual(heldBy('200 OK, HTML content', response(200, '<html>', html)), [true, true]);
    deepStrictEqual(heldBy('200 OK, HTML content', { output: '<!DOCTYPE html><html>' }), [undefined, true]);
    deepStrictEqual(heldBy('200 OK, task created', response(200, '{}')), [true, undefined]);
  });
  it('of content types', () => {
    deepStrictEqual(heldBy('valid JSON', { output: '{"a":1}' }), [true]);
    deepStrictEqual(heldBy('valid JSON', { output: 'oops' }), [false]);
    deepStrictEqual(heldBy('HTML page', response(200, '', json)), [false]);
  });
  it('of redirects', () => {
    const to = (location: string) => `HTTP/1.1 301 Moved Permanently\nLocation: ${location}\n\n`;
    check('Should redirect to https://', {
      yes: [to('https://x.org/'), 'HTTP/2 308 \nlocation: https://x.org\n'],
      no: [to('http://x.org/'), 'HTTP/1.1 200 OK\n', 'HTTP/1.1 304 Not Modified\nLocation: https://x.org\n'],
      open: ['<html>'],
    });
    check('301 redirect to https://www.x.org', {
      yes: [to('https://www.x.org/')],
      no: [to('https://x.org/'), 'HTTP/1.1 302 Found\nLocation: https://www.x.org\n'],
    });
    deepStrictEqual(
      expectationsOf({ text: 'redirects to HTTPS', source: 'comment' }).map(
        (one) => one.check({ output: to('http://a'), durationMs: 0 }).expected,
      ),
      ['301, 302, 307 or 308 to https://…'],
    );
    check('redirects to HTTPS', { yes: [to('https://x.org/')] });
  });
  it('of headers and fields', () => {
    check('X-Frame-Options: DENY', {
      yes: ['HTTP/1.1 200 OK\nx-frame-options: deny\n', 'X-Frame-Options: DENY\n'],
      no: ['HTTP/1.1 200 OK\n', 'x-frame-options: SAMEORIGIN\n'],
    });
    check('Strict-Transport-Security header present', {
      yes: ['strict-transport-security: max-age=1\n'],
      no: ['x-other: 1\n'],
    });
    check('No X-Powered-By header', {
      yes: ['HTTP/1.1 200 OK\nserver: x\n'],
      no: ['HTTP/1.1 200 OK\nx-powered-by: Express\n'],
    });
    check('database_connected: true', {
      yes: ['{"checks":{"database_connected":true}}', 'database_connected = true'],
      no: ['{"database_connected":false}', ''],
    });
    check('$.status == "ok"', { yes: ['{"status":"ok"}'], no: ['{"status":"bad"}'], open: ['fine'] });
  });
  it('of durations', () => {
    deepStrictEqual(heldBy('<200ms', response(200)), [true]);
    deepStrictEqual(heldBy('<200ms', { ...response(200), durationMs: 250 }), [false]);
    deepStrictEqual(heldBy('within 2 seconds', { durationMs: 1999 }), [true]);
    check('Target: <200ms', {
      yes: ['time_total:  0.123456s\n', 'real\t0m0.050s\n', '0.1234'],
      no: ['time_total: 0.250\n', 'real\t1m0.050s\n'],
    });
    deepStrictEqual(heldBy('<200ms', { durationMs: 5000 }, false), [undefined]);
    deepStrictEqual(heldBy('<200ms', { durationMs: 100 }, false), [true]);
    check('p95 < 200ms', {
      yes: ['http_req_duration...: avg=120ms p(95)=180.2ms'],
      no: ['  95%    380\n'],
      open: ['fast'],
    });
    check('average under 1s', { yes: ['avg=120ms'], no: ['Time per request:       1500.1 [ms] (mean)'] });
  });
  it('of numbers beside their nouns', () => {
    check('82+ tests passing', {
      yes: [
        '===== 85 passed, 1 skipped in 2.31s =====',
        '82 passing (1s)',
        'Tests:  3 skipped, 90 passed, 93 total',
      ],
      no: ['81 passed, 5 failed in 2s', 'Tests: 80 passed'],
      open: ['ok'],
    });
    check('80%+ coverage', {
      yes: ['TOTAL   1234   200    84%\n', 'All files |   80 | 75', 'coverage: 84.2% of statements'],
      no: ['TOTAL 10 3 70%\n'],
      open: ['85 passed'],
    });
    check('>80% coverage', {
      yes: ['Total coverage: 80.01%'],
      no: ['Total coverage: 80%', 'TOTAL 10 2 80%\n'],
    });
    check('500+ req/s', {
      yes: ['http_reqs......................: 15234  507.33/s', 'Requests/sec:  1,507.33'],
      no: ['Requests per second:    407.33 [#/sec] (mean)'],
      open: ['done'],
    });
    check('at least 3 pods', { yes: ['3 pods'], no: ['2 pods running'] });
    check('10-20 connections', { yes: ['connections: 15'], no: ['connections: 25'] });
    check('coverage of 5 modules', { open: ['TOTAL 10 2 80%'] });
    check('error rate < 1%', { yes: ['error rate: 0.5%'], no: ['error rate ....: 1.0%'], open: ['fine'] });
    check('> 5', { yes: [' count \n-------\n     6\n(1 row)\n'], no: ['5\n'], open: ['a 6 b 7'] });
    check('> 30 days', { yes: ['45 days left'], no: ['7 days left'] });
    check('under 500KB', { yes: ['-rw-r--r-- 1 a b 300K x.js'], no: ['1.2M dist/x.js'] });
    check('v1.4.0', { yes: ['v1.4.0', 'tags: v1.3.0 v1.4.0', '1.4.0'], no: ['v1.4.1', 'v1.40.0'] });
    check('1.2.3', { yes: ['v1.2.3'], no: ['1.2.4'], open: ['none'] });
    check('cache TTL < 5 minutes', { open: ['x'] });
    check('v20+', { yes: ['v22.1.0', 'v20.0.0'], no: ['v18.19.1'] });
    check('Python 3.11 or newer', { yes: ['Python 3.12.1'], no: ['Python 3.9.2'] });
  });
  it('of absence', () => {
    check('Should return no results', { yes: ['', '\n'], no: ['backend/a.py: dev-secret\n'] });
    for (const text of [
      'nothing',
      'no output',
      'Should return empty',
      'empty',
      'no matches',
      'should not return anything',
      'No results found',
    ])
      check(text, { yes: [''], no: ['x'] });
    check('no results', {
      yes: ['0\n', '[]', '(0 rows)', 'No resources found in x namespace.'],
      no: ['0\n0\n'],
    });
    check('0 errors', { yes: ['0 errors, 3 warnings', 'done'], no: ['2 errors'] });
    check('no errors', { yes: ['0 errors found\n', 'errors: 0'], no: ['INFO ok\nERROR bad\n'] });
    check('no vulnerabilities', {
      yes: ['found 0 vulnerabilities', 'No known vulnerabilities found'],
      no: ['found 3 vulnerabilities'],
    });
    check('no wildcard', { yes: ['origins: https://x.org'], no: ['Access-Control-Allow-Origin: *'] });
    deepStrictEqual(heldBy('no errors or warnings', { output: 'warning: x' }), [true, false]);
    deepStrictEqual(heldBy('no results', { output: 'of another command' }, false), [undefined]);
    check('no frobs', { open: ['frobs', 'x'] });
    check('should not contain CHANGE_THIS', { yes: ['A=b'], no: ['A=CHANGE_THIS'] });
  });
  it('of every row', () => {
    const table = (state: string) =>
      `NAME     COMMAND   STATE\n-------\napi      run       Up 5 minutes\nweb      run       ${state}\n`;
    check('All services should show "Up"', { yes: [table('Up')], no: [table('Exit 1'), ''] });
    check('all pods Running', {
      yes: ['NAME READY STATUS\na 1/1 Running\n'],
      no: ['NAME READY STATUS\na 0/1 CrashLoopBackOff\n'],
    });
    check('All pods should be "Running" or "Completed"', {
      yes: ['a Running\nb Completed'],
      no: ['a Pending'],
    });
  });
  it('of how it ends', () => {
    deepStrictEqual(heldBy('exit code 0', { exitCode: 0 }), [true]);
    deepStrictEqual(heldBy('exits with 1', { exitCode: 0 }), [false]);
    deepStrictEqual(heldBy('Should work without sudo', { exitCode: 1 }), [false]);
    deepStrictEqual(heldBy('All tests pass', { exitCode: 0 }), [true]);
    deepStrictEqual(heldBy('should succeed', { exitCode: undefined }), [undefined]);
  });
  it('of shape', () => {
    deepStrictEqual(heldBy('Returns row count', { output: ' count\n 42\n' }), [true, undefined]);
    deepStrictEqual(heldBy('Returns row count', { output: 'error' }), [false, undefined]);
  });
  it('relative to what is not known, which only a person can judge', () => {
    for (const text of [
      'same as before',
      'lower than the baseline 50ms',
      'within normal range',
      'matches production',
      'unchanged',
      'List of configured providers',
      'Should be accessible by the user running the SDK',
      'about 50 rows',
      'Should have >20% free space',
    ]) {
      check(text, { open: ['5', '50 rows', 'x'] });
    }
  });
  it('on several lines', () => {
    deepStrictEqual(heldBy('- 200 OK\n- "ready"', { output: 'HTTP/1.1 200 OK\n\nready' }), [true, true]);
    deepStrictEqual(heldBy('{\n  "a": 1,\n  ...\n}', { output: '{"a":1,"b":2}' }), [true]);
    deepStrictEqual(heldBy('', {}), []);
  });
  it('in several parts, which quotes and brackets hold together', () => {
    deepStrictEqual(heldBy('"a, b" and "c"', { output: 'a, b\nc' }), [true]);
    deepStrictEqual(heldBy('exit code 0, "a and b", no errors', { output: 'a and b' }), [true, true, true]);
    deepStrictEqual(heldBy("it's up, 200 OK", { output: 'HTTP/1.1 200 OK' }), [undefined, true]);
  });
  it('keep the words of their author', () => {
    const texts = expectationsOf({ text: 'Should return 200 OK, and "ready"', source: 'comment' }).map(
      (one) => one.text,
    );
    deepStrictEqual(texts, ['200 OK', '"ready"']);
    const [judged] = expectationsOf({ text: '82+ tests passing', source: 'comment' }).map((one) =>
      one.check({ output: '81 passed', durationMs: 0 }),
    );
    deepStrictEqual(judged, {
      text: '82+ tests passing',
      held: false,
      expected: 'tests passing >= 82',
      actual: 'tests passing 81',
    });
  });
  it('among the output of several commands prove less by absence', () => {
    deepStrictEqual(heldBy('200 OK', { output: 'HTTP/1.1 200 OK\n\nHTTP/1.1 500 Error\n' }, false), [
      undefined,
    ]);
    deepStrictEqual(heldBy('200 OK', { output: 'HTTP/1.1 500 Error\n' }, false), [false]);
  });
});
