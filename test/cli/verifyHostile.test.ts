// `shipcheck verify` on commands, probes and servers that behave as badly as they can.
import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isAlive, temporaryFolder } from '../node/commands.ts';
import { shipcheck, type Ended } from './cli.ts';

interface Result {
  readonly text: string;
  readonly probe: string;
  readonly outcome: string;
  readonly reason: string;
}

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'b c d e f g h i j'.split(' ')].reduce(
  (text, name, at) =>
    `${text}\n${name}: &${name} [${Array(9)
      .fill(`*${'abcdefghij'[at - 1]}`)
      .join(', ')}]`,
);

if (process.platform !== 'win32') {
  describe('shipcheck verify, badly treated', function () {
    this.timeout(60_000);
    this.slow(10_000);
    const folder = temporaryFolder();
    const secret = ['kT9q', 'vQ2mZx8', 'RtLw4p'].join('');
    let server: Server;
    let url = '';
    before(async () => {
      server = createServer((request, response) => {
        if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
        else if (request.url === '/slow') response.write('a');
        else
          response.setHeader('x-echo', request.headers['x-key'] ?? '').end(String(request.headers['x-key']));
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    after(() => {
      server.close();
      server.closeAllConnections();
      folder.remove();
    });

    const item = (title: string, language: string, text: string): string =>
      `- [ ] ${title}\n\n  \`\`\`${language}\n${text.replace(/^/gm, '  ')}\n  \`\`\`\n\n`;
    const verify = (content: string, ...args: readonly string[]): Promise<Ended> => {
      writeFileSync(join(folder.path, 'a.md'), content);
      const env = { ...process.env, API_TOKEN: secret };
      return shipcheck(['verify', '--timeout', '2', ...args], folder.path, { env });
    };
    const outcomes = async (content: string): Promise<Readonly<Record<string, string>>> => {
      const { out } = await verify(content, '--json', '--allow', 'endless', '--allow', 'interactive');
      const { results } = JSON.parse(out) as { results: readonly Result[] };
      return Object.fromEntries(
        results.map(({ text, probe, outcome, reason }) => [text, `${probe} ${outcome}: ${reason}`]),
      );
    };

    it('ends every command in bounded time, and leaves nothing running', async () => {
      const started = performance.now();
      const found = await outcomes(
        item('huge', 'bash', "head -c 200000000 /dev/zero | tr '\\0' x\n# Expected: PONG") +
          item('endless', 'bash', "trap '' TERM; echo $$ > pid; while :; do sleep 0.1; done") +
          item('reads', 'bash', 'cat -\nread -r answer || echo NO_INPUT\n# Expected: NO_INPUT') +
          item('flood', 'bash', 'cat /dev/urandom'),
      );
      match(found['huge'] ?? '', /^command failed: Expected "PONG", but got x+…\.$/);
      match(found['endless'] ?? '', /^command errored: .* within 2 seconds/);
      match(found['reads'] ?? '', /^command passed/);
      match(found['flood'] ?? '', /^command errored: .* within 2 seconds/);
      strictEqual(isAlive(Number(readFileSync(join(folder.path, 'pid'), 'utf8'))), false);
      ok(performance.now() - started < 30_000);
    });
    it('ends every probe in bounded time', async () => {
      const found = await outcomes(
        item('loop', 'yaml probe', `http: ${url}/loop\nfollow-redirects: true`) +
          item('slow', 'yaml probe', `http: ${url}/slow\ntimeout: 300ms`) +
          item('unknown', 'yaml probe', `http: ${url}/\nstatsu: 200`) +
          item('wrong', 'yaml probe', 'port: [1, 2]') +
          item('bomb', 'yaml probe', `${bomb}\nhttp: ${url}/`),
      );
      match(found['loop'] ?? '', /^http (?:failed|errored): .*in a circle/);
      match(found['slow'] ?? '', /^http failed: There was no answer within 0\.3 s/);
      match(found['unknown'] ?? '', /^unknown errored: The probe cannot be read: .*statsu/);
      match(found['wrong'] ?? '', /^unknown errored: The probe cannot be read/);
      match(found['bomb'] ?? '', /^unknown errored: The probe cannot be read/);
    });
    it('shows neither secrets nor escape sequences, wherever it writes', async () => {
      const content =
        item('prints it', 'bash', 'echo "token: $API_TOKEN"\n# Expected: OTHER_1') +
        item(
          'expects it',
          'yaml probe',
          `http: ${url}/\nrequest-headers: { x-key: $API_TOKEN }\nheaders: { x-echo: "!= $API_TOKEN" }\nbody: no-$API_TOKEN`,
        ) +
        item(
          'plays',
          'bash',
          "printf '\\033]0;title\\007\\033]52;c;aGk=\\007\\033[2Jshown\\n'\n# Expected: OTHER_2",
        );
      const text = await verify(content, '--junit', 'results.xml');
      const json = await verify(content, '--json');
      const all = [
        text.out,
        text.err,
        json.out,
        json.err,
        readFileSync(join(folder.path, 'results.xml'), 'utf8'),
      ];
      deepStrictEqual([text.status, json.status], [1, 1]);
      for (const one of all) {
        ok(!one.includes(secret), one);
        // oxlint-disable-next-line no-control-regex -- that is what is looked for.
        doesNotMatch(one, /[\x00-\x08\x0b-\x1f\x7f\x9b]/);
      }
      match(text.out, /token: \*\*\*/);
      match(text.out, /\| shown/);
    });
  });
}
