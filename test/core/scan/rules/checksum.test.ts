// Tokens that the vendor cannot have issued are information only, and none that it can have issued is.
import { match, strictEqual } from 'node:assert';
import { createScanner } from '../../../../src/core/scan/engine.ts';
import { annotatedKeyChecksum } from '../../../../src/core/scan/rules/annotated-key.ts';
import { secretDetectors } from '../../../../src/core/scan/rules/registry.ts';
import { secretsAnalyser } from '../../../../src/core/scan/rules/secrets/analyser.ts';
import type { Finding } from '../../../../src/core/scan/finding.ts';
import * as made from './cases/checksums.ts';
import { base62, digits, hex, word } from './cases/make.ts';

const scanner = createScanner([secretsAnalyser(secretDetectors)]);

function found(id: string, token: string): Finding {
  const { findings } = scanner.scan('case', new TextEncoder().encode(`"${token}"`));
  const finding = findings.find(({ rule }) => rule === id);
  if (finding === undefined) throw new Error(`${id} does not find ${token}`);
  return finding;
}

const json = Buffer.from(JSON.stringify({ iat: 1, url: word(40), org: word(20) })).toString('base64');
const macaroon = Buffer.concat(
  ['\x02\x01\x08pypi.org\x02', word(59), '\x06\x20', word(32)].map((part) => Buffer.from(part)),
).toString('base64url');

/** Rule, a token that may be real, and where a character of it is that the checksum stands for. */
const cases: readonly (readonly [id: string, token: string, at: number])[] = [
  ['github-pat', made.withCrc32('ghp_', 30), 9],
  ['github-fine-grained-pat', made.fineGrainedToken(), 40],
  ['github-refresh-token', made.withCrc32('ghr_', 70), 40],
  ['github-app-token', made.withCrc32('ghs_', 30), -1],
  ['npm-token', made.withCrc32('npm_', 30), 9],
  ['vercel-prefixed-token', made.withCrc32('vcp_', 50), 9],
  ['grafana-service-account-token', made.grafanaToken(), 9],
  ['gitlab-pat', made.routableToken('glpat-', ''), 12],
  ['gitlab-pat', made.routableToken('glpat-', '01.'), 12],
  ['gitlab-runner-token', made.routableToken('glrt-t1_', '01.'), 12],
  ['atlassian-api-token', made.atlassianToken('ATATT3xFfGF0'), 30],
  ['bitbucket-access-token', made.atlassianToken('ATCTT3xFfGN0'), 30],
  ['bitbucket-app-password', made.bitbucketPassword(), 12],
  ['cloudflare-prefixed-token', made.cloudflareToken('cfut_'), 12],
  ['cloudflare-prefixed-token', made.cloudflareToken('cfk_'), 12],
  ['confluent-prefixed-secret', made.confluentSecret(), 20],
  ['zuplo-api-key', made.zuploKey(), 12],
  ['synapse-access-token', made.synapseToken(), 6],
  ['sentry-token', `sntrys_${json}_${base62(43)}`, -45],
  ['grafana-cloud-token', `glc_${json}`, -1],
  ['tinybird-token', `p.${json}.${word(43)}`, -45],
  ['pypi-token', `pypi-${macaroon}`, -44],
  ['discord-bot-token', `${Buffer.from(`9${digits(17)}`).toString('base64')}.G${base62(5)}.${word(38)}`, 1],
];

describe('checksums of tokens', () => {
  for (const [id, token, at] of cases) {
    it(`keep ${id} an error`, () => strictEqual(found(id, token).severity, 'error', token));
    it(`make ${id} information when one character is another`, () => {
      const place = at < 0 ? token.length + at : at;
      const other = token[place] === '1' ? '2' : '1';
      const { severity, message } = found(id, token.slice(0, place) + other + token.slice(place + 1));
      strictEqual(severity, 'information');
      match(message, /has not issued/);
    });
  }
  it('say nothing of tokens that have none', () => {
    strictEqual(found('gitlab-pat', `glpat-${word(20)}`).severity, 'error');
    strictEqual(found('sentry-token', `sntryu_${hex(64)}`).severity, 'error');
    strictEqual(found('atlassian-api-token', `ATATT3xFfGF0${word(180)}`).severity, 'error');
  });
});

describe('annotatedKeyChecksum', () => {
  // The vendor's own test vector; its random part is one letter.
  const data = `${'a'.repeat(52)}JQQJ99ALN5Z0000LZENeS003NUGT`;
  it('is what Microsoft computes', () => strictEqual(annotatedKeyChecksum(`${data}3OrW`), 'right'));
  it('is the same in the long form', () => strictEqual(annotatedKeyChecksum(`${data}3OrWZQ==`), 'right'));
  it('may be in Base64', () => strictEqual(annotatedKeyChecksum(`${data}ubcj`), 'right'));
  it('is not judged when it begins with a zero', () => {
    strictEqual(annotatedKeyChecksum(`tj${data.slice(2)}0000`), 'right');
  });
  it('is wrong of another', () => {
    strictEqual(annotatedKeyChecksum(`${data}3OrX`), 'wrong');
    strictEqual(annotatedKeyChecksum(`b${data.slice(1)}3OrW`), 'wrong');
  });
});
