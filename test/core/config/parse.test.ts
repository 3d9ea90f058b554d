// What is right in a configuration counts, and what is wrong is told at its exact place.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { frontMatterOf } from '../../../src/core/checklist/frontMatter.ts';
import { emptyConfig } from '../../../src/core/config/file.ts';
import { parseConfig, parseFrontMatter } from '../../../src/core/config/parse.ts';
import { checker } from '../../check.ts';

const config = (text: string) => parseConfig(text).config;
const checkProblems = checker((text: string) =>
  parseConfig(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
);
const checkStaging = checker((settings: string) => {
  const { config, problems } = parseConfig(`environments:\n  staging: { ${settings} }`);
  deepStrictEqual(problems, []);
  return config.environments.get('staging');
});
/** The message about one wrong setting, and that nothing beside it is lost. */
const checkWrong = checker((setting: string) => {
  const { config, problems } = parseConfig(`environments:\n  a: { shell: cmd, ${setting} }\nexclude: [x]`);
  deepStrictEqual(config.exclude, ['x']);
  strictEqual(config.environments.get('a')?.shell, 'cmd');
  return problems.map(({ message }) => message).join('; ');
});

describe('parseConfig', () => {
  it('reads a whole file', () => {
    const text = `
defaultEnvironment: staging
defaults:
  timeLimit: 5m
environments:
  staging:
    variables: { REGION: eu-1, RETRIES: 3, DEBUG: false, EMPTY: }
    urls:
      api: https://api.staging.test
    envFiles: [.env, .env.staging]
    shell: bash
    workingDirectory: backend
    production: false
    policy:
      destructive: deny
      commands: { kubectl delete *: ask }
exclude:
  - '**/vendor/**'
evidence: { file: .shipcheck/evidence.jsonl, outputLimit: 100, sizeLimit: 20000 }
scan:
  ignore: [test/**, { paths: [docs], rules: [github-pat], values: [1234567890123456] }]
  rules: { aws-key: off, cors: warning }
  values: [${'AB'.repeat(8)}, 12e4567890123456]
  baseline: known.json
`;
    deepStrictEqual(parseConfig(text), {
      config: {
        defaultEnvironment: 'staging',
        defaults: { timeLimit: 300_000 },
        environments: new Map([
          [
            'staging',
            {
              variables: new Map([
                ['REGION', 'eu-1'],
                ['RETRIES', '3'],
                ['DEBUG', 'false'],
                ['EMPTY', ''],
              ]),
              urls: new Map([['api', 'https://api.staging.test']]),
              envFiles: ['.env', '.env.staging'],
              shell: 'posix',
              workingDirectory: 'backend',
              production: false,
              policy: { destructive: 'deny', commands: new Map([['kubectl delete *', 'ask']]) },
            },
          ],
        ]),
        exclude: ['**/vendor/**'],
        evidence: { file: '.shipcheck/evidence.jsonl', outputLimit: 100, sizeLimit: 20_000 },
        scan: {
          ignore: [
            { paths: ['test/**'] },
            { paths: ['docs'], rules: ['github-pat'], values: ['1234567890123456'] },
          ],
          rules: new Map([
            ['aws-key', 'off'],
            ['cors', 'warning'],
          ]),
          values: ['ab'.repeat(8), '12e4567890123456'],
          baseline: 'known.json',
        },
      },
      problems: [],
    });
  });
  it('reads JSON', () => {
    deepStrictEqual(parseConfig('{\n\t"exclude": ["a"]\n}').config.exclude, ['a']);
  });
  it('has defaults for an empty file', () => {
    for (const text of ['', '# nothing\n', '---\n', '\ufeff', '{}', 'exclude:\nenvironments:\nscan:\n'])
      deepStrictEqual(parseConfig(text), { config: emptyConfig, problems: [] }, text);
  });
  it('keeps numbers as they are written', () => {
    checkStaging('variables: { V: 1.10, H: 0x1F, B: 007, N: ~, Q: "1.0" }', {
      variables: new Map([
        ['V', '1.10'],
        ['H', '0x1F'],
        ['B', '007'],
        ['N', ''],
        ['Q', '1.0'],
      ]),
    });
    checkStaging('variables: { A, B: 1 }', {
      variables: new Map([
        ['A', ''],
        ['B', '1'],
      ]),
    });
  });
  it('understands times with and without a unit', () => {
    checkStaging('timeLimit: 2', { timeLimit: 2000 });
    checkStaging('timeLimit: 500ms', { timeLimit: 500 });
    checkStaging('timeLimit: 1.5h', { timeLimit: 5_400_000 });
  });
  it('knows every shell', () => {
    checkStaging('shell: powershell', { shell: 'powershell' });
    checkStaging('shell: cmd', { shell: 'cmd' });
  });
});

describe('problems of a configuration', () => {
  it('are at the line and column of what is wrong', () => {
    checkProblems('exclude: []\nenviroments:\n  a: {}\n', [
      '2:1 There is no key “enviroments” here; “environments” may be meant',
    ]);
    checkProblems('defaults:\r\n  timeLimit: soon\r\n', [
      '2:14 This should be seconds, or a number with a unit: 500ms, 30s, 5m, 1h; a day at most',
    ]);
    checkProblems('evidence: { colour: red }', [
      '1:13 There is no key “colour” here, only file, outputLimit, sizeLimit',
    ]);
    checkProblems('exclude:\n  - a\n  - { b: c }\n', ['3:5 This should be a text']);
    checkProblems('- a', ['1:1 This should be a mapping']);
  });
  it('tell what is expected', () => {
    checkWrong(
      'timeLimit: 0',
      'This should be seconds, or a number with a unit: 500ms, 30s, 5m, 1h; a day at most',
    );
    checkWrong(
      'timeLimit: 25h',
      'This should be seconds, or a number with a unit: 500ms, 30s, 5m, 1h; a day at most',
    );
    checkWrong('production: "yes"', 'This should be true or false');
    checkWrong('variables: [a]', 'This should be a mapping');
    checkWrong('variables: { A: [1] }', 'This should be a text or a number');
    checkWrong('variables: { a-b: 1 }', 'A name here is made of letters, digits and underscores');
    checkWrong('urls: { api: ftp://x }', 'This should be a URL that starts with http:// or https://');
    checkWrong('urls: { api: "http://" }', 'This should be a URL that starts with http:// or https://');
    checkWrong('envFiles: .env', 'This should be a list');
    checkWrong('policy: { destructive: never }', 'This should be one of allow, ask, deny');
    checkWrong('policy: { commands: { rm: maybe } }', 'This should be one of allow, ask, deny');
    checkWrong(
      'working-directory: x',
      'There is no key “working-directory” here; “workingDirectory” may be meant',
    );
  });
  it('keep wrong sizes and hashes out', () => {
    checkProblems('evidence: { sizeLimit: 1 }', [
      '1:24 This should be a whole number from 10000 to 100000000',
    ]);
    checkProblems('evidence: { outputLimit: 1.5 }', ['1:26 This should be a whole number from 0 to 1000000']);
    checkProblems('scan: { values: [abc] }', [
      '1:18 This should be a fingerprint of 16 hexadecimal digits, as findings have one',
    ]);
    checkProblems('scan: { rules: { aws-key: no } }', [
      '1:27 This should be one of off, information, warning, error',
    ]);
    checkProblems('scan: { ignore: [{ path: a }, [b]] }', [
      '1:20 There is no key “path” here; “paths” may be meant',
      '1:31 This should be a mapping',
    ]);
  });
  it('are told for broken YAML without losing the rest', () => {
    deepStrictEqual(config('exclude: [a,\ndefaultEnvironment: b'), {
      ...emptyConfig,
      exclude: ['a'],
      defaultEnvironment: 'b',
    });
    const tagged = 'defaultEnvironment: !secret x';
    deepStrictEqual(
      parseConfig(tagged).problems.map(({ from, to }) => tagged.slice(from, to)),
      ['!secret'],
    );
    checkProblems('exclude: [a]\nexclude: [b]', ['2:1 Map keys must be unique']);
    checkProblems('exclude: [a]\n---\nexclude: [b]', ['2:1 Only the first document is read']);
    checkProblems('defaultEnvironment: !secret x', ['1:21 Unresolved tag: !secret']);
  });
});

describe('anchors and aliases', () => {
  it('stand for what they name', () => {
    const text = `
defaults: &base { shell: cmd, variables: &v { A: 1, B: 2 } }
environments:
  a: { <<: *base, shell: bash }
  b: { <<: [{ workingDirectory: x, shell: powershell }, *base] }
  c: { variables: { <<: *v, B: 3 } }
`;
    const { config, problems } = parseConfig(text);
    deepStrictEqual(problems, []);
    const variables = new Map([
      ['A', '1'],
      ['B', '2'],
    ]);
    deepStrictEqual(config.environments.get('a'), { shell: 'posix', variables });
    deepStrictEqual(config.environments.get('b'), { shell: 'powershell', workingDirectory: 'x', variables });
    deepStrictEqual(config.environments.get('c')?.variables?.get('B'), '3');
  });
  it('that lead nowhere or into themselves are problems', () => {
    checkProblems('exclude: *a', ['1:10 There is no anchor &a before this alias']);
    checkProblems('exclude: [*a]\nscan: { ignore: [&a x] }', [
      '1:11 There is no anchor &a before this alias',
    ]);
    checkProblems('scan: { ignore: &a [x, *a] }', ['1:20 This should be a mapping']);
    checkProblems('defaults: &a { <<: *a, shell: cmd }', ['1:20 *a stands inside of what it stands for']);
    checkProblems('defaults: { <<: [a] }', ['1:18 Only a mapping can be merged in']);
  });
  it('that explode are stopped', () => {
    const bomb = ['a0: &a0 { shell: bash }'];
    for (let n = 1; n < 12; n++) bomb.push(`a${n}: &a${n} { <<: [${`*a${n - 1},`.repeat(10)}] }`);
    const text = `exclude: [kept]\nenvironments:\n  ${bomb.join('\n  ')}\n`;
    const started = performance.now();
    const { config, problems } = parseConfig(text);
    deepStrictEqual(config.exclude, ['kept']);
    deepStrictEqual(
      problems.map(({ message }) => message),
      ['Aliases make this more than 1000 times larger'],
    );
    ok(performance.now() - started < 2000);
  });
});

describe('hostile configurations', () => {
  it('that nest without end are refused', () => {
    for (const [piece, times] of [
      ['[', 20_000],
      ['{a: ', 101],
      ['- ', 101],
      ['? ', 101],
      ['[{', 51],
    ] as const) {
      const { config, problems } = parseConfig(`exclude:\n  ${piece.repeat(times)}`);
      deepStrictEqual(config, emptyConfig);
      deepStrictEqual(problems[0]?.message, 'This is nested more than 100 levels deep');
      strictEqual(problems[0]?.line, 2);
    }
  });
  it('have a hundred problems told at most', () => {
    strictEqual(parseConfig('x: 1\ny: 2\n'.repeat(300)).problems.length, 100);
  });
  it('cannot reach prototypes', () => {
    const { config } = parseConfig(
      '__proto__: { exclude: [x] }\nenvironments: { __proto__: { shell: cmd }, constructor: {} }',
    );
    deepStrictEqual(config.exclude, []);
    deepStrictEqual([...config.environments.keys()], ['__proto__', 'constructor']);
    strictEqual(({} as { shell?: string }).shell, undefined);
  });
});

describe('parseFrontMatter', () => {
  const read = (text: string) => parseFrontMatter(text, frontMatterOf(text).frontMatter);

  it('reads what concerns this checklist', () => {
    const text =
      '---\ntitle: Deploy\nlabels: [a]\nenvironment: staging\nshell: bash\nvariables: { A: 1 }\ntimeLimit: 30\nworkingDirectory: api\n---\n';
    deepStrictEqual(read(text), {
      settings: {
        environment: 'staging',
        shell: 'posix',
        variables: new Map([['A', '1']]),
        timeLimit: 30_000,
        workingDirectory: 'api',
      },
      problems: [],
    });
  });
  it('has its problems where they stand in the file', () => {
    const text = '\ufeff---\ntitle: x\nshell: fish\ntime_limit: 3\n---\n# Deploy\n';
    deepStrictEqual(
      read(text).problems.map((problem) => [
        problem.line,
        problem.column,
        text.slice(problem.from, problem.to),
      ]),
      [
        [3, 8, 'fish'],
        [4, 1, 'time_limit'],
      ],
    );
  });
  it('is nothing in a file without it', () => {
    deepStrictEqual(read('# Deploy\n'), { settings: {}, problems: [] });
    deepStrictEqual(read('---\n- a\n---\n').settings, {});
  });
});
