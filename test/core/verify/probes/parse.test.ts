// Probes in YAML: what each key reads as, and that what is written reads as the same probe.
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { checker } from '../../../check.ts';
import { parseProbe } from '../../../../src/core/verify/probes/grammar/parse.ts';
import { writeProbe } from '../../../../src/core/verify/probes/grammar/write.ts';
import { probeKinds } from '../../../../src/core/verify/probes/registry.ts';
import { probeOf } from './probe.ts';

const check = checker((yaml: string): object => {
  const probe = probeOf(yaml);
  deepStrictEqual(probeOf(writeProbe(probe)), probe, writeProbe(probe));
  return Object.fromEntries(Object.entries(probe).filter(([key]) => key !== 'kind' && key !== 'target'));
});

describe('a probe in YAML', () => {
  for (const { kind, example } of probeKinds) {
    it(`may be the example for ${kind}`, () => {
      const probe = probeOf(example);
      strictEqual(probe.kind, kind);
      deepStrictEqual(probeOf(writeProbe(probe)), probe);
    });
  }

  it('has a method and a URL', () => {
    const target = (yaml: string): unknown => probeOf(yaml).target;
    deepStrictEqual(target('http: https://a.b/c'), { method: 'GET', url: 'https://a.b/c' });
    deepStrictEqual(target('http: POST  http://a.b?x=1'), { method: 'POST', url: 'http://a.b?x=1' });
    deepStrictEqual(target('http: $BASE/health'), { method: 'GET', url: '$BASE/health' });
  });
  it('may stand in a comment', () => {
    deepStrictEqual(probeOf('{ http: GET https://a.b/health, status: 200 }'), {
      kind: 'http',
      target: { method: 'GET', url: 'https://a.b/health' },
      status: { op: '==', value: 200 },
    });
  });
  it('may be indented as a whole', () =>
    deepStrictEqual(probeOf('    port: a:1\n    state: closed\n'), {
      kind: 'port',
      target: 'a:1',
      state: 'closed',
    }));

  const number = (op: string, value: number): object => ({ status: { op, value } });
  const status = (value: string): string => `http: https://a.b\nstatus: ${value}`;
  it('wants a number', () => check(status('200'), number('==', 200)));
  it('wants one of several', () =>
    check(status('[200, 401]'), { status: { op: 'oneOf', values: [200, 401] } }));
  it('compares', () => check(status('< 400'), number('<', 400)));
  it('compares in quotes', () => check(status('">= 400"'), number('>=', 400)));
  it('compares by name', () => check(status('{ ">": 1 }'), number('>', 1)));
  it('wants anything else', () => check(status('"!= 500"'), number('!=', 500)));
  it('wants a class', () =>
    check(status('2xx'), {
      status: {
        op: 'all',
        of: [
          { op: '>=', value: 200 },
          { op: '<', value: 300 },
        ],
      },
    }));

  const body = (value: string): string => `http: https://a.b\nbody: ${value}`;
  it('wants a text in the body', () => check(body('ok'), { body: { op: 'contains', value: 'ok' } }));
  it('takes numbers there as written', () =>
    check(body('1.50'), { body: { op: 'contains', value: '1.50' } }));
  it('wants several, and others not', () =>
    check(body('[a, { not: b }]'), {
      body: {
        op: 'all',
        of: [
          { op: 'contains', value: 'a' },
          { op: 'not', of: { op: 'contains', value: 'b' } },
        ],
      },
    }));
  it('wants the whole body', () => check(body('{ ==: pong }'), { body: { op: '==', value: 'pong' } }));
  it('wants it empty', () => check(body('{ isEmpty: true }'), { body: { op: 'isEmpty' } }));
  it('wants it not empty', () =>
    check(body('{ isEmpty: false }'), { body: { op: 'not', of: { op: 'isEmpty' } } }));

  it('wants headers', () =>
    check(
      'http: https://a.b\nheaders: { X-A: 1, x-b: { exists: false }, x-c: { startsWith: y, endsWith: z } }',
      {
        headers: [
          ['X-A', { op: '==', value: '1' }],
          ['x-b', { op: 'not', of: { op: 'exists' } }],
          [
            'x-c',
            {
              op: 'all',
              of: [
                { op: 'startsWith', value: 'y' },
                { op: 'endsWith', value: 'z' },
              ],
            },
          ],
        ],
      },
    ));
  it('tells texts and numbers of JSON apart', () =>
    check('http: https://a.b\njsonpath: { $.a: 1, $.b: "1", $.c: true, $.d: null }', {
      jsonpath: [
        ['$.a', { op: '==', value: 1 }],
        ['$.b', { op: '==', value: '1' }],
        ['$.c', { op: '==', value: true }],
        ['$.d', { op: '==', value: null }],
      ],
    }));
  it('wants JSON', () =>
    check('http: https://a.b\njson:\n  status: healthy\n  items: [1, ...]\n  "no": null', {
      json: { status: 'healthy', items: [1, '...'], no: null },
    }));
  it('says how to ask', () =>
    check(
      'http: https://a.b\nrequest-headers: { Accept: text/html }\nrequest-body: { a: [1] }\nfollow-redirects: true\n' +
        'compressed: true\ninsecure: false\nca-file: ca.pem\nproxy: none\nbasic-auth: a:$B\n' +
        'title: T\ntimeout: 1.5s\nretry: 3\nretry-interval: 200ms\nskip: not yet',
      {
        requestHeaders: [['Accept', 'text/html']],
        requestBody: { a: [1] },
        followRedirects: 20,
        compressed: true,
        insecure: false,
        caFile: 'ca.pem',
        proxy: 'none',
        basicAuth: 'a:$B',
        title: 'T',
        timeout: 1500,
        retry: 3,
        retryInterval: 200,
        skip: 'not yet',
      },
    ));
  it('wants a certificate', () =>
    check('http: https://a.b\ncertificate: { days-left: ">= 14", names: [a.b], protocol: TLSv1.3 }', {
      certificate: { daysLeft: { op: '>=', value: 14 }, names: ['a.b'], protocol: 'TLSv1.3' },
    }));
  it('knows units', () => {
    check('http: https://a.b\nduration: < 1.5 s', { duration: { op: '<', value: 1500 } });
    check('file: a\nsize: "> 10kB"', { size: { op: '>', value: 10_000 } });
    check('file: a\nsize: { "<": 2MiB }', { size: { op: '<', value: 2 * 1024 * 1024 } });
  });
  it('keeps the zeros of a mode', () => check('file: a\nmode: 0600', { mode: '0600' }));
  it('takes one name or a list', () => {
    deepStrictEqual(probeOf('env: A').target, ['A']);
    deepStrictEqual(probeOf('env: [A, B]').target, ['A', 'B']);
  });
});

describe('an odd text', () => {
  it('is read within its limits', () => {
    match(parseProbe('['.repeat(30_000)).problems[0]?.message ?? '', /./);
    match(JSON.stringify(parseProbe(`file: ${'x'.repeat(70_000)}`).problems), /Only 65536 characters/);
    match(parseProbe(`json: ${'{a: '.repeat(3_000)}`).problems[0]?.message ?? '', /./);
  });
  it('never throws', () => {
    const text = probeKinds.map(({ example }) => example).join('---\n');
    for (let from = 0; from < text.length; from += 3) {
      for (const length of [1, 7, 40]) parseProbe(text.slice(from, from + length), 5);
    }
  });
});
