// Which curl commands are HTTP probes, and which have to stay commands.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { checker } from '../../../check.ts';
import { curlRequests } from '../../../../src/core/verify/probes/from/curl.ts';
import { writeProbe } from '../../../../src/core/verify/probes/grammar/write.ts';
import { probeOf } from './probe.ts';

/** `keys` as they would be written below the request. */
function check(command: string, request: string, keys = ''): void {
  const [asked] = curlRequests(command) ?? [];
  ok(asked, command);
  const { probe } = asked;
  deepStrictEqual(probe, probeOf(`http: "${request}"\n${keys}`), JSON.stringify(probe));
  deepStrictEqual(probeOf(writeProbe(probe)), probe);
}

describe('a curl command', () => {
  it('gets', () => check('curl https://a.b/health', 'GET https://a.b/health'));
  it('gets from a host', () => check('curl localhost:3000/health', 'GET http://localhost:3000/health'));
  it('gets from an address', () => check('curl "http://[::1]:3000/"', 'GET http://[::1]:3000/'));
  it('says little', () =>
    check(
      'curl -sS -f --no-progress-meter -o /dev/null -w "%{http_code}\\n" https://a.b',
      'GET https://a.b',
    ));
  it('says much', () => check('curl -i -v https://a.b 2>&1', 'GET https://a.b'));
  it('may say nothing', () => check('curl -s https://a.b > /dev/null', 'GET https://a.b'));
  it('gets the head', () => check('curl -I https://a.b', 'HEAD https://a.b'));
  it('has a method', () => check('curl -X DELETE https://a.b/1', 'DELETE https://a.b/1'));
  it('follows', () => check('curl -sIL https://a.b', 'HEAD https://a.b', 'follow-redirects: true'));
  it('follows so far', () =>
    check('curl -L --max-redirs 3 https://a.b', 'GET https://a.b', 'follow-redirects: 3'));
  it('trusts', () => check('curl -k https://a.b', 'GET https://a.b', 'insecure: true'));
  it('trusts a file', () => check('curl --cacert ca.pem https://a.b', 'GET https://a.b', 'ca-file: ca.pem'));
  it('waits', () => check('curl --max-time 5 https://a.b', 'GET https://a.b', 'timeout: 5s'));
  it('waits a moment', () =>
    check('curl -m 0.5 --connect-timeout 1 https://a.b', 'GET https://a.b', 'timeout: 500ms'));
  it('tries again', () =>
    check('curl --retry 5 --retry-delay 2 https://a.b', 'GET https://a.b', 'retry: 5\nretry-interval: 2s'));
  it('unpacks', () => check('curl --compressed https://a.b', 'GET https://a.b', 'compressed: true'));
  it('says who asks', () =>
    check('curl -u me:$PASSWORD https://a.b', 'GET https://a.b', 'basic-auth: "me:$PASSWORD"'));
  it('says what asks', () =>
    check(`curl -A 'x y' https://a.b`, 'GET https://a.b', 'request-headers: { User-Agent: x y }'));
  it('has headers', () =>
    check(
      `curl -H "Origin: https://c.d" -H 'Accept: */*' https://a.b`,
      'GET https://a.b',
      'request-headers: { Origin: https://c.d, Accept: "*/*" }',
    ));
  it('posts', () =>
    check(
      `curl -d a=1 --data b=2 https://a.b`,
      'POST https://a.b',
      'request-headers: { Content-Type: application/x-www-form-urlencoded }\nrequest-body: a=1&b=2',
    ));
  it('posts what it encodes', () =>
    check(
      `curl --data-urlencode 'q=a b&c' https://a.b`,
      'POST https://a.b',
      'request-headers: { Content-Type: application/x-www-form-urlencoded }\nrequest-body: q=a%20b%26c',
    ));
  it('posts JSON', () =>
    check(
      `curl -X POST https://a.b -H "Content-Type: application/json" -d '{"price": "$5"}'`,
      'POST https://a.b',
      `request-headers: { Content-Type: application/json }\nrequest-body: '{"price": "$5"}'`,
    ));
  it('posts JSON of its own', () =>
    check(
      `curl --json '{}' https://a.b`,
      'POST https://a.b',
      'request-headers: { Content-Type: application/json, Accept: application/json }\nrequest-body: "{}"',
    ));
  it('asks with data', () => check('curl -G -d a=1 https://a.b?x=y', 'GET https://a.b?x=y&a=1'));
  it('has variables', () =>
    check(
      'curl -H "Authorization: Bearer ${TOKEN}" "$BASE_URL/health"',
      'GET $BASE_URL/health',
      'request-headers: { Authorization: "Bearer ${TOKEN}" }',
    ));
  it('may span lines', () => check('# Check it\ncurl -s \\\n  https://a.b # now\n', 'GET https://a.b'));
  it('may be somewhere', () => check('/usr/bin/curl https://a.b', 'GET https://a.b'));
});

