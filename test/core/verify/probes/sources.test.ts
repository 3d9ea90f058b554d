// Where values of variables come from: env files and compose files.
import { deepStrictEqual, match, ok } from 'node:assert';
import { checker } from '../../../check.ts';
import { composeEnvironment } from '../../../../src/core/verify/probes/sources/compose.ts';
import { parseEnvFile } from '../../../../src/core/verify/probes/sources/envFile.ts';

describe('an env file', () => {
  const check = checker((text: string) => Object.fromEntries(parseEnvFile(text)));
  it('has values', () => check('A=1\nB = two words \n', { A: '1', B: 'two words' }));
  it('may export them', () => check('export A=1', { A: '1' }));
  it('may have comments', () => check('# A=1\nB=x # y\nC=x#y\nD=#z\n  # E=1', { B: 'x', C: 'x#y', D: '' }));
  it('may quote them', () =>
    check(`A="a # b" # c\nB='$x "y"'\nC=\`d\``, { A: 'a # b', B: '$x "y"', C: 'd' }));
  it('escapes in double quotes only', () =>
    check(String.raw`A="a\nb\"c\\d\x"` + '\n' + String.raw`B='a\nb'`, {
      A: 'a\nb"c\\d\\x',
      B: String.raw`a\nb`,
    }));
  it('may span lines', () =>
    check('A="-----BEGIN\nx=y\n-----END"\nB=1', { A: '-----BEGIN\nx=y\n-----END', B: '1' }));
  it('may be empty', () => check('A=\nB=""\n', { A: '', B: '' }));
  it('may come from Windows', () => check('\uFEFFA=1\r\nB=2\r\n', { A: '1', B: '2' }));
  it('may have odd names', () => check('a.b-c=1', { 'a.b-c': '1' }));
  it('counts the last one', () => check('A=1\nA=2', { A: '2' }));
  it('leaves out what is none', () => check('A\n=1\n1A=2\nA B=3\n', {}));
  it('keeps an open quote', () => check(`A="b\nC=1`, { A: '"b', C: '1' }));
  it('is read in time, however large', () => {
    const started = performance.now();
    parseEnvFile(`A="${'\\'.repeat(200_000)}`);
    parseEnvFile(`A="\n`.repeat(5_000));
    ok(performance.now() - started < 1000);
  });
});

describe('a compose file', () => {
  const lookup = (name: string): string | undefined => ({ HOST: 'db', EMPTY: '' })[name];
  const read = (text: string, service?: string): unknown => {
    const found = composeEnvironment(text, service, lookup);
    return 'problem' in found ? found.problem : { ...Object.fromEntries(found.values), files: found.files };
  };
  const service = (lines: string): string => `services:\n  web:\n    ${lines.replaceAll('\n', '\n    ')}\n`;
  const check = (lines: string, expected: object): void =>
    deepStrictEqual(read(service(lines)), { files: [], ...expected });

  it('maps names to values', () =>
    check('environment:\n  A: 1\n  B: x\n  C: true\n  D: ""', { A: '1', B: 'x', C: 'true', D: '' }));
  it('lists them', () => check('environment:\n  - A=1\n  - B=a=b', { A: '1', B: 'a=b' }));
  it('takes values from outside', () => check('environment: [HOST, NOTHING]', { HOST: 'db' }));
  it('takes them so in a mapping too', () => check('environment:\n  HOST:', { HOST: 'db' }));
  it('fills in variables', () =>
    check(
      'environment:\n  A: "${HOST}:$HOST"\n  B: ${NO:-x}\n  C: ${EMPTY:-x}${EMPTY-y}\n  D: ${HOST:+z}\n  E: $$HOST',
      {
        A: 'db:db',
        B: 'x',
        C: 'x',
        D: 'z',
        E: '$HOST',
      },
    ));
  it('names env files', () => check('env_file: .env', { files: [{ path: '.env', required: true }] }));
  it('names several', () =>
    check('env_file:\n  - a.env\n  - path: ${HOST}.env\n    required: false', {
      files: [
        { path: 'a.env', required: true },
        { path: 'db.env', required: false },
      ],
    }));
  it('merges', () =>
    deepStrictEqual(
      read('x-base: &base { A: 1 }\nservices:\n  web:\n    environment:\n      <<: *base\n      B: 2\n'),
      { A: '1', B: '2', files: [] },
    ));
  it('may have nothing for a service', () => check('image: x', {}));

  const two = 'services:\n  web: { environment: { A: 1 } }\n  db: { image: x }\n';
  it('has the service that is asked for', () => deepStrictEqual(read(two, 'web'), { A: '1', files: [] }));
  it('has to be told which', () => match(String(read(two)), /one of web, db/));
  it('lacks a service', () => match(String(read(two, 'api')), /no service “api”: there are web, db/));
  it('has no services', () => match(String(read('a: 1')), /no services/));
  it('is no YAML', () => match(String(read('a: [')), /could not be read/));
  it('must not explode', () => {
    const lines = [...Array(20).keys()].map((n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}, *a${n}]`);
    match(
      String(read(['a0: &a0 [x]', ...lines, 'services: { web: { environment: *a20 } }'].join('\n'))),
      /could not be read/,
    );
  });
});
