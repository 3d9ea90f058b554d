// `shipcheck verify` on requests and written probes: beside each other, in the shapes and with the statuses promised.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '../node/commands.ts';
import { shipcheck, type Ended } from './cli.ts';

describe('shipcheck verify, with probes', () => {
  const folder = temporaryFolder();
  let server: Server;
  let url = '';
  let open = 0;
  let most = 0;
  before(async () => {
    server = createServer((request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.writeHead(request.url === '/down' ? 503 : 200).end('{"status":"ok"}');
      }, 100);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
    folder.remove();
  });

  const verify = (content: string, ...args: readonly string[]): Promise<Ended> => {
    writeFileSync(join(folder.path, 'a.md'), content);
    return shipcheck(['verify', ...args], folder.path);
  };
  const curl = (path: string): string => `- [ ] ${path}\n  \`\`\`bash\n  curl ${url}${path}\n  \`\`\`\n`;
  const status = async (content: string, ...args: readonly string[]): Promise<number | null> =>
    (await verify(content, ...args)).status;

  it('prints what was promised, and nothing else', async () => {
    const { out } = await verify(
      `${curl('/up')}- [ ] Port <!-- probe: { http: "${url}/down", status: 200 } -->\n- [ ] c \`test -f a.md\`\n`,
      '--json',
    );
    const { results, summary } = JSON.parse(out) as {
      results: readonly Readonly<Record<string, unknown>>[];
      summary: unknown;
    };
    deepStrictEqual(
      results.map((result) => Object.keys(result).join(' ')),
      Array(3).fill('file line text probe command outcome reason durationMs exitCode expectations'),
    );
    deepStrictEqual(
      results.map(({ file, line, text, probe, outcome, exitCode }) => [
        file,
        line,
        text,
        probe,
        outcome,
        exitCode,
      ]),
      [
        ['a.md', 1, '/up', 'http', 'passed', null],
        ['a.md', 5, 'Port', 'http', 'failed', null],
        ['a.md', 6, 'c test -f a.md', 'command', 'passed', 0],
      ],
    );
    deepStrictEqual(results[1]?.['expectations'], [
      { text: 'status is 200', held: false, expected: 'is 200', actual: '503' },
    ]);
    deepStrictEqual(summary, { total: 3, passed: 2, failed: 1, errored: 0, review: 0, skipped: 0 });
  });
  it('asks beside each other, and says each result on a line of its own', async () => {
    most = 0;
    const { out, err } = await verify([1, 2, 3, 4, 5, 6].map((n) => curl(`/${n}`)).join(''));
    ok(most > 1 && most <= 8, `${most} at a time`);
    strictEqual(err, '');
    ok(!out.includes('\x1b') && !out.includes('\r'), out);
    strictEqual(out.match(/^passed {3}a\.md:\d+ {2}\/\d \(\d+ ms\)$/gm)?.length, 6);
    match(out, /\n6 passed\n$/);
  });
  it('ends with 0 when nothing failed, 1 when something did, 2 when something could not be run', async () => {
    strictEqual(await status(curl('/up')), 0);
    strictEqual(await status(curl('/down')), 1);
    strictEqual(await status('- [ ] a <!-- probe: { htp: x } -->\n'), 2);
    strictEqual(await status('- [ ] a `no-such-program --check`\n'), 2);
    strictEqual(await status(`${curl('/down')}- [ ] a <!-- probe: { htp: x } -->\n`), 1);
    strictEqual(await status('- [ ] a\n  ```bash\n  ls\n  ```\n'), 0);
    strictEqual(await status('- [ ] a\n  ```bash\n  ls\n  ```\n', '--strict'), 1);
  });
  it('never asks: what misses a value is skipped, with the reason', async () => {
    const { status: ended, out } = await verify(
      '- [ ] a `curl https://api.yourdomain.com/health`\n- [ ] b <!-- probe: { http: "https://x/$NOT_SET_1" } -->\n',
    );
    strictEqual(ended, 0);
    match(out, /^skipped {2}a\.md:1 .*\n {9}Left out because it needs a value for yourdomain\.com\.\n/);
    match(out, /\nskipped {2}a\.md:2 .*\n {9}Left out because it needs a value for \$NOT_SET_1\.\n/);
  });
  it('writes them as JUnit XML', async () => {
    await verify(`${curl('/up')}${curl('/down')}- [ ] c <!-- probe: { htp: x } -->\n`, '--junit', 'r.xml');
    const xml = readFileSync(join(folder.path, 'r.xml'), 'utf8');
    match(xml, /<testsuite name="a\.md" tests="3" failures="1" errors="1" skipped="0"/);
    match(xml, /<failure [^>]*503/);
  });

  it('scans files', async () => {
    const probe = '- [ ] No wildcard <!-- probe: { scan: cors, paths: a.js } -->\n';
    writeFileSync(join(folder.path, 'a.js'), 'start();\n');
    strictEqual(await status(probe), 0);
    writeFileSync(join(folder.path, 'a.js'), "app.use(cors({ origin: '*' }));\n");
    const { status: ended, out } = await verify(probe);
    strictEqual(ended, 1);
    match(out, /no permissive CORS; it was 1 finding: a\.js:1 /);
  });
});
