// What may run: by pattern, by risk class, by kind of environment.
import { deepStrictEqual, ok } from 'node:assert';
import { decide } from '../../../src/core/config/policy.ts';
import type { Decision, Policy } from '../../../src/core/config/model.ts';
import { riskOf, risksOf } from '../../../src/core/verify/risk/assess.ts';
import { checker } from '../../check.ts';

function checkerFor(commands: Readonly<Record<string, Decision>>, policy: Policy = {}, production = false) {
  const environment = { production, policy: { ...policy, commands: new Map(Object.entries(commands)) } };
  return checker((script: string) => decide(environment, risksOf(script, 'posix')).decision);
}

describe('decide', () => {
  it('asks for what destroys, and in production for what changes', () => {
    const elsewhere = checkerFor({});
    elsewhere('', 'allow');
    elsewhere('ls', 'allow');
    elsewhere('npm install', 'allow');
    elsewhere('rm -rf dist', 'ask');
    elsewhere('tail -f log', 'allow');
    const production = checkerFor({}, {}, true);
    production('ls', 'allow');
    production('npm install', 'ask');
  });
  it('follows the risk classes of the environment', () => {
    const check = checkerFor(
      {},
      { safe: 'ask', destructive: 'deny', changes: 'allow', endless: 'deny' },
      true,
    );
    check('ls', 'ask');
    check('rm -rf dist', 'deny');
    check('npm install', 'allow');
    check('tail -f log', 'deny');
  });
  it('takes the strictest decision of all sub-commands', () => {
    const check = checkerFor({}, { destructive: 'deny' });
    check('ls && echo $(rm -rf dist)', 'deny');
    check("ssh host 'rm -rf dist'", 'deny');
    const environment = { production: false, policy: {} };
    deepStrictEqual(decide(environment, risksOf('ls; rm -rf a; rm -rf b', 'posix')), {
      decision: 'ask',
      risk: riskOf('rm -rf a', 'posix'),
    });
  });
  it('lets patterns come before classes', () => {
    const check = checkerFor({ 'rm -rf dist': 'allow', 'npm *': 'deny', 'npm  test': 'ask' });
    check('rm -rf dist', 'allow');
    check('rm  -rf  dist', 'allow');
    check('rm -rf dist2', 'ask');
    check('npm run x', 'deny');
    check('npm', 'allow');
    check('npm test', 'deny');
  });
  it('finds a forbidden command however it is written', () => {
    const check = checkerFor({ 'kubectl delete *': 'deny' });
    check('kubectl delete pod x', 'deny');
    check('/usr/bin/kubectl delete pod x', 'deny');
    check('KUBECONFIG=a kubectl "delete" pod', 'deny');
    check('sudo kubectl delete pod', 'deny');
    check("bash -c 'kubectl delete pod'", 'deny');
    check('kubectl get pods', 'allow');
  });
  it('allows by pattern only what is written so', () => {
    const check = checkerFor({ 'rm -rf build/*': 'allow' });
    check('rm -rf build/a', 'allow');
    check('sudo rm -rf build/a', 'ask');
  });
  it('matches stars anywhere', () => {
    const check = checkerFor({ '*--force*': 'deny', 'a*b*c': 'deny', 'd**e': 'deny', 'aba*aba': 'deny' });
    check('git push --force origin', 'deny');
    check('git push --forc', 'allow');
    check('axxbyyc', 'deny');
    check('axxcyyb', 'allow');
    check('de', 'deny');
    check('aba', 'allow');
    check('abaaba', 'deny');
  });
  it('is quick whatever the pattern', () => {
    const started = performance.now();
    checkerFor({ [`${'*a'.repeat(500)}b`]: 'deny' })('a'.repeat(5000), 'allow');
    ok(performance.now() - started < 1000);
  });
});
