// Where variables come from, and which values are secrets.
import { deepStrictEqual } from 'node:assert';
import { secretsIn, variablesOf } from '../../../src/core/config/variables.ts';
import { checker } from '../../check.ts';

describe('variablesOf', () => {
  it('lets what is closer win', () => {
    const urls = new Map([
      ['api', 'https://a.test'],
      ['web-app', 'https://b.test'],
      ['base_url', 'https://c.test'],
    ]);
    const files = [
      new Map([
        ['A', 'file 1'],
        ['B', 'file 1'],
        ['API_URL', 'file 1'],
      ]),
      new Map([
        ['B', 'file 2'],
        ['C', 'file 2'],
      ]),
    ];
    deepStrictEqual(Object.fromEntries(variablesOf({ urls, variables: new Map([['C', 'own']]) }, files)), {
      API_URL: 'file 1',
      WEB_APP_URL: 'https://b.test',
      BASE_URL: 'https://c.test',
      A: 'file 1',
      B: 'file 2',
      C: 'own',
    });
  });
});

describe('secretsIn', () => {
  const check = checker((variables: Readonly<Record<string, string | undefined>>) =>
    secretsIn(Object.entries(variables)),
  );
  it('goes by names', () => {
    check({ DB_PASSWORD: 'a', REGION: 'b', API_KEY: 'c', GONE: undefined }, ['a', 'c']);
  });
  it('finds passwords in URLs, as written and as meant', () => {
    check({ PROXY: 'http://user:p%40ss@host:1/x' }, ['p%40ss', 'p@ss']);
    check({ DATABASE_URL: 'postgres://u:p@h/d' }, ['postgres://u:p@h/d', 'p', 'p']);
    check({ PROXY: 'http://:100%@host' }, ['100%', '100%']);
    check({ SITE: 'https://host:80/a:b@c' }, []);
  });
});
