// Clear text never leaves the core: no finding, log or report holds a value that was found.
import { ok } from 'node:assert';
import { findingsJson, findingText } from '../../../src/core/report/findings.ts';
import { sarifLog } from '../../../src/core/report/sarif.ts';
import { createScanner } from '../../../src/core/scan/engine.ts';
import { analysersFor, rulesOf } from '../../../src/core/scan/rules/analysers.ts';
import { base62, hex } from './rules/cases/make.ts';

const secrets = [`ghp_${base62(36)}`, hex(40), 'Tr0ub4dor&3', base62(20), 'Summ3r!'];
const text = [
  `a: ${secrets[0]}`,
  `api_key: "${secrets[1]}"`,
  `password: '${secrets[2]}'`,
  `-----BEGIN PRIVATE KEY-----\n${secrets[3]?.repeat(4)}\n-----END PRIVATE KEY-----`,
  `db: postgres://app:${secrets[4]}@db/app`,
].join('\n');

describe('what is said about findings', () => {
  const scanner = createScanner(analysersFor(['secrets']));
  const { findings } = scanner.scan('a.yaml', new TextEncoder().encode(text));
  const paint = { severity: (_: unknown, word: string) => word, faint: (word: string) => word };
  const said = [
    JSON.stringify(findings),
    findingsJson(findings),
    JSON.stringify(sarifLog(findings, { rules: rulesOf(['secrets']), version: '0' })),
    ...findings.map((finding) => findingText(finding, paint)),
  ].join('\n');

  it('is about all of them', () => ok(findings.length === secrets.length, String(findings.length)));
  for (const [index, secret] of secrets.entries()) {
    it(`does not hold secret ${index}`, () => {
      // More than the preview may show, wherever in the value it is.
      for (let at = 0; at + 5 <= secret.length; at++) ok(!said.includes(secret.slice(at, at + 5)));
    });
  }
});
