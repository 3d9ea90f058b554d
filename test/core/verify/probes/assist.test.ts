// Completion, hover, schema and presets.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { presets } from '../../../../src/core/verify/probes/from/presets.ts';
import { completionsAt, hoverAt } from '../../../../src/core/verify/probes/grammar/assist.ts';
import { probeSchema } from '../../../../src/core/verify/probes/grammar/schema.ts';
import { writeProbe } from '../../../../src/core/verify/probes/grammar/write.ts';
import { probeOf, verdict } from './probe.ts';

describe('completion in a probe', () => {
  /** `|` marks the cursor. */
  const labels = (marked: string): readonly string[] => {
    const at = marked.indexOf('|');
    return completionsAt(marked.replace('|', ''), at).items.map(({ label }) => label);
  };
  const check = (marked: string, ...expected: readonly string[]): void => {
    const found = labels(marked);
    deepStrictEqual(
      expected.filter((label) => !found.includes(label)),
      [],
      found.join(' '),
    );
  };
  it('offers the kinds first', () =>
    deepStrictEqual(labels('|'), ['http', 'command', 'tls', 'dns', 'port', 'env', 'file', 'git', 'scan']));
  it('offers them while one is written', () => check('ht|', 'http'));
  it('offers them in a comment', () => check('{ |', 'http', 'tls'));
  it('offers the keys of the kind', () =>
    check('http: https://a.b\nst|', 'status', 'request-headers', 'retry-interval'));
  it('offers them in a comment', () => check('{ http: https://a.b, | }', 'status', 'json'));
  it('does not offer what is there', () =>
    ok(!labels('http: https://a.b\nstatus: 200\n|').includes('status')));
  it('does not offer the keys of other kinds', () => ok(!labels('port: a:1\n|').includes('status')));
  it('offers the keys of a mapping', () =>
    deepStrictEqual(labels('http: https://a.b\ncertificate:\n  |'), [
      'days-left',
      'names',
      'issuer',
      'protocol',
    ]));
  it('offers predicates', () => check('http: https://a.b\nbody:\n  |', 'contains', '==', 'not'));
  it('offers predicates in braces', () => check('http: https://a.b\nbody: { con|', 'contains', 'matches'));
  it('offers names of headers', () => {
    check('http: https://a.b\nheaders:\n  |', 'content-type', 'x-frame-options');
    check('http: https://a.b\nrequest-headers: { |', 'Origin');
    ok(!labels('http: https://a.b\nheaders:\n  |').includes('contains'));
  });
  it('offers predicates of a header', () => {
    check('http: https://a.b\nheaders:\n  location:\n    |', 'startsWith');
    check('http: https://a.b\nheaders: { location: { st|', 'startsWith');
    check('http: https://a.b\nheaders:\n  location: { not: { |', 'oneOf');
    check('{ http: https://a.b, headers: { vary: { |', 'exists');
  });
  it('offers keys behind what is closed', () =>
    check('{ http: https://a.b, headers: { vary: a }, |', 'status', 'body'));
  it('offers nothing below what holds no keys', () => {
    deepStrictEqual(labels('http: https://a.b\nstatus:\n  code:\n    |').includes('http'), false);
    deepStrictEqual(labels('port: a:1\nstate:\n  |'), []);
  });
  it('offers words', () => deepStrictEqual(labels('port: a:1\nstate: |'), ['open', 'closed']));
  it('offers yes and no', () => deepStrictEqual(labels('git: .\nclean: t|'), ['true', 'false']));
  it('offers nothing in a URL', () => deepStrictEqual(labels('http: https://a.b/|'), []));
  it('says what it replaces and puts', () => {
    const { replaces, items } = completionsAt('http: https://a.b\nbody: { ', 27);
    deepStrictEqual(replaces, { from: 27, to: 27 });
    deepStrictEqual(items.find(({ label }) => label === '<=')?.insert, '"<=": ');
    deepStrictEqual(completionsAt('http: https://a.b\nst', 20).replaces, { from: 18, to: 20 });
  });
});

