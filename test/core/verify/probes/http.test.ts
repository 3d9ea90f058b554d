// The verdict on HTTP responses.
import { deepStrictEqual, strictEqual } from 'node:assert';
import type { HttpAnswer, ProbeHost } from '../../../../src/core/host/probes.ts';
import { http, type HttpProbe } from '../../../../src/core/verify/probes/http.ts';
import { probeOf, verdict } from './probe.ts';

const ok: HttpAnswer = {
  kind: 'answer',
  status: 200,
  headers: [
    ['content-type', 'application/json'],
    ['vary', 'Origin'],
    ['vary', 'Accept'],
  ],
  url: 'https://a.b/',
  body: '{"status":"healthy","checks":[{"name":"db","ok":true}]}',
  truncated: false,
  redirects: [],
  timing: { dns: 1, connect: 1, tls: 1, firstByte: 3, total: 120 },
  certificate: {
    protocol: 'TLSv1.3',
    distrust: undefined,
    chain: [{ subject: 'a.b', issuer: 'CA', names: ['a.b'], daysLeft: 20, validTo: '2030-01-31' }],
  },
};

/** What does not plainly hold, for the keys of a probe and what differs from a good answer. */
function check(keys: string, expected: readonly string[], differs: Partial<HttpAnswer> = {}): void {
  deepStrictEqual(verdict(`http: https://a.b/\n${keys}`, { ...ok, ...differs }), expected);
}

describe('the verdict on a response', () => {
  it('is good when nothing is said and the status is', () => check('', ['passed']));
  it('is bad for an error page', () =>
    check('', ['failed', 'false: status is below 400; 500'], { status: 500 }));
  it('is bad for an error page with the right body', () =>
    check('body: healthy', ['failed', 'false: status is below 400; 503'], { status: 503 }));
  it('is open for a redirect that nobody asked about', () =>
    check('', ['review', '?: status is below 400; 301'], { status: 301 }));
  it('is good for a redirect that was asked about', () =>
    check('headers: { location: { startsWith: "https://" } }', ['passed'], {
      status: 301,
      headers: [['location', 'https://a.b/']],
    }));
  it('looks at the status', () => {
    check('status: 200', ['passed']);
    check('status: [301, 302]', ['failed', 'false: status is one of 301, 302; 200']);
    check('status: 404', ['passed'], { status: 404 });
  });
  it('looks at headers in any case', () => {
    check('headers: { Content-Type: { contains: json } }', ['passed']);
    check('headers: { X-Frame-Options: { exists: true } }', [
      'failed',
      'false: header X-Frame-Options is there; nothing',
    ]);
  });
  it('joins headers that are sent repeatedly', () =>
    check('headers: { vary: "Origin, Accept" }', ['passed']));
  it('looks at the body', () => {
    check('body: [healthy, db]', ['passed']);
    check('body: { not: healthy }', [
      'failed',
      `false: body does not contain "healthy"; ${JSON.stringify(ok.body)}`,
    ]);
  });
  it('looks at JSON', () => {
    check('json: { status: healthy, checks: [{ ok: true }] }', ['passed']);
    check('json: { status: ok }', ['failed', 'false: JSON holds {"status":"ok"}; $.status is "healthy"']);
    check('jsonpath: { $.status: healthy, "$.checks[*].ok": [true] }', [
      'failed',
      'false: $.checks[*].ok is one of true; [true]',
    ]);
    check('jsonpath: { "$.checks[0].ok": true }', ['passed']);
  });
  it('wants JSON where JSON is asked about', () =>
    check('jsonpath: { $.status: ok }', ['failed', 'false: the body is JSON; "<html>"'], { body: '<html>' }));
  it('looks at the time', () => {
    check('duration: < 200ms', ['passed']);
    check('duration: < 100ms', ['failed', 'false: duration is below 100 ms; 120 ms']);
  });
  it('looks at the last address', () => check('url: https://a.b/', ['passed']));
  it('looks at the certificate', () => {
    check('certificate: { days-left: ">= 14", names: a.b, issuer: CA, protocol: TLSv1.2 }', ['passed']);
    check('certificate: { days-left: ">= 30" }', ['failed', 'false: days left is at least 30 days; 20 days']);
  });
  it('is bad where a certificate is wanted and there is none', () =>
    check('certificate: { days-left: 1 }', ['failed', 'false: the connection is encrypted; https://a.b/'], {
      certificate: undefined,
    }));
  it('is open where the body was cut', () => {
    check('body: healthy', ['review', '?: body contains "healthy"; too large to be read'], {
      truncated: true,
    });
    check('status: 200', ['passed'], { truncated: true });
  });
});

describe('no response', () => {
  const judge = (because: 'target' | 'setup' | 'timeout' | 'cancelled'): string =>
    http.judge(probeOf('http: https://a.b') as HttpProbe, { kind: 'none', because, message: '' }).outcome;
  it('is a failure of the server', () => strictEqual(judge('target'), 'failed'));
  it('is a failure of a slow server', () => strictEqual(judge('timeout'), 'failed'));
  it('is an error when nothing could be asked', () => strictEqual(judge('setup'), 'errored'));
  it('is left out when somebody stopped it', () => strictEqual(judge('cancelled'), 'skipped'));
});

describe('the request of a probe', () => {
  const requestOf = async (yaml: string): Promise<object> => {
    let sent: object = {};
    const host = {
      http: (request: object) => {
        sent = request;
        return Promise.resolve(ok);
      },
    } as unknown as ProbeHost;
    const context = { folder: '/w', env: {}, session: 's' };
    await http.observe(probeOf(yaml) as HttpProbe, host, context, new AbortController().signal);
    return sent;
  };
  it('is plain', async () =>
    deepStrictEqual(await requestOf('http: https://a.b/'), {
      method: 'GET',
      url: 'https://a.b/',
      folder: '/w',
      headers: [],
      redirects: 0,
      compressed: false,
      insecure: false,
    }));
  it('has all that is said', async () =>
    deepStrictEqual(
      await requestOf(
        'http: PUT https://a.b/\nrequest-headers: { A: b }\nrequest-body: { x: 1 }\nbasic-auth: "ü:p"\nfollow-redirects: 2\nca-file: ca.pem\nproxy: none',
      ),
      {
        method: 'PUT',
        url: 'https://a.b/',
        folder: '/w',
        headers: [
          ['A', 'b'],
          ['authorization', 'Basic w7w6cA=='],
          ['content-type', 'application/json'],
        ],
        body: '{"x":1}',
        redirects: 2,
        compressed: false,
        insecure: false,
        caFile: 'ca.pem',
        proxy: 'none',
      },
    ));
  it('keeps a text and a type of its own', async () => {
    const sent = await requestOf(
      'http: POST https://a.b/\nrequest-headers: { Content-Type: text/plain }\nrequest-body: "{}"',
    );
    deepStrictEqual((sent as { headers: unknown }).headers, [['Content-Type', 'text/plain']]);
    strictEqual((sent as { body: unknown }).body, '{}');
  });
});

describe('the risk of a request', () => {
  const risk = (method: string): string =>
    http.risk(probeOf(`http: ${method} https://a.b`) as HttpProbe).class;
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    it(`${method} is none`, () => strictEqual(risk(method), 'safe'));
  for (const method of ['POST', 'PUT', 'PATCH'])
    it(`${method} changes something`, () => strictEqual(risk(method), 'changes'));
  it('DELETE is destructive', () => strictEqual(risk('DELETE'), 'destructive'));
});
