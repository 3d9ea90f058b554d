// HTTPS and TLS with good and bad certificates, and what stands between: proxies.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { createServer, request as forward } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { HttpAnswer, TlsAnswer } from '../../../src/core/host/probes.ts';
import { presets } from '../../../src/core/verify/probes/from/presets.ts';
import { writeProbe } from '../../../src/core/verify/probes/grammar/write.ts';
import { temporaryFolder } from '../commands.ts';
import { type Identity, issue, type Wanted } from './certificates.ts';
import { outcome, run, Servers } from './servers.ts';

const folder = temporaryFolder();
const servers = new Servers();
const authority = issue({ name: 'Test Authority' });
before(() => writeFileSync(join(folder.path, 'ca.pem'), authority.certificate));
after(async () => {
  await servers.end();
  folder.remove();
});

/** The port of a server with such a certificate. */
function secure(wanted: Partial<Wanted>, options: object = {}): Promise<number> {
  const identity = issue({ name: 'leaf', names: ['localhost'], issuer: authority, ...wanted });
  const chain: Identity = { ...identity, certificate: identity.certificate + authority.certificate };
  return servers.https(chain, (_, response) => response.end('ok'), options);
}

const ca = 'ca-file: ca.pem';

describe('an HTTPS request', () => {
  const ask = async (port: number, keys = ca): Promise<string> =>
    outcome(servers.host(), `http: https://localhost:${port}\n${keys}`, folder.path);
  it('trusts a given authority', async () => strictEqual(await ask(await secure({})), 'passed'));
  it('trusts nobody else', async () =>
    match(
      await ask(await secure({}), ''),
      /failed: localhost:\d+: the certificate is signed by an authority that is not trusted/,
    ));
  it('trusts anybody when that is said', async () => {
    strictEqual(await ask(await secure({ days: -1 }), 'insecure: true'), 'passed');
  });
  it('refuses an expired certificate', async () =>
    match(await ask(await secure({ days: -1 })), /failed: .*has expired/));
  it('refuses one that is not valid yet', async () =>
    match(await ask(await secure({ since: -1 })), /failed: .*not valid yet/));
  it('refuses one for other names', async () =>
    match(await ask(await secure({ names: ['other.example'] })), /failed: .*for other names/));
  it('refuses one that signed itself', async () =>
    match(
      await outcome(
        servers.host(),
        `http: https://localhost:${await servers.https(issue({ name: 'self', names: ['localhost'] }), () => undefined)}`,
      ),
      /signed by nobody but itself/,
    ));
  it('accepts one for an address', async () =>
    strictEqual(
      await outcome(
        servers.host(),
        `http: https://127.0.0.1:${await secure({ names: ['127.0.0.1'] })}\n${ca}`,
        folder.path,
      ),
      'passed',
    ));
  it('shows the certificate', async () => {
    const keys =
      'certificate: { days-left: ">= 80", names: localhost, issuer: Test Authority, protocol: TLSv1.3 }';
    strictEqual(await ask(await secure({}), `${ca}\n${keys}`), 'passed');
    match(
      await ask(await secure({ days: 5 }), `${ca}\n${keys}`),
      /failed: Expected: days left is at least 80 days; it was 4 days/,
    );
  });
  it('shows it on an open connection too, and times the parts', async () => {
    const host = servers.host();
    const yaml = `http: https://localhost:${await secure({})}\n${ca}\ncertificate: { days-left: "> 80" }`;
    const first = (await run(host, yaml, undefined, folder.path)).answer as HttpAnswer;
    await new Promise(setImmediate);
    const second = await run(host, yaml, undefined, folder.path);
    strictEqual(second.judgement.outcome, 'passed');
    ok(
      first.timing.dns !== undefined && first.timing.connect !== undefined && first.timing.tls !== undefined,
    );
    const parts = first.timing.dns + first.timing.connect + first.timing.tls;
    ok(parts > 0 && parts <= first.timing.firstByte, JSON.stringify(first.timing));
    strictEqual((second.answer as HttpAnswer).timing.tls, undefined);
  });
  it('does not mix up what different authorities say', async () => {
    const url = `https://localhost:${await secure({})}`;
    const host = servers.host();
    const distrust = async (own: object): Promise<unknown> => {
      const usual = { method: 'GET', url, headers: [], folder: folder.path, redirects: 0, compressed: false };
      const request = { ...usual, insecure: false, ...own };
      const answer = await host.http(request, new AbortController().signal);
      return answer.kind === 'answer' && answer.certificate?.distrust;
    };
    match(String(await distrust({ insecure: true })), /not trusted/);
    strictEqual(await distrust({ caFile: 'ca.pem' }), undefined);
    match(String(await distrust({ insecure: true })), /not trusted/);
  });
  it('cannot trust an authority that is not there', async () =>
    match(
      await ask(await secure({}), 'ca-file: none.pem'),
      /errored: The certificate authority none.pem could not be read: no such file/,
    ));
  it('is not for servers without TLS', async () => {
    const port = await servers.tcp((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    match(await ask(port), /failed: .*TLS/);
  });
});

describe('a TLS probe', () => {
  const ask = async (port: number, keys = '', host = 'localhost'): Promise<string> =>
    outcome(servers.host(), `tls: ${host}:${port}\n${ca}\n${keys}`, folder.path);
  it('passes', async () => strictEqual(await ask(await secure({})), 'passed'));
  it('sees a wildcard', async () =>
    strictEqual(
      await ask(await secure({ names: ['localhost', '*.a.example'] }), 'names: [b.a.example]'),
      'passed',
    ));
  it('sees that it is expired', async () =>
    match(
      await ask(await secure({ days: -3 })),
      /certificate is trusted; it was the certificate has expired, and 1 more/,
    ));
  it('sees that it expires soon', async () =>
    match(
      await ask(await secure({ days: 3 }), 'days-left: ">= 14"'),
      /days left is at least 14 days; it was 2 days\./,
    ));
  it('sees other names', async () =>
    match(
      await ask(await secure({ names: ['other.example'] })),
      /valid for localhost; it was other.example\./,
    ));
  it('sees an unknown authority', async () =>
    match(
      await outcome(servers.host(), `tls: localhost:${await secure({})}`),
      /trusted; it was the certificate is signed by an authority that is not trusted/,
    ));
  it('overlooks that', async () =>
    strictEqual(
      await outcome(servers.host(), `tls: localhost:${await secure({})}\ninsecure: true`),
      'passed',
    ));
  it('sees the chain', async () => {
    const { answer } = await run(
      servers.host(),
      `tls: localhost:${await secure({ days: 10 })}\n${ca}`,
      undefined,
      folder.path,
    );
    const { chain, protocol, distrust } = answer as TlsAnswer;
    deepStrictEqual([protocol, distrust], ['TLSv1.3', undefined]);
    deepStrictEqual(
      chain.map(({ subject, issuer, names, daysLeft }) => [subject, issuer, names, daysLeft]),
      [
        ['leaf', 'Test Authority', ['localhost'], 9],
        ['Test Authority', 'Test Authority', [], 89],
      ],
    );
    match(chain[0]?.validTo ?? '', /^\d{4}-\d\d-\d\d$/);
  });
  it('sees an older protocol', async () => {
    const port = await secure({}, { maxVersion: 'TLSv1.2' });
    strictEqual(await ask(port), 'passed');
    match(await ask(port, 'protocol: TLSv1.3'), /TLSv1.3 or newer; it was TLSv1.2/);
  });
  it('sees that old protocols are refused', async () =>
    strictEqual(await ask(await secure({}), 'refuses-old: true'), 'passed'));
  it('sees that old protocols are accepted', async () => {
    const old = await secure({}, { minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' });
    match(await ask(old, 'refuses-old: true'), /versions before TLS 1.2 are refused; it was accepted/);
  });
  it('needs a TLS server', async () =>
    match(await ask(await servers.tcp((socket) => socket.end('hello\n'))), /failed: localhost:\d+: /));
  it('needs a server', async () => match(await ask(1), /failed: localhost:1: the connection was refused/));
  it('needs a name', async () =>
    match(await ask(1, '', 'nothing.invalid'), /errored: .*its name is not known/));
  it('ends in time', async () =>
    match(await ask(await servers.tcp(() => undefined), 'timeout: 100ms'), /no answer within 0.1 s/));
});

describe('the presets', () => {
  const check = async (
    id: string,
    url: string,
    expected: RegExp,
    origin = 'https://app.example',
  ): Promise<void> => {
    const preset = presets(url, origin).find((one) => one.id === id);
    ok(preset);
    match(await outcome(servers.host(), writeProbe(preset.probe)), expected);
  };
  const cors = (allow: (origin: string) => string | undefined): Promise<string> =>
    servers.http((request, response) => {
      const allowed = request.method === 'OPTIONS' ? allow(request.headers.origin ?? '') : undefined;
      if (allowed !== undefined) response.setHeader('Access-Control-Allow-Origin', allowed);
      response.writeHead(204).end();
    });
  it('find wildcard CORS', async () => {
    const url = await cors(() => '*');
    await check('cors', url, /failed: .*access-control-allow-origin is "https:\/\/app.example"; it was "\*"/);
    await check('cors-foreign', url, /failed/);
  });
  it('find CORS that lets everybody in by name', async () => {
    const url = await cors((origin) => origin);
    await check('cors', url, /passed/);
    await check('cors-foreign', url, /failed: .*it was "https:\/\/attacker.example"/);
  });
  it('find exact CORS', async () => {
    const url = await cors((origin) => (origin === 'https://app.example' ? origin : undefined));
    await check('cors', url, /passed/);
    await check('cors-foreign', url, /passed/);
  });
  it('find a redirect to HTTPS', async () => {
    const url = await servers.http((request, response) => {
      response.writeHead(301, { location: `https://${request.headers.host}${request.url}` }).end();
    });
    await check('https-redirect', url, /passed/);
    await check('health', url, /failed: Expected: status is 200; it was 301/);
  });
});

describe('a proxy', () => {
  /** A proxy that notes what goes through it. */
  async function proxy(): Promise<{ readonly url: string; readonly seen: string[] }> {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
      forward(request.url ?? '', { headers: request.headers }, (answer) => answer.pipe(response)).end();
    });
    server.on('connect', (request, socket) => {
      seen.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
      const [host = '', port] = (request.url ?? '').split(':');
      const to = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        to.pipe(socket).pipe(to);
      });
      to.on('error', () => socket.destroy());
      socket.on('error', () => to.destroy());
    });
    return { url: `http://127.0.0.1:${await servers.adopt(server)}`, seen };
  }
  const plain = (): Promise<string> => servers.http((_, response) => response.end('ok'));

  it('is asked for HTTP', async () => {
    const [{ url, seen }, target] = [await proxy(), await plain()];
    strictEqual(
      await outcome(servers.host({ HTTP_PROXY: url }), `http: ${target}/x?y=1\nbody: ok`),
      'passed',
    );
    deepStrictEqual(seen, [`GET ${target}/x?y=1`]);
  });
  it('lets HTTPS through', async () => {
    const [{ url, seen }, port] = [await proxy(), await secure({})];
    const yaml = `http: https://localhost:${port}\n${ca}\ncertificate: { days-left: "> 1" }`;
    strictEqual(await outcome(servers.host({ https_proxy: url }), yaml, folder.path), 'passed');
    deepStrictEqual(seen, [`CONNECT localhost:${port}`]);
  });
  it('is told who asks', async () => {
    const [{ url, seen }, target, port] = [await proxy(), await plain(), await secure({})];
    const named = url.replace('//', '//me:p%40ss@');
    const host = servers.host({ http_proxy: named, https_proxy: named });
    strictEqual(await outcome(host, `http: ${target}`), 'passed');
    strictEqual(await outcome(host, `http: https://localhost:${port}\ninsecure: true`), 'passed');
    const basic = `Basic ${Buffer.from('me:p@ss').toString('base64')}`;
    deepStrictEqual(seen, [`GET ${target}/ ${basic}`, `CONNECT localhost:${port} ${basic}`]);
  });
  it('is left out', async () => {
    const [{ url, seen }, target] = [await proxy(), await plain()];
    for (const no_proxy of ['127.0.0.1', '*', 'a.example, 127.0.0.1', new URL(target).host])
      strictEqual(await outcome(servers.host({ http_proxy: url, no_proxy }), `http: ${target}`), 'passed');
    strictEqual(await outcome(servers.host({ http_proxy: url }), `http: ${target}\nproxy: none`), 'passed');
    deepStrictEqual(seen, []);
  });
  it('is used where it is written', async () => {
    const [{ url, seen }, target] = [await proxy(), await plain()];
    strictEqual(await outcome(servers.host(), `http: ${target}\nproxy: ${url}`), 'passed');
    strictEqual(seen.length, 1);
  });
  it('may refuse', async () => {
    const refusing = await servers.http((_, response) => response.writeHead(403).end());
    match(
      await outcome(servers.host({ https_proxy: refusing }), 'http: https://a.example'),
      /failed: .*proxy 127.0.0.1:\d+ (?:failed|answered)/,
    );
  });
  it('may be absent', async () =>
    match(
      await outcome(servers.host({ https_proxy: 'http://127.0.0.1:1' }), 'http: https://a.example'),
      /proxy 127.0.0.1:1 failed/,
    ));
  it('may say nothing', async () => {
    const silent = `http://127.0.0.1:${await servers.tcp(() => undefined)}`;
    match(
      await outcome(servers.host({ https_proxy: silent }), 'http: https://a.example\ntimeout: 100ms'),
      /no answer within/,
    );
  });
});