describe('hover in a probe', () => {
  const text = 'http: https://a.b\ncertificate:\n  days-left: 3\n';
  it('explains the kind', () => match(hoverAt(text, 1)?.doc ?? '', /Method and URL/));
  it('explains a key, at its place', () => {
    const found = hoverAt(text, text.indexOf('days') + 6);
    match(found?.doc ?? '', /expires/);
    strictEqual(text.slice(found?.from, found?.to), 'days-left');
  });
  it('has nothing to say about values', () => strictEqual(hoverAt(text, 9), undefined));
});

describe('the schema of probes', () => {
  it('is the stored one (npm run schema writes it)', () => {
    const stored = readFileSync(join('schemas', 'probe.schema.json'), 'utf8');
    deepStrictEqual(JSON.parse(stored), JSON.parse(JSON.stringify(probeSchema())));
  });
});

describe('the presets of a URL', () => {
  const of = (url: string, origin?: string) =>
    new Map(presets(url, origin).map(({ id, probe }) => [id, probe]));
  it('can all be written down', () => {
    for (const { probe } of presets('https://a.b/health?x=1', 'https://c.d'))
      deepStrictEqual(probeOf(writeProbe(probe)), probe);
  });
  it('are six', () => strictEqual(presets('https://a.b').length, 6));
  it('have no certificate without TLS', () => strictEqual(of('http://a.b').has('certificate'), false));
  it('are none for what is no URL', () => {
    deepStrictEqual(presets('a.b'), []);
    deepStrictEqual(presets('ftp://a.b'), []);
  });

  const check = (id: string, answer: object, outcome: string, url = 'https://a.b/api'): void => {
    const yaml = writeProbe(of(url, 'https://c.d').get(id) ?? probeOf(''));
    strictEqual(verdict(yaml, { body: '', timing: { total: 1 }, headers: [], ...answer })[0], outcome);
  };
  const allow = (origin: string): object => ({
    status: 204,
    headers: [['access-control-allow-origin', origin]],
  });
  it('health wants 200', () => {
    check('health', { status: 200 }, 'passed');
    check('health', { status: 204 }, 'failed');
  });
  it('CORS wants exactly the origin', () => {
    check('cors', allow('https://c.d'), 'passed');
    check('cors', allow('*'), 'failed');
    check('cors', { status: 204 }, 'failed');
  });
  it('CORS wants no other origin', () => {
    check('cors-foreign', { status: 403 }, 'passed');
    check('cors-foreign', allow('https://c.d'), 'passed');
    check('cors-foreign', allow('*'), 'failed');
    check('cors-foreign', allow('https://attacker.example'), 'failed');
  });
  it('redirect wants HTTPS', () => {
    check('https-redirect', { status: 308, headers: [['location', 'https://a.b/api']] }, 'passed');
    check('https-redirect', { status: 302, headers: [['location', 'http://a.b/login']] }, 'failed');
    check('https-redirect', { status: 200 }, 'failed');
  });
  it('redirect asks HTTP', () => {
    const url = (from: string): unknown =>
      (of(from).get('https-redirect') as { target: { url: string } }).target.url;
    strictEqual(url('https://a.b:8443/x?y'), 'http://a.b/x?y');
    strictEqual(url('http://a.b:8080/x'), 'http://a.b:8080/x');
  });
  it('security headers want all of them', () => {
    const all = [
      ['strict-transport-security', 'max-age=63072000'],
      ['content-security-policy', "default-src 'self'"],
      ['x-content-type-options', 'nosniff'],
      ['x-frame-options', 'DENY'],
      ['referrer-policy', 'no-referrer'],
    ];
    check('security-headers', { status: 200, headers: all }, 'passed');
    check('security-headers', { status: 200, headers: [...all, ['x-powered-by', 'x']] }, 'failed');
    for (const left of all)
      check('security-headers', { status: 200, headers: all.filter((one) => one !== left) }, 'failed');
    check('security-headers', { status: 200, headers: all.slice(1) }, 'passed', 'http://a.b');
  });
});
