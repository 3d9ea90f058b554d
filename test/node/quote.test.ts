// What the shells that are installed make of quoted words and of the line that runs a script.
import { strictEqual, throws } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { quote, type Quoting } from '../../src/core/verify/quote.ts';
import { scriptFor } from '../../src/core/verify/script.ts';
import { temporaryFolder } from './commands.ts';

interface Shell {
  readonly name: string;
  readonly quoting: Quoting;
  readonly options: readonly string[];
  /** A line that prints one word and nothing else. */
  readonly print: (quoted: string) => string;
}

const printf = (quoted: string): string => `printf %s ${quoted}`;
const shells: readonly Shell[] = [
  { name: 'sh', quoting: 'posix', options: ['-c'], print: printf },
  { name: 'bash', quoting: 'posix', options: ['-c'], print: printf },
  { name: 'zsh', quoting: 'posix', options: ['-fc'], print: printf },
  { name: 'fish', quoting: 'fish', options: ['--no-config', '-c'], print: printf },
  {
    name: 'pwsh',
    quoting: 'powershell',
    options: ['-NoProfile', '-Command'],
    print: (quoted) => `[Console]::Write(${quoted})`,
  },
];

const words: readonly string[] = [
  'a b',
  "it's",
  '"',
  '\\',
  'a\\',
  "\\'",
  "a\\\\b'",
  '$HOME',
  '$(id)',
  '`id`',
  '!!',
  '~',
  '*',
  'a\nb',
  '漢',
  'it\u2019s',
  '',
  'a;b',
  '#',
  '{a,b}',
  '<x>',
];

function isInstalled(name: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return process.platform !== 'win32' && folders.some((folder) => existsSync(join(folder, name)));
}

for (const { name, quoting, options, print } of shells) {
  describe(`a line typed into ${name}`, () => {
    if (!isInstalled(name)) {
      console.log(`      ${name} is not installed here: not asked`);
      return;
    }
    const shell = (line: string): string => execFileSync(name, [...options, line], { encoding: 'utf8' });
    for (const word of words) {
      it(`keeps ${JSON.stringify(word)} one word`, () => {
        strictEqual(shell(print(quote(quoting, word))), word);
      });
    }
    it('runs a script in a folder with an odd name', () => {
      const folder = temporaryFolder();
      const place = join(folder.path, `it's a \\ "$HOME" folder`);
      mkdirSync(place);
      const script = scriptFor('posix', 'cd .\npwd | cat\n', { cwd: place });
      const path = join(place, 'run.sh');
      writeFileSync(path, script.content);
      const output = shell(script.commandLine(path, quoting));
      folder.remove();
      strictEqual(output, `${place}\n`);
    });
    it('runs nothing where the folder is gone', () => {
      const folder = temporaryFolder();
      const path = join(folder.path, 'run.sh');
      const script = scriptFor('posix', 'echo ran\n', { cwd: join(folder.path, 'gone') });
      writeFileSync(path, script.content);
      throws(() => shell(script.commandLine(path, quoting)), { status: 1 });
      folder.remove();
    });
  });
}
