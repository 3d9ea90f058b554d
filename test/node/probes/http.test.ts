// HTTP probes against real servers, well behaved and not.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { HttpAnswer, HttpRequest, NoAnswer } from '../../../src/core/host/probes.ts';
import { outcome, run, Servers } from './servers.ts';

const servers = new Servers();
after(() => servers.end());

/** Asks a server of its own. */
async function ask(
  listener: RequestListener,
  request: Partial<HttpRequest> = {},
  path = '/',
): Promise<HttpAnswer | NoAnswer> {
  const url = `${await servers.http(listener)}${path}`;
  return servers.host().http(
    {
      method: 'GET',
      url,
      headers: [],
      folder: '/',
      redirects: 0,
      compressed: false,
      insecure: false,
      ...request,
    },
    AbortSignal.timeout(5000),
  );
}

function answered(answer: HttpAnswer | NoAnswer): HttpAnswer {
  ok(answer.kind === 'answer', JSON.stringify(answer));
  return answer;
}

function refused(answer: HttpAnswer | NoAnswer, message: RegExp): void {
  ok(answer.kind === 'none', JSON.stringify(answer));
  strictEqual(answer.because, 'target', answer.message);
  match(answer.message, message);
}

/** What the server is sent. */
const echo: RequestListener = (request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += String(chunk)));
  request.on('end', () =>
    response.end(
      JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body }),
    ),
  );
};

describe('an HTTP request', () => {
  it('is answered', async () => {
    const answer = answered(
      await ask((_, response) => {
        response.writeHead(418, { 'X-A': 'b', 'Set-Cookie': ['a=1', 'b=2'] });
        response.end('grüße');
      }),
    );
    strictEqual(answer.status, 418);
    strictEqual(answer.body, 'grüße');
    strictEqual(answer.truncated, false);
    deepStrictEqual(
      answer.headers.filter(([name]) => /^(?:x-a|set-cookie)$/.test(name)),
      [
        ['x-a', 'b'],
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
    );
    strictEqual(answer.certificate, undefined);
  });
  it('sends what it is told to', async () => {
    const headers = [
      ['X-A', 'b'],
      ['User-Agent', 'me'],
      ['Host', 'a.example'],
    ] as const;
    const answer = answered(await ask(echo, { method: 'POST', headers, body: '{"ü":1}' }, '/x?y=%20z'));
    const sent = JSON.parse(answer.body) as { headers: Record<string, string> } & Record<string, unknown>;
    deepStrictEqual([sent['method'], sent['url'], sent['body']], ['POST', '/x?y=%20z', '{"ü":1}']);
    deepStrictEqual(
      ['x-a', 'user-agent', 'host', 'accept'].map((name) => sent.headers[name]),
      ['b', 'me', 'a.example', '*/*'],
    );
  });
  it('is timed', async () => {
    const slow: RequestListener = (_, response) => {
      setTimeout(() => {
        response.write('a');
        setTimeout(() => response.end('b'), 60);
      }, 60);
    };
    const { timing } = answered(await ask(slow));
    ok(timing.firstByte >= 55 && timing.firstByte < 500, JSON.stringify(timing));
    ok(timing.total >= timing.firstByte + 50, JSON.stringify(timing));
    ok(timing.connect !== undefined && timing.connect < 100, JSON.stringify(timing));
    strictEqual(timing.tls, undefined);
  });
  it('uses open connections again', async () => {
    const own = new Servers();
    const url = await own.http((_, response) => response.end('ok'));
    const host = own.host();
    for (let n = 0; n < 10; n++) strictEqual(await outcome(host, `http: ${url}/${n}`), 'passed');
    // undici gives a server a moment before it uses a connection again.
    ok(own.connections <= 2, String(own.connections));
    await own.end();
  });
  it('is sent again when a connection was closed meanwhile', async () => {
    let requests = 0;
    const url = await servers.http((request, response) => {
      requests++;
      if (requests === 2) request.socket.destroy();
      else response.end('ok');
    });
    const host = servers.host();
    strictEqual(await outcome(host, `http: ${url}`), 'passed');
    await sleep(20);
    strictEqual(await outcome(host, `http: ${url}`), 'passed');
    strictEqual(requests, 3);
  });
  it('that changes something is never sent again', async () => {
    let requests = 0;
    const url = await servers.http((request, response) => {
      requests++;
      if (requests === 2) request.socket.destroy();
      else response.end('ok');
    });
    const host = servers.host();
    await outcome(host, `http: ${url}`);
    await sleep(20);
    match(await outcome(host, `http: POST ${url}`), /failed: .*closed before there was an answer/);
    strictEqual(requests, 2);
  });
});

describe('a packed response', () => {
  const packed =
    (encoding: string, body: Buffer): RequestListener =>
    (_, response) => {
      response.setHeader('content-encoding', encoding);
      response.end(body);
    };
  it('is unpacked', async () => {
    strictEqual(answered(await ask(packed('gzip', gzipSync('hello')))).body, 'hello');
    strictEqual(answered(await ask(packed('br', brotliCompressSync('hello')))).body, 'hello');
  });
  it('is asked for', async () => {
    const sent = answered(await ask(echo, { compressed: true })).body;
    match(sent, /"accept-encoding":"gzip, deflate, br"/);
  });
  it('is cut when it is a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    deepStrictEqual([answered(await ask(packed('gzip', bomb))).truncated], [true]);
  });
  it('is none when it is not packed', async () => {
    refused(await ask(packed('gzip', Buffer.from('hello'))), /not packed as it says/);
  });
});

