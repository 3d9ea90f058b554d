// What people set about scanning reaches the engine in its own words.
import { deepStrictEqual } from 'node:assert';
import { policyOptions, unknownRules, type Severities } from '../../../src/core/scan/settings.ts';

const rules = [
  { id: 'github-pat', kind: 'secrets' },
  { id: 'password', kind: 'secrets' },
  { id: 'cors-wildcard', kind: 'cors' },
] as const;

describe('policyOptions', () => {
  const severities = (file: Severities, own?: Severities) =>
    policyOptions({ rules: file }, rules, own).severities;

  it('is nothing without settings', () =>
    deepStrictEqual(policyOptions({}, rules), { ignore: [], severities: {} }));
  it('takes a kind for all of its rules', () =>
    deepStrictEqual(severities(new Map([['secrets', 'off']])), { 'github-pat': 'off', password: 'off' }));
  it('takes a rule before its kind, whoever says so', () => {
    const file = new Map([['password', 'error']] as const);
    const own = new Map([['secrets', 'warning']] as const);
    deepStrictEqual(severities(file, own), { 'github-pat': 'warning', password: 'error' });
  });
  it('takes the person before the file', () => {
    const own = new Map([['cors-wildcard', 'off']] as const);
    deepStrictEqual(severities(new Map([['cors-wildcard', 'error']]), own), { 'cors-wildcard': 'off' });
  });
  it('leaves known values out wherever they are', () =>
    deepStrictEqual(policyOptions({ ignore: [{ paths: ['a'] }], values: ['b'] }, []).ignore, [
      { paths: ['a'] },
      { values: ['b'] },
    ]));
});

describe('unknownRules', () => {
  const unknown = (...names: readonly string[]) =>
    unknownRules({ rules: new Map(names.map((name) => [name, 'off'])) }, rules);
  it('are neither rules nor kinds', () => {
    deepStrictEqual(unknown('github-pat', 'secrets', 'cors'), []);
    deepStrictEqual(unknown('github-pad'), [
      'There is no rule “github-pad”, which scan.rules in .shipcheck.yaml names.',
    ]);
    deepStrictEqual(unknownRules({}, rules), []);
  });
});
