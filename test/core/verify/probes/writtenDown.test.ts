// Commands as probes: what is written down for them.
import { deepStrictEqual, ok } from 'node:assert';
import { checker } from '../../../check.ts';
import { parse } from '../../../../src/core/checklist/parse.ts';
import { parseProbe } from '../../../../src/core/verify/probes/grammar/parse.ts';
import { writtenDown, yamlOf } from '../../../../src/core/verify/probes/from/check.ts';

/** The YAML for the command of an item; each is read as its probe. */
function yamls(script: string, text = 'It works', language = 'bash'): readonly string[] {
  const lines = script.split('\n').map((line) => `  ${line}`);
  const [item] = parse([`- [ ] ${text}`, '', `  \`\`\`${language}`, ...lines, '  ```', ''].join('\n')).items;
  const [command] = item?.commands ?? [];
  ok(item && command);
  return writtenDown(command, item).map((one) => {
    const yaml = yamlOf(one);
    deepStrictEqual(parseProbe(yaml), { probe: parseProbe(yaml).probe, problems: [] });
    return yaml;
  });
}

const check = checker((script: string) => yamls(script).join('---\n'));

describe('a probe for a command', () => {
  it('runs it', () => check('npm test', 'command: npm test\n'));
  it('runs all of it', () => check('cd a\nnpm test', 'command: |-\n  cd a\n  npm test\n'));
  it('keeps its shell', () =>
    deepStrictEqual(yamls('Get-Item a', 'It works', 'powershell'), [
      'command: Get-Item a\nshell: powershell\n',
    ]));
  it('says what has to come out', () => {
    check('redis-cli ping\n# Expected: PONG', 'command: redis-cli ping\nstdout: PONG\n');
    check('app status\n# Should show "deployed"', 'command: app status\nstdout: deployed\n');
    check('app build\n# Target: <10s', 'command: app build\nduration: < 10s\n');
  });
  it('says that nothing may come out, which search programs end with 1 for', () => {
    check(
      'git status --porcelain\n# Should return no results',
      'command: git status --porcelain\nstdout:\n  isEmpty: true\n',
    );
    check(
      'grep -r TODO src\n# Should return no results',
      'command: grep -r TODO src\nexit-status:\n  - 0\n  - 1\nstdout:\n  isEmpty: true\n',
    );
  });
  it('looks for states as words', () =>
    check(
      'app status\n# Expected: healthy',
      'command: app status\nstdout:\n  matches: (?i)(?<!\\b(?:not|no|non|never)[ -])\\bhealthy\\b\n',
    ));
  it('says what it does not check', () =>
    check(
      'app list\n# Expected: whatever seems right to you',
      '# Not checked by this probe: whatever seems right to you\ncommand: app list\n',
    ));
  it('keeps placeholders and variables', () =>
    check('app logs <deployment-id> $TOKEN', 'command: app logs <deployment-id> $TOKEN\n'));
});

describe('a probe for a request of curl', () => {
  it('sends it', () =>
    check(
      "curl -sS -X POST -H 'X-A: b' -d a=1 https://a.b/c",
      [
        'http: POST https://a.b/c',
        'request-headers:',
        '  X-A: b',
        '  Content-Type: application/x-www-form-urlencoded',
        'request-body: a=1',
        '',
      ].join('\n'),
    ));
  it('says what has to come back', () => {
    check(
      'curl -sS https://a.b/health\n# Expected: {"status":"healthy",...}',
      'http: GET https://a.b/health\njson:\n  status: healthy\n',
    );
    check(
      'curl -sS https://a.b/\n# Expected: 200 OK, HTML content\n# Target: <500ms',
      'http: GET https://a.b/\nstatus: 200\nheaders:\n  content-type:\n    contains: html\nduration: < 500ms\n',
    );
    check(
      'curl -sSI https://a.b/\n# Expected: X-Frame-Options: DENY',
      'http: HEAD https://a.b/\nheaders:\n  x-frame-options: DENY\n',
    );
    check(
      'curl -sS https://a.b/\n# Expected: 200 or 401 (not 500)',
      'http: GET https://a.b/\nstatus:\n  - 200\n  - 401\n',
    );
    check(
      'curl -sSI http://a.b/\n# Should redirect to https://',
      'http: HEAD http://a.b/\nstatus:\n  - 301\n  - 302\n  - 307\n  - 308\nheaders:\n  location:\n    startsWith: https://\n',
    );
  });
  it('says what the item says', () =>
    deepStrictEqual(yamls('curl https://a.b', 'It returns 204 within 2 seconds'), [
      'http: GET https://a.b\nstatus: 204\nduration: < 2s\n',
    ]));
  it('is one for each request', () =>
    check(
      'curl https://a.b\n# Expected: 200\ncurl https://c.d\n# Expected: 404',
      'http: GET https://a.b\nstatus: 200\n---\nhttp: GET https://c.d\nstatus: 404\n',
    ));
  it('has a variable for each placeholder, and no value', () =>
    check(
      'curl -H "Authorization: Bearer $TOKEN" "https://a.b/<parcel-number>?k=YOUR_KEY"',
      'http: GET https://a.b/${PARCEL_NUMBER}?k=${KEY}\nrequest-headers:\n  Authorization: Bearer $TOKEN\n',
    ));
  it('does not take what curl prints around the body for the body', () =>
    check(
      'curl -i https://a.b\n# Should show "nginx"',
      '# Not checked by this probe: Should show "nginx"\nhttp: GET https://a.b\n',
    ));
  it('runs curl where a probe could not do the same', () =>
    check(
      'curl https://a.b | jq .status\n# Expected: ok',
      [
        'command: curl https://a.b | jq .status',
        'stdout:',
        '  matches: (?i)(?<!\\b(?:not|no|non|never)[ -])\\bok\\b',
        '',
      ].join('\n'),
    ));
});