describe('a redirect', () => {
  const hops: RequestListener = (request, response) => {
    const [, path = '', left = '0'] = /^\/(\w+)\/(\d+)/.exec(request.url ?? '') ?? [];
    if (left === '0') return echo(request, response);
    const status = { loop: 302, see: 303, keep: 307 }[path] ?? 301;
    response.writeHead(status, { location: path === 'loop' ? '/loop/1' : `/${path}/${Number(left) - 1}` });
    response.end();
  };
  it('is not followed', async () => {
    const answer = answered(await ask(hops, {}, '/moved/2'));
    deepStrictEqual([answer.status, answer.redirects], [301, []]);
  });
  it('is followed when that is said', async () => {
    const answer = answered(await ask(hops, { redirects: 5 }, '/moved/2'));
    strictEqual(answer.status, 200);
    match(answer.url, /\/moved\/0$/);
    deepStrictEqual(
      answer.redirects.map(({ status, url }) => `${status} ${new URL(url).pathname}`),
      ['301 /moved/1', '301 /moved/0'],
    );
  });
  it('is followed only so far', async () =>
    refused(await ask(hops, { redirects: 2 }, '/moved/3'), /redirects more than 2 times/));
  it('in a circle is not followed for ever', async () =>
    refused(await ask(hops, { redirects: 20 }, '/loop/1'), /redirects in a circle/));
  const sent = async (path: string): Promise<readonly unknown[]> => {
    const headers = [['content-type', 'text/plain']] as const;
    const answer = answered(await ask(hops, { redirects: 5, method: 'POST', body: 'x', headers }, path));
    const { method, body, headers: got } = JSON.parse(answer.body) as Record<string, Record<string, unknown>>;
    return [method, body, got?.['content-type']];
  };
  it('makes a GET of a POST', async () => deepStrictEqual(await sent('/moved/1'), ['GET', '', undefined]));
  it('makes a GET of anything', async () => deepStrictEqual(await sent('/see/1'), ['GET', '', undefined]));
  it('keeps the method', async () => deepStrictEqual(await sent('/keep/1'), ['POST', 'x', 'text/plain']));
  it('does not tell other servers who asks', async () => {
    const other = await servers.http(echo);
    const headers = [
      ['Authorization', 'Bearer x'],
      ['Cookie', 'a=b'],
      ['X-A', 'b'],
    ] as const;
    const answer = answered(
      await ask((_, response) => response.writeHead(302, { location: other }).end(), {
        redirects: 1,
        headers,
      }),
    );
    const got = (JSON.parse(answer.body) as { headers: Record<string, string> }).headers;
    deepStrictEqual([got['authorization'], got['cookie'], got['x-a']], [undefined, undefined, 'b']);
  });
  it('to nowhere is an answer', async () =>
    strictEqual(
      answered(await ask((_, response) => response.writeHead(302).end(), { redirects: 3 })).status,
      302,
    ));
  it('to something else is refused', async () => {
    const answer = await ask(
      (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      { redirects: 3 },
    );
    match(JSON.stringify(answer), /"none".*is not the address of a web server/);
  });
});

describe('a server that behaves badly', () => {
  it('sends an endless body', async () => {
    const started = performance.now();
    const endless: RequestListener = (_, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    const answer = answered(await ask(endless));
    deepStrictEqual([answer.status, answer.truncated, answer.body.length], [200, true, 1024 * 1024]);
    ok(performance.now() - started < 3000);
  });
  it('sends 10,000 headers', async () => {
    const port = await servers.tcp((socket) => {
      const headers = [...Array(10_000).keys()].map((n) => `x-${n}: ${n}\r\n`).join('');
      socket.end(`HTTP/1.1 200 OK\r\n${headers}\r\nok`);
    });
    match(await outcome(servers.host(), `http: http://127.0.0.1:${port}`), /failed: .*headers are too large/);
  });
  it('sends 2,000 small headers', async () => {
    const port = await servers.tcp((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\n${'a:1\r\n'.repeat(2000)}\r\nok`),
    );
    match(await outcome(servers.host(), `http: http://127.0.0.1:${port}`), /failed: .*headers are too many/);
  });
  it('sends JSON as deep as it can', async () => {
    const body = '['.repeat(500_000) + ']'.repeat(500_000);
    const url = await servers.http((_, response) => response.end(body));
    for (const keys of ['json: { a: 1 }', 'jsonpath: { $: { isEmpty: true } }', 'jsonpath: { $..a: x }'])
      match(await outcome(servers.host(), `http: ${url}\n${keys}`), /^failed: Expected: /);
  });
  it('says nothing', async () => {
    const port = await servers.tcp(() => undefined);
    strictEqual(
      await outcome(servers.host(), `http: http://127.0.0.1:${port}\ntimeout: 100ms`),
      'failed: There was no answer within 0.1 s.',
    );
  });
  it('stops in the middle', async () => {
    const url = await servers.http((_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half');
    });
    strictEqual(
      await outcome(servers.host(), `http: ${url}\ntimeout: 100ms`),
      'failed: There was no answer within 0.1 s.',
    );
  });
  it('drips its headers', async () => {
    const port = await servers.tcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx: ');
      const timer = setInterval(() => socket.write('a'), 10);
      socket.on('close', () => clearInterval(timer)).on('error', () => undefined);
    });
    const started = performance.now();
    strictEqual(
      await outcome(servers.host(), `http: http://127.0.0.1:${port}\ntimeout: 200ms`),
      'failed: There was no answer within 0.2 s.',
    );
    ok(performance.now() - started < 1500);
  });
  it('hangs up', async () => {
    const port = await servers.tcp((socket) => socket.destroy());
    match(
      await outcome(servers.host(), `http: http://127.0.0.1:${port}`),
      /failed: .*closed before there was an answer/,
    );
  });
  it('does not speak HTTP', async () => {
    const port = await servers.tcp((socket) => socket.end('220 mail.example ESMTP\r\n'));
    match(await outcome(servers.host(), `http: http://127.0.0.1:${port}`), /failed: .*is not HTTP/);
  });
  it('is not there', async () => {
    match(
      await outcome(servers.host(), `http: http://127.0.0.1:1`),
      /failed: 127.0.0.1:1: the connection was refused/,
    );
  });
  it('has no name', async () => {
    match(
      await outcome(servers.host(), `http: http://nothing.invalid`),
      /errored: nothing.invalid cannot be reached/,
    );
  });
  it('refuses from the third request on', async () => {
    let requests = 0;
    const url = await servers.http((_, response) => response.writeHead(++requests > 2 ? 429 : 200).end());
    const host = servers.host();
    strictEqual(await outcome(host, `http: ${url}\nstatus: 429\nretry: 5\nretry-interval: 1ms`), 'passed');
    strictEqual(requests, 3);
  });
});

describe('a stopped request', () => {
  const stopped = async (listen: (own: Servers) => Promise<string>): Promise<void> => {
    const own = new Servers();
    const url = await listen(own);
    const controller = new AbortController();
    const host = own.host();
    const running = run(host, `http: ${url}\ntimeout: 1m`, controller.signal);
    await sleep(100);
    ok(own.connections > 0);
    const started = performance.now();
    controller.abort();
    strictEqual((await running).judgement.outcome, 'skipped');
    ok(performance.now() - started < 500);
    await sleep(50);
    strictEqual(own.connections, 0, 'connections are left');
    await own.end();
  };
  it('leaves nothing of a server that is silent', () =>
    stopped(async (own) => `http://127.0.0.1:${await own.tcp(() => undefined)}`));
  it('leaves nothing of a body that never ends', () =>
    stopped((own) => own.http((_, response) => void response.write('a'))));
  it('leaves nothing of a handshake that never ends', () =>
    stopped(async (own) => `https://127.0.0.1:${await own.tcp(() => undefined)}`));
  it('is not sent on to another server', async () => {
    const controller = new AbortController();
    const silent = await servers.tcp(() => undefined);
    const url = await servers.http((_, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${silent}` }).end();
      controller.abort();
    });
    const result = await run(servers.host(), `http: ${url}\nfollow-redirects: true`, controller.signal);
    strictEqual(result.judgement.outcome, 'skipped');
  });
  it('is not sent when it was stopped before', async () => {
    const result = await run(servers.host(), 'http: http://127.0.0.1:1', AbortSignal.abort());
    deepStrictEqual([result.judgement.outcome, result.attempts], ['skipped', 0]);
  });
});

describe('a closed host', () => {
  it('has no open connections', async () => {
    const own = new Servers();
    const url = await own.http((_, response) => response.end('ok'));
    const host = own.host();
    await outcome(host, `http: ${url}`);
    strictEqual(own.connections, 1);
    await host.close();
    await sleep(50);
    strictEqual(own.connections, 0);
    await own.end();
  });
});
