// Findings become a log that follows the standard's schema, and that GitHub accepts.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import type { Log, Result, Run } from 'sarif';
import { sarifLog } from '../../../src/core/report/sarif.ts';
import { createScanner } from '../../../src/core/scan/engine.ts';
import { finderOf, ruleFor } from '../scan/fake.ts';
import { breaches } from './sarifRules.ts';

const metals = ['gold', 'iron', 'tin'];
const scanner = createScanner([finderOf(metals)], { severities: { 'find-iron': 'error' } });
const { findings } = scanner.scan('a b/ü#.txt', new TextEncoder().encode('gold\niron gold'));
const log: Log = sarifLog(findings, { rules: metals.map(ruleFor), version: '1.2.3' });
const [run] = log.runs;

describe('sarifLog', () => {
  it('says what made it', () => {
    strictEqual(log.version, '2.1.0');
    deepStrictEqual([run?.tool.driver.name, run?.tool.driver.version], ['Shipcheck', '1.2.3']);
  });
  it('keeps to the schema, and to what GitHub wants', () => {
    deepStrictEqual(breaches(parsed(log)), []);
    deepStrictEqual(breaches(parsed(sarifLog([], { rules: [], version: '1' }))), []);
  });
  it('would not pass with anything wrong', () => {
    const check = (change: (result: Result, run: Run) => void, expected: RegExp) => {
      const copy = parsed(log);
      const [one] = copy.runs;
      const [result] = one?.results ?? [];
      ok(one && result);
      change(result, one);
      match(breaches(copy).join('\n'), expected);
    };
    const regionOf = (result: Result) => result.locations?.[0]?.physicalLocation?.region;
    const fileOf = (result: Result) => result.locations?.[0]?.physicalLocation?.artifactLocation;
    check((_, one) => Object.assign(one, { more: 1 }), /^\/runs\/0: additionalProperties "more"$/);
    check((result) => Object.assign(result, { level: 'bad' }), /^\/runs\/0\/results\/0\/level: enum /);
    check(
      (result) => Object.assign(regionOf(result) ?? {}, { startLine: 0 }),
      /\/region\/startLine: minimum 1\n/,
    );
    check((result) => delete result.ruleId, /^\/runs\/0\/results\/0\/ruleId$/);
    check((result) => Object.assign(result, { ruleIndex: 1 }), /^\/runs\/0\/results\/0\/ruleId$/);
    check((result) => delete result.partialFingerprints, /^\/runs\/0\/results\/0\/partialFingerprints$/);
    check((result) => Object.assign(fileOf(result) ?? {}, { uri: '/a' }), /^\/runs\/0\/results\/0\/uri$/);
    check((_, one) => delete one.tool.driver.rules?.[0]?.fullDescription, /\/rules\/0\/fullDescription$/);
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

function parsed(log: unknown): Log {
  return JSON.parse(JSON.stringify(log)) as Log;
}
