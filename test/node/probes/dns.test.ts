// DNS probes against a name server of the test's own, and ports.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { createSocket, type Socket } from 'node:dgram';
import type { DnsType } from '../../../src/core/host/probes.ts';
import { outcome, run, Servers } from './servers.ts';

const types: Readonly<Record<DnsType, number>> = { A: 1, NS: 2, CNAME: 5, MX: 15, TXT: 16, AAAA: 28 };

type Zone = Readonly<Record<string, readonly Buffer[]>>;

function name(text: string): Buffer {
  const labels = text.split('.').map((label) => Buffer.concat([Buffer.of(label.length), Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.of(0)]);
}

const strings = (...texts: readonly string[]): Buffer =>
  Buffer.concat(texts.map((text) => Buffer.concat([Buffer.of(text.length), Buffer.from(text)])));

/** `name type` and the data of its records. */
const zone: Zone = {
  'web.test 1': [Buffer.of(10, 0, 0, 2), Buffer.of(10, 0, 0, 1)],
  'web.test 28': [Buffer.from('20010db8000000000000000000000001', 'hex')],
  'www.test 5': [name('Web.Test')],
  'test 15': [Buffer.concat([Buffer.of(0, 10), name('mail.test')])],
  'test 16': [strings('v=spf1 ', '-all')],
  'test 2': [name('ns.test')],
};

/** A name server in a few lines; names in `broken.test` fail, those in `silent.test` have no answer. */
function answerTo(query: Buffer): Buffer | undefined {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  const host = labels.join('.').toLowerCase();
  const type = query.readUInt16BE(at + 1);
  if (host.endsWith('silent.test')) return undefined;
  const records = zone[`${host} ${type}`] ?? [];
  const known = Object.keys(zone).some((key) => key.startsWith(`${host} `));
  const code = host.endsWith('broken.test') ? 2 : known ? 0 : 3;
  const header = Buffer.concat([
    query.subarray(0, 2),
    Buffer.of(0x81, 0x80 | code, 0, 1, 0, records.length, 0, 0, 0, 0),
  ]);
  const answers = records.map((data) => {
    const head = Buffer.alloc(12);
    head.writeUInt16BE(0xc00c, 0);
    head.writeUInt16BE(type, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt32BE(60, 6);
    head.writeUInt16BE(data.length, 10);
    return Buffer.concat([head, data]);
  });
  return Buffer.concat([header, query.subarray(12, at + 5), ...answers]);
}

describe('a DNS probe', () => {
  let server: Socket;
  let resolver = '';
  const servers = new Servers();
  before(async () => {
    server = createSocket('udp4');
    server.on('message', (query, from) => {
      const answer = answerTo(query);
      if (answer) server.send(answer, from.port, from.address);
    });
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
    resolver = `resolver: 127.0.0.1:${server.address().port}`;
  });
  after(async () => {
    server.close();
    await servers.end();
  });

  const records = async (host: string, type: DnsType): Promise<unknown> => {
    const { answer } = await run(servers.host(), `dns: ${host}\ntype: ${type}\n${resolver}`);
    return (answer as { records?: unknown }).records;
  };
  const expected: readonly (readonly [string, DnsType, readonly string[]])[] = [
    ['web.test', 'A', ['10.0.0.1', '10.0.0.2']],
    ['web.test', 'AAAA', ['2001:db8::1']],
    ['www.test', 'CNAME', ['web.test']],
    ['test', 'MX', ['10 mail.test']],
    ['test', 'TXT', ['v=spf1 -all']],
    ['test', 'NS', ['ns.test']],
    ['nothing.test', 'A', []],
    ['www.test', 'TXT', []],
  ];
  for (const [host, type, found] of expected)
    it(`finds ${type} of ${host}: ${found.join(', ') || 'nothing'}`, async () => {
      ok(types[type]);
      deepStrictEqual(await records(host, type), found);
    });

  const check = async (yaml: string, result: RegExp): Promise<void> =>
    match(await outcome(servers.host(), `${yaml}\n${resolver}`), result);
  it('passes', () => check('dns: web.test\nrecords: 10.0.0.1', /^passed$/));
  it('fails without a record', () =>
    check('dns: nothing.test', /failed: Expected: A records is not empty; it was \[\]/));
  it('fails with another record', () =>
    check('dns: web.test\nrecords: 10.0.0.9', /failed: .*it was \["10.0.0.1","10.0.0.2"\]/));
  it('fails when the server fails', () =>
    check('dns: a.broken.test', /failed: The resolver gave no answer for a.broken.test \(SERVFAIL\)/));
  it('ends in time', async () => {
    const result = await run(servers.host(), `dns: a.silent.test\ntimeout: 150ms\n${resolver}`);
    strictEqual(result.judgement.reason, 'There was no answer within 0.15 s.');
    ok(result.durationMs < 900);
  });
  it('is stopped at once', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    const result = await run(servers.host(), `dns: a.silent.test\n${resolver}`, controller.signal);
    strictEqual(result.judgement.outcome, 'skipped');
    ok(result.durationMs < 900);
  });
  it('needs a resolver', async () =>
    match(
      await outcome(servers.host(), 'dns: a.test\nresolver: 127.0.0.1:1\ntimeout: 5s'),
      /errored: The resolver cannot be asked/,
    ));
});

describe('a port probe', () => {
  const servers = new Servers();
  after(() => servers.end());
  it('finds an open port', async () => {
    const port = await servers.tcp(() => undefined);
    strictEqual(await outcome(servers.host(), `port: 127.0.0.1:${port}`), 'passed');
    match(await outcome(servers.host(), `port: 127.0.0.1:${port}\nstate: closed`), /failed: .*; it was open/);
  });
  it('finds a closed port', async () => {
    strictEqual(await outcome(servers.host(), 'port: 127.0.0.1:1\nstate: closed'), 'passed');
    match(await outcome(servers.host(), 'port: 127.0.0.1:1'), /failed: .*; it was closed/);
  });
  it('finds no host', async () =>
    match(await outcome(servers.host(), 'port: nothing.invalid:1\nstate: closed'), /errored: .*name/));
  it('leaves no connection', async () => {
    const own = new Servers();
    const port = await own.tcp(() => undefined);
    await outcome(own.host(), `port: 127.0.0.1:${port}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
    strictEqual(own.connections, 0);
    await own.end();
  });
});