describe('a command that stays one', () => {
  const commands = [
    '',
    'ls',
    'curl',
    'wget https://a.b',
    'curl https://a.b | jq .',
    'curl https://a.b || echo "❌ Missing"',
    'curl https://a.b && echo ok',
    'curl https://a.b https://a.c',
    'curl https://a.b &',
    '! curl https://a.b',
    'sudo curl https://a.b',
    'TOKEN=x curl https://a.b',
    'x=$(curl https://a.b)',
    'curl "https://$(hostname)/"',
    'curl https://`hostname`/',
    'curl "https://${HOST:-a.b}/"',
    'curl https://a.b/$1',
    "curl 'https://a.b/$ID'",
    'curl "https://a.b/\\$ID"',
    'curl https://a.b/<id>',
    'curl https://a.b/{one,two}',
    'curl https://a.b/[1-3]',
    'curl -o page.html https://a.b',
    'curl -O https://a.b/x',
    'curl https://a.b > page.html',
    'curl -d @body.json https://a.b',
    'curl --json @body.json https://a.b',
    'curl --data-urlencode content https://a.b',
    'curl -F file=@x https://a.b',
    'curl -T x https://a.b',
    'curl -H @headers https://a.b',
    'curl -H "Accept:" https://a.b',
    'curl -H "A: 1" -H "a: 2" https://a.b',
    'curl --http2 https://a.b',
    'curl --resolve a.b:443:1.2.3.4 https://a.b',
    'curl -x proxy:3128 https://a.b',
    'curl -L -X POST https://a.b',
    'curl ftp://a.b/x',
    'curl file:///etc/hosts',
    'curl --unknown https://a.b',
  ];
  for (const command of commands) it(command, () => strictEqual(curlRequests(command), undefined));
});

describe('what curl shows of a response', () => {
  const check = checker((command: string) => {
    const [request] = curlRequests(command) ?? [];
    return request?.observe({
      kind: 'answer',
      status: 200,
      headers: [['content-type', 'text/plain']],
      url: 'http://a.b/',
      body: 'ok\n',
      truncated: false,
      redirects: [],
      timing: { dns: undefined, connect: undefined, tls: undefined, firstByte: 1, total: 12 },
      certificate: undefined,
    }).output;
  });
  it('is the body', () => check('curl a.b', 'ok\n'));
  it('is the head too', () => check('curl -i a.b', 'HTTP/1.1 200\ncontent-type: text/plain\n\nok\n'));
  it('is what is written out', () => check("curl -so /dev/null -w '%{http_code}\\n' a.b", '200\n'));
  it('is nothing', () => {
    check('curl -s a.b -o /dev/null', '');
    check('curl -s a.b > /dev/null', '');
    check('curl -s a.b >/dev/null 2>&1', '');
  });
  it('is all but messages', () => check('curl a.b 2>/dev/null', 'ok\n'));
});

describe('a script of several requests', () => {
  const check = checker((script: string) =>
    curlRequests(script)?.map(({ probe, line }) => [line, probe.target.url]),
  );
  it('is one where each is plain', () =>
    check('# health\ncurl a.b/health\n\ncurl -s \\\n  a.b/ready', [
      [1, 'http://a.b/health'],
      [3, 'http://a.b/ready'],
    ]));
  it('is none with anything else in it', () => {
    check('cd x\ncurl a.b', undefined);
    check('curl a.b || curl c.d', undefined);
    check('if curl a.b; then curl c.d; fi', undefined);
    check('! curl a.b', undefined);
    check('', undefined);
  });
  it('is none where something is printed that a probe does not know', () =>
    check("curl -w '%{time_total}' a.b", undefined));
});
