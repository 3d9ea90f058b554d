// What `.shipcheck.yaml` says about scanning is what the scanner is told.
import { deepStrictEqual } from 'node:assert';
import { parseConfig } from '../../../src/core/config/parse.ts';
import { policyOf } from '../../../src/core/scan/settings.ts';

describe('policyOf', () => {
  const read = (yaml: string) =>
    policyOf(parseConfig(`scan: ${yaml}`).config.scan, new Set(['jwt', 'github-pat']));
  const check = (yaml: string, ignore: readonly object[], severities: object = {}) =>
    deepStrictEqual(read(yaml), { options: { ignore, severities }, problems: [] });
  const checkProblem = (yaml: string, problem: string) =>
    deepStrictEqual(read(yaml), { options: { ignore: [], severities: {} }, problems: [problem] });

  it('is nothing where nothing is said', () => check('', []));
  it('takes paths', () => check('{ ignore: [docs/**, "*.pem"] }', [{ paths: ['docs/**', '*.pem'] }]));
  it('takes values', () => check('{ values: [ 00000000deadbeef ] }', [{ values: ['00000000deadbeef'] }]));
  it('takes severities', () => {
    check('{ rules: { jwt: off, github-pat: error } }', [], { jwt: 'off', 'github-pat': 'error' });
    check('{ rules: { jwt: false } }', [], { jwt: 'off' });
    check('{ rules: { jwt: { severity: warning } } }', [], { jwt: 'warning' });
  });
  it('takes paths of one rule', () => {
    check('{ rules: { jwt: { ignore: [test] } } }', [{ rules: ['jwt'], paths: ['test'] }]);
    check('{ rules: { jwt: { ignore: [a], severity: off } } }', [{ rules: ['jwt'], paths: ['a'] }], {
      jwt: 'off',
    });
  });
  it('tells of rules that there are not', () =>
    checkProblem('{ rules: { jtw: off } }', 'There is no rule “jtw” for scan.rules.'));
  for (const wrong of [
    'never',
    'true',
    '3',
    '[off]',
    '{ level: off }',
    '{ severity: x }',
    '{ ignore: x }',
    '',
  ])
    it(`tells of the setting ${wrong}`, () =>
      checkProblem(
        `{ rules: { jwt: ${wrong} } }`,
        'The rule “jwt” in scan.rules should be one of off, information, warning, error, or have a severity and globs to ignore.',
      ));
});
