// A real shell sees exactly the value that was filled in, whatever is in it and whatever is around it.
import { deepStrictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { assert as assertProperty, property, string, oneof, constantFrom, array } from 'fast-check';
import { findPlaceholders } from '../../src/core/config/placeholders/find.ts';
import { substitute } from '../../src/core/config/placeholders/substitute.ts';
import { bash } from '../bash.ts';

/** Each prints something once, and a NUL; beside it, what that is. */
const cases: readonly (readonly [text: string, expected: (value: string) => string])[] = [
  [`printf '%s\\0' <x>`, (value) => value],
  [`printf '%s\\0' a<x>b`, (value) => `a${value}b`],
  [`printf '%s\\0' "a<x>b"`, (value) => `a${value}b`],
  [`printf '%s\\0' 'a<x>b'`, (value) => `a${value}b`],
  [`printf '%s\\0' "a$(printf %s. <x>)b"`, (value) => `a${value}.b`],
  ['printf \'%s\\0\' "a`printf %s. <x>`b"', (value) => `a${value}.b`],
  [`printf '%s\\0' \${NOT_SET:-<x>}`, (value) => value],
  [`printf '%s\\0' "\${NOT_SET:-a<x>b}"`, (value) => `a${value}b`],
  [`V=<x>; printf '%s\\0' "$V"`, (value) => value],
  [`cat <<E\na<x>b\nE\nprintf '\\0'`, (value) => `a${value}b\n`],
  ["cat <<'E'\n$A `b` \\c <x>\nE\nprintf '\\0'", (value) => `$A \`b\` \\c ${value}\n`],
  [`printf '%s\\0' '{"a":"<x>"}'`, (value) => JSON.stringify({ a: value })],
  [`printf '%s\\0' https://a.test/<x>/b`, (value) => new URL(`https://a.test/${escaped(value)}/b`).href],
  [`bash -c 'printf "%s\\0" <x>'`, (value) => value],
  [`bash -c 'printf "%s\\0" "a<x>b"'`, (value) => `a${value}b`],
  [`sh -c "printf '%s\\0' 'a<x>b'"`, (value) => `a${value}b`],
  [`sh -c "printf '%s\\0' \\"a<x>b\\""`, (value) => `a${value}b`],
  [`eval printf "'%s\\0'" <x>`, (value) => value],
  [`bash -c 'sh -c "printf \\"%s\\0\\" <x>"'`, (value) => value],
  [`bash <<E\nprintf '%s\\0' <x>\nE`, (value) => value],
  [`bash <<'E'\nprintf '%s\\0' "a<x>b" 'c'; : $HOME\nE`, (value) => `a${value}b\0c`],
  [`case <x> in "<x>") printf 'same\\0';; esac`, () => 'same'],
];

const escaped = (value: string) => encodeURIComponent(value).replace(/%2F/g, '/');

const script = cases.map(([text]) => text).join('\n');
const placeholders = findPlaceholders(script, 'posix', { isSet: () => true, exists: () => true });

function seenBy(shell: string, value: string): readonly string[] {
  const { text, env, left } = substitute(script, placeholders, new Map([['X', value]]));
  deepStrictEqual(left, []);
  const { stdout, stderr } = spawnSync(shell, ['-c', text], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  deepStrictEqual(stderr, '');
  return stdout.split('\0').slice(0, -1);
}

describe('a filled placeholder', function () {
  this.timeout(60_000);
  const shells = process.platform === 'win32' ? [bash] : [bash, 'sh'];
  for (const shell of shells) {
    const check = (value: string) =>
      deepStrictEqual(
        seenBy(shell, value),
        cases.flatMap(([, expected]) => expected(value).split('\0')),
      );

    for (const value of [
      '',
      'plain',
      '$(touch x)',
      '`id`',
      `"; id; "`,
      `'; id; '`,
      '$HOME',
      '\\',
      '*',
      '-n',
      'E\nE\n',
    ]) {
      it(`is ${JSON.stringify(value)} for ${shell}`, () => check(value));
    }
    it(`is anything for ${shell}`, () => {
      const nasty = constantFrom(
        ...`'"\`$(){}[]<>|&;\\ \t\n\r!#*?~=%E`.split(''),
        '$(',
        '${',
        "'\\''",
        'é',
        '🚀',
        '\u2028',
      );
      const value = oneof(
        array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
        string({ unit: 'binary' }),
      );
      const utf8 = value.filter((text) => !/\0|\p{Surrogate}/u.test(text));
      assertProperty(property(utf8, check), { numRuns: 60 });
    });
  }
});
