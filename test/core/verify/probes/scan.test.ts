// Probes that scan: their verdicts, and which items ask for one.
import { deepStrictEqual, match, ok } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checker } from '../../../check.ts';
import { parse } from '../../../../src/core/checklist/parse.ts';
import type { Item } from '../../../../src/core/checklist/model.ts';
import type { Finding, Severity } from '../../../../src/core/scan/finding.ts';
import { askedScan } from '../../../../src/core/verify/probes/from/asked.ts';
import { writeProbe } from '../../../../src/core/verify/probes/grammar/write.ts';
import { kindOf } from '../../../../src/core/verify/probes/registry.ts';
import { shownAnswer } from '../../../../src/core/verify/probes/run/shown.ts';
import { probeOf, verdict } from './probe.ts';

function finding(line: number, severity: Severity): Finding {
  const place = { line, column: 1, endLine: line, endColumn: 2 };
  const text = { message: `Found ${line}.`, fingerprint: '', preview: '', rule: 'r' };
  return { file: 'a.js', severity, ...place, ...text };
}

const clean = { findings: [], problems: [], notes: [], scanned: 3 };

describe('the verdict on scanned files', () => {
  const check = (yaml: string, answer: object, ...expected: readonly string[]): void =>
    deepStrictEqual(verdict(yaml, { ...clean, ...answer }), expected);
  const found = (...severities: readonly Severity[]): object => ({
    findings: severities.map((severity, index) => finding(index + 1, severity)),
  });

  it('is good without a finding', () => check('scan: secrets', {}, 'passed'));
  it('is bad with one', () =>
    check(
      'scan: secrets',
      found('error'),
      'failed',
      'false: no hardcoded secrets; 1 finding: a.js:1 Found 1',
    ));
  it('tells of the first findings, and counts the others', () =>
    check(
      'scan: [secrets, cors]',
      found('error', 'warning', 'error', 'warning'),
      'failed',
      'false: no hardcoded secrets, no permissive CORS; 4 findings: a.js:1 Found 1; a.js:2 Found 2; a.js:3 Found 3; and 1 more',
    ));
  it('is not about what is less severe', () => {
    check('scan: cors', found('information'), 'passed');
    check('scan: cors\nseverity: error', found('warning', 'information'), 'passed');
  });
  it('is about what is as severe as it says', () =>
    check(
      'scan: cors\nseverity: information',
      found('information'),
      'failed',
      'false: no permissive CORS; 1 finding: a.js:1 Found 1',
    ));
  it('is none when something could not be scanned', () => {
    const problems = ['b.js could not be read.'];
    check('scan: secrets', { problems }, 'errored');
    check('scan: secrets', { ...found('information'), problems }, 'errored');
  });
  it('is none when there is nothing to scan', () => check('scan: secrets', { scanned: 0 }, 'errored'));
  it('is bad whatever else could not be scanned', () =>
    check(
      'scan: cors',
      { ...found('warning'), problems: ['b.js could not be read.'] },
      'failed',
      'false: no permissive CORS; 1 finding: a.js:1 Found 1',
    ));
  it('only reads, and says what', () => {
    const probe = probeOf('scan: [secrets, cors]\npaths: src');
    deepStrictEqual(kindOf(probe).risk(probe).class, 'safe');
    deepStrictEqual(kindOf(probe).describe(probe), 'Scan for hardcoded secrets and permissive CORS in src');
  });
  it('comes with all findings and what was left out', () => {
    const answer = {
      kind: 'answer',
      ...clean,
      ...found('error', 'information'),
      notes: ['b.js was left out.'],
    };
    match(
      shownAnswer(probeOf('scan: secrets'), answer),
      /^a\.js:1:1 error Found 1\. \[r\]\n.*\nb\.js was left out\.\n2 findings .* in 3 files\.$/,
    );
  });
});

const asked = (item: Item): string | undefined => {
  const probe = askedScan(item);
  if (probe) deepStrictEqual(probeOf(writeProbe(probe)), probe);
  return probe?.target.join();
};
const itemOf = (text: string): Item => {
  const [item] = parse(`- [ ] ${text}\n`).items;
  ok(item);
  return item;
};

describe('the scan that an item asks for', () => {
  const check = checker((text: string) => asked(itemOf(text)));

  it('is for secrets', () => {
    for (const text of [
      'No hardcoded secrets in code',
      'No hardcoded secrets in the code',
      'No hardcoded credentials in code',
      '**Verify No Hardcoded Secrets**',
      'No secrets in source code',
      'No secrets in code.',
      'No secrets in git repository',
      'No API keys or passwords in the codebase',
      'No hard-coded API keys, tokens, or passwords',
      'Ensure that no secrets are committed to the repo',
      'Secrets are not hardcoded',
      'API keys are never stored in code',
    ])
      check(text, 'secrets');
  });
  it('is for CORS', () => {
    for (const text of [
      'No wildcard `*` in production CORS_ORIGINS',
      'No wildcard `*` in any CORS setting',
      'CORS not wildcard',
      'CORS is not `*`',
      'CORS origins are not set to a wildcard in production',
      'No wildcards in CORS configuration',
      'CORS does not allow "*" origins',
      'No wildcard CORS',
      'ALLOWED_ORIGINS has no wildcard',
    ])
      check(text, 'cors');
  });
  it('is none for what it cannot prove', () => {
    for (const text of [
      'No secrets in git history',
      'No secrets in logs',
      'No secrets',
      'Passwords secured - in a vault, not in code',
      'Store secrets in code',
      'Secrets are set in production',
      'Secrets rotated and not in code',
      'No hardcoded secrets in code, and all of them rotated',
      'No hardcoded URLs in code',
      'CORS properly configured',
      'CORS headers present in response',
      'CORS origins configured for production domains',
      'CORS origins are those of the frontend (no wildcards)',
      'No CORS errors in the console',
      'CORS_ORIGINS - the URLs of the frontend',
      'No wildcard certificates in production',
      'No wildcard in DNS',
    ])
      check(text, undefined);
  });
  it('is none for an item with a check of its own', () =>
    check('No secrets in code: `git grep -i password`', undefined));

  it('is for few items of the checklists that people wrote', () => {
    const folder = '../shared/seeds';
    if (!existsSync(folder)) {
      console.log(`        ${folder} is missing: not looked at`);
      return;
    }
    const all = readdirSync(folder).flatMap((name) => parse(readFileSync(`${folder}/${name}`, 'utf8')).items);
    deepStrictEqual(all.flatMap((item) => asked(item) ?? []).toSorted(), [
      'cors',
      'secrets',
      'secrets',
      'secrets',
    ]);
  });
});
