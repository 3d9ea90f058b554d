// Help, version, and what the command line says to what it does not understand.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { checker } from '../check.ts';
import { readArguments } from '../../src/cli/arguments.ts';
import type { CliOption } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands/registry.ts';
import { nearest } from '../../src/cli/nearest.ts';
import { shipcheck } from './cli.ts';

describe('the command line', () => {
  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    deepStrictEqual(await shipcheck(['--version'], '.'), { status: 0, out: `${version}\n`, err: '' });
  });
  it('shows its help', async () => {
    const { status, out, err } = await shipcheck(['--help'], '.');
    deepStrictEqual([status, err], [0, '']);
    for (const { name, summary } of commands) ok(out.includes(`${name} `) && out.includes(summary));
  });
  it('shows its help where no command is named', async () => {
    const { status, out, err } = await shipcheck([], '.');
    deepStrictEqual([status, out], [2, '']);
    match(err, /^Shipcheck .*\n\nUsage: /);
  });
  for (const command of commands) {
    it(`shows the help of ${command.name}, with examples and exit statuses`, async () => {
      const { status, out } = await shipcheck([command.name, '--help'], '.');
      strictEqual(status, 0);
      match(out, /\nExamples:\n {2}shipcheck .*\n[^]*\nExit status:\n {2}0 {2}.*\n {2}1 {2}.*\n {2}2 {2}/);
      for (const option of Object.keys(command.options)) ok(out.includes(`--${option}`), option);
      ok(out.split('\n').every((line) => line.length <= 110));
      deepStrictEqual(await shipcheck(['help', command.name], '.'), { status: 0, out, err: '' });
    });
  }

  const refused = async (args: readonly string[], expected: RegExp): Promise<void> => {
    const { status, out, err } = await shipcheck(args, '.');
    deepStrictEqual([status, out], [2, '']);
    match(err, expected);
  };
  it('guesses a mistyped command', () => refused(['lits'], /no command "lits"\. Did you mean "list"\?/));
  it('points to the help', () => refused(['deploy'], /no command "deploy"\. See shipcheck --help\./));
  it('guesses a mistyped option', () =>
    refused(['list', '--jsn'], /no option --jsn\. Did you mean --json\?/));
  it('refuses an unknown option before a command', () => refused(['--bogus'], /no option "--bogus"/));
});

describe('arguments', () => {
  const options: Readonly<Record<string, CliOption>> = {
    json: { type: 'boolean', short: 'j', help: '' },
    env: { type: 'string', placeholder: 'NAME', help: '' },
    item: { type: 'string', multiple: true, help: '' },
  };
  const check = checker((typed: readonly string[]) => {
    try {
      const args = readArguments(typed, options);
      return { paths: args.paths, json: args.has('json'), env: args.value('env'), item: args.values('item') };
    } catch (error) {
      return (error as Error).message;
    }
  });
  const none = { paths: [], json: false, env: undefined, item: [] };
  it('may be none', () => check([], none));
  it('are paths', () => check(['a', 'b'], { ...none, paths: ['a', 'b'] }));
  it('are options', () => check(['-j', 'a', '--env', 'x'], { ...none, json: true, env: 'x', paths: ['a'] }));
  it('may be given with an equals sign', () => check(['--env=a=b'], { ...none, env: 'a=b' }));
  it('may be repeated where that means something', () =>
    check(['--item', '1', '--item=2'], { ...none, item: ['1', '2'] }));
  it('are paths behind two dashes', () =>
    check(['--', '--json', '-x'], { ...none, paths: ['--json', '-x'] }));
  it('need their values', () => check(['--env'], '--env needs a value: --env NAME.'));
  it('do not take an option for a value', () =>
    check(['--env', '--json'], '--env needs a value: --env NAME.'));
  it('do not take nothing for a value', () => check(['--item='], '--item needs a value: --item VALUE.'));
  it('take no value where there is none', () => check(['--json=1'], '--json takes no value.'));
  it('are not given twice', () => check(['--env=a', '--env=b'], '--env can be given only once.'));
  it('are known', () => check(['-x'], 'There is no option -x.'));
});

describe('the nearest word', () => {
  const check = checker((typed: string) => nearest(typed, ['list', 'verify', 'json', 'section']));
  it('has a letter more', () => check('lisst', 'list'));
  it('has a letter less', () => check('lit', 'list'));
  it('has two letters swapped', () => check('jsno', 'json'));
  it('is longer', () => check('sec', 'section'));
  it('may be two letters away when it is long', () => check('verfiyy', 'verify'));
  it('is not just any word', () => check('deploy', undefined));
  it('is not just any short word', () => check('x', undefined));
});
