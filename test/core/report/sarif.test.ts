// Findings become a log that follows the standard: the compiler compares it with the types made from its schema.
import { deepStrictEqual, strictEqual } from 'node:assert';
import type { Log } from 'sarif';
import { sarifLog } from '../../../src/core/report/sarif.ts';
import { createScanner } from '../../../src/core/scan/engine.ts';
import { finderOf } from '../scan/fake.ts';
import { breaches } from './sarifRules.ts';

const scanner = createScanner([finderOf(['gold', 'iron', 'tin'])], { severities: { 'find-iron': 'error' } });
const { findings } = scanner.scan('a b/ü#.txt', new TextEncoder().encode('gold\niron gold'));
const log: Log = sarifLog(findings, { rules: scanner.rules, version: '1.2.3' });
const [run] = log.runs;

describe('sarifLog', () => {
  it('says what made it', () => {
    strictEqual(log.version, '2.1.0');
    deepStrictEqual([run?.tool.driver.name, run?.tool.driver.version], ['Shipcheck', '1.2.3']);
  });
  it('keeps to the standard, and to what GitHub wants', () => {
    deepStrictEqual(breaches(JSON.parse(JSON.stringify(log))), []);
    deepStrictEqual(breaches(JSON.parse(JSON.stringify(sarifLog([], { rules: [], version: '1' })))), []);
  });
  it('would not pass with anything wrong', () => {
    const changed = (change: (log: Log) => void) => {
      const copy = JSON.parse(JSON.stringify(log)) as Log;
      change(copy);
      return breaches(copy);
    };
    const [broken] = log.runs[0]?.results ?? [];
    deepStrictEqual(
      changed((copy) => Object.assign(copy, { more: 1 })),
      ['/more'],
    );
    deepStrictEqual(
      changed((copy) => Object.assign(copy.runs[0] ?? {}, { results: [{ ...broken, level: 'bad' }] })),
      ['/runs/0/results/0/level'],
    );
    deepStrictEqual(
      changed((copy) => delete copy.runs[0]?.results?.[1]?.ruleId),
      ['/runs/0/results/1/ruleId'],
    );
    deepStrictEqual(
      changed((copy) =>
        Object.assign(copy.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.region ?? {}, {
          startLine: 0,
        }),
      ),
      ['/runs/0/results/0/locations/0/physicalLocation/region/startLine'],
    );
  });
  it('describes the rules that found something', () => {
    deepStrictEqual(
      run?.tool.driver.rules?.map(({ id, helpUri }) => [id, helpUri]),
      [
        ['find-gold', 'https://example.com'],
        ['find-iron', 'https://example.com'],
      ],
    );
  });
  it('refers to the rules by number', () => {
    deepStrictEqual(
      run?.results?.map(({ ruleIndex }) => ruleIndex),
      [0, 1, 0],
    );
  });
  it('has the severity of the finding, not of the rule', () => {
    deepStrictEqual(
      run?.results?.map(({ level }) => level),
      ['warning', 'error', 'warning'],
    );
  });
  it('names the place, as an address', () => {
    deepStrictEqual(run?.results?.[1]?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: 'a%20b/%C3%BC%23.txt', uriBaseId: 'SRCROOT' },
      region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
    });
  });
  it('tells equal values in one file apart', () => {
    const prints = run?.results?.map(
      ({ partialFingerprints }) => partialFingerprints?.['primaryLocationLineHash'],
    );
    const [gold, iron] = findings.map(({ fingerprint }) => fingerprint);
    deepStrictEqual(prints, [`${gold}:1`, `${iron}:1`, `${gold}:2`]);
  });
});
