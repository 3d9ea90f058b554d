// Every rule has a file, every file is in the registry.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readdirSync } from 'node:fs';
import { invocationsOf } from '../../../../src/core/verify/risk/invocation.ts';
import { riskRules } from '../../../../src/core/verify/risk/registry.ts';

describe('the risk rules', () => {
  it('are the files of their folder', () => {
    const files = readdirSync('src/core/verify/risk/rules').map((name) => name.replace(/\.ts$/, ''));
    deepStrictEqual(riskRules.map((rule) => rule.name).sort(), files.sort());
  });
  it('have no verdict on what they do not know', () => {
    const [unknown] = invocationsOf('frobnicate all', 'posix');
    ok(unknown);
    for (const rule of riskRules) strictEqual(rule.judge(unknown), undefined, rule.name);
  });
  it('say why in a phrase', () => {
    for (const script of [
      'ls',
      'rm x',
      'psql',
      'tail -f x',
      'npm ci',
      'curl x',
      'kubectl delete x',
      'make dev',
    ]) {
      for (const rule of riskRules) {
        const verdict = rule.judge(invocationsOf(script, 'posix')[0]!);
        ok(verdict === undefined || /^[a-z][^.]{3,60}$/.test(verdict.because), rule.name);
      }
    }
  });
});
