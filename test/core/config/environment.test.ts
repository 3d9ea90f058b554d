// Settings of an environment, merged from every place that has a say.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { environmentFor } from '../../../src/core/config/environment.ts';
import { emptyConfig } from '../../../src/core/config/file.ts';
import { parseConfig } from '../../../src/core/config/parse.ts';
import { checker } from '../../check.ts';

const { config } = parseConfig(`
defaultEnvironment: staging
defaults:
  variables: { A: common, B: common, C: common }
  urls: { api: https://common.test }
  envFiles: [.env]
  timeLimit: 10
  shell: bash
  policy: { changes: ask, destructive: ask, commands: { a: ask, b: ask } }
environments:
  staging:
    variables: { B: staging, C: staging }
    urls: { web: https://staging.test }
    envFiles: [.env.staging]
    timeLimit: 20
    policy: { destructive: deny, commands: { b: deny } }
  live-eu: { production: false }
  prod: {}
  eu_production: {}
  reproduction: {}
  mirror: { production: true }
`);

describe('environmentFor', () => {
  it('merges defaults, environment and front matter', () => {
    deepStrictEqual(
      environmentFor(config, undefined, { variables: new Map([['C', 'file']]), workingDirectory: 'api' }),
      {
        name: 'staging',
        production: false,
        variables: new Map([
          ['A', 'common'],
          ['B', 'staging'],
          ['C', 'file'],
        ]),
        urls: new Map([
          ['api', 'https://common.test'],
          ['web', 'https://staging.test'],
        ]),
        envFiles: ['.env', '.env.staging'],
        timeLimit: 20_000,
        shell: 'posix',
        workingDirectory: 'api',
        policy: {
          changes: 'ask',
          destructive: 'deny',
          commands: new Map([
            ['a', 'ask'],
            ['b', 'deny'],
          ]),
        },
      },
    );
  });
  it('takes the chosen one, then the one of the checklist, then the default', () => {
    const check = checker(([chosen, ofFile]: readonly (string | undefined)[]) => {
      const found = environmentFor(config, chosen, ofFile === undefined ? {} : { environment: ofFile });
      return 'missing' in found ? found.missing : found.name;
    });
    check([], 'staging');
    check([undefined, 'prod'], 'prod');
    check(['mirror', 'prod'], 'mirror');
    check(
      ['nowhere'],
      'There is no environment “nowhere” in .shipcheck.yaml, only staging, live-eu, prod, eu_production, reproduction, mirror.',
    );
  });
  it('is what is common where none is chosen', () => {
    const found = environmentFor(emptyConfig, undefined);
    deepStrictEqual(found, {
      name: undefined,
      production: false,
      variables: new Map(),
      urls: new Map(),
      envFiles: [],
      policy: { commands: new Map() },
    });
    deepStrictEqual(environmentFor(emptyConfig, 'a'), {
      missing: 'There is no environment “a” in .shipcheck.yaml.',
    });
  });
  it('knows production by its name, unless it is said', () => {
    const production = (name: string) => {
      const found = environmentFor(config, name);
      return 'production' in found && found.production;
    };
    deepStrictEqual(['prod', 'eu_production', 'mirror'].map(production), [true, true, true]);
    deepStrictEqual(['staging', 'reproduction', 'live-eu'].map(production), [false, false, false]);
  });
  it('does not find what every object has', () => {
    strictEqual('missing' in environmentFor(config, 'constructor'), true);
  });
});
