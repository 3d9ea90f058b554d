// Findings as text and as JSON.
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { findingsJson, findingSummary, findingText } from '../../../src/core/report/findings.ts';
import type { Finding, Severity } from '../../../src/core/scan/finding.ts';

const finding: Finding = {
  file: 'a.ts',
  line: 3,
  column: 7,
  endLine: 3,
  endColumn: 9,
  rule: 'x-key',
  severity: 'error',
  message: 'Key in clear text.',
  fingerprint: '0123456789abcdef',
  preview: 'ab********',
};
const plain = { severity: (_: Severity, text: string) => text, faint: (text: string) => text };

describe('findingText', () => {
  it('is one line that a terminal links', () => {
    strictEqual(findingText(finding, plain), 'a.ts:3:7 error Key in clear text. [x-key]');
  });
  it('names the commit in history', () => {
    strictEqual(
      findingText({ ...finding, commit: '0123456789abcdef' }, plain),
      '0123456789:a.ts:3:7 error Key in clear text. [x-key]',
    );
  });
  it('is painted', () => {
    const paint = {
      severity: (severity: Severity, text: string) => `<${severity}>${text}`,
      faint: (text: string) => `(${text})`,
    };
    strictEqual(findingText(finding, paint), 'a.ts:3:7 <error>error Key in clear text. ([x-key])');
  });
});

describe('findingSummary', () => {
  it('says that nothing was looked at', () => {
    match(findingSummary([], 0, 'file'), /^No file was scanned/);
    strictEqual(findingSummary([], 0, 'change'), 'No findings in 0 changes.');
  });
  it('counts', () => {
    strictEqual(findingSummary([], 1, 'file'), 'No findings in 1 file.');
    strictEqual(findingSummary([finding], 1200, 'file'), '1 finding in 1,200 files.');
    strictEqual(
      findingSummary([finding, { ...finding, severity: 'warning' }, finding], 2, 'change'),
      '3 findings (2 error, 1 warning) in 2 changes.',
    );
  });
});

describe('findingsJson', () => {
  it('is an array of what is promised and nothing else', () => {
    const { preview, ...promised } = finding;
    strictEqual(preview, 'ab********');
    deepStrictEqual(JSON.parse(findingsJson([finding, finding])), [promised, promised]);
    deepStrictEqual(JSON.parse(findingsJson([])), []);
  });
  it('has the commit in history', () => {
    deepStrictEqual(JSON.parse(findingsJson([{ ...finding, commit: 'abc' }]))[0].commit, 'abc');
  });
});
