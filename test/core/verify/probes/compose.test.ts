// Where values of variables come from: compose files.
import { deepStrictEqual, match } from 'node:assert';
import { composeEnvironment } from '../../../../src/core/verify/probes/sources/compose.ts';

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
