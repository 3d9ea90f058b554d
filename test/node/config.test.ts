// Configuration and env files as they lie on disk.
import { deepStrictEqual } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyConfig } from '../../src/core/config/file.ts';
import { loadConfig, loadEnvFiles } from '../../src/node/config.ts';
import { temporaryFolder } from './commands.ts';

describe('configuration on disk', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => folder.remove());
  const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text);

  it('is empty where there is none', async () => {
    deepStrictEqual(await loadConfig(folder.path), { config: emptyConfig, problems: [] });
    deepStrictEqual(await loadConfig(join(folder.path, 'missing')), { config: emptyConfig, problems: [] });
  });
  it('is YAML or JSON, YAML first', async () => {
    write('.shipcheck.json', '{"exclude": ["json"]}');
    deepStrictEqual((await loadConfig(folder.path)).config.exclude, ['json']);
    write('.shipcheck.yml', 'exclude: [yml]');
    deepStrictEqual((await loadConfig(folder.path)).config.exclude, ['yml']);
    write('.shipcheck.yaml', 'exclude: [yaml]\nwhat: 1');
    deepStrictEqual(await loadConfig(folder.path), {
      config: { ...emptyConfig, exclude: ['yaml'] },
      problems: [
        {
          file: '.shipcheck.yaml',
          line: 2,
          column: 1,
          message:
            'There is no key “what” here, only defaultEnvironment, defaults, environments, exclude, evidence, scan',
        },
      ],
    });
  });
  it('that cannot be read is a problem', async () => {
    mkdirSync(join(folder.path, '.shipcheck.yaml'));
    deepStrictEqual(await loadConfig(folder.path), {
      config: emptyConfig,
      problems: [
        {
          file: '.shipcheck.yaml',
          line: undefined,
          column: undefined,
          message: 'This is not an ordinary file',
        },
      ],
    });
  });
  it('has the values of env files', async () => {
    write('.env', 'A=1\nnonsense\n');
    write('b.env', 'B=2');
    const { values, problems } = await loadEnvFiles(folder.path, [
      '.env',
      'missing',
      join(folder.path, 'b.env'),
    ]);
    deepStrictEqual(values, [new Map([['A', '1']]), new Map(), new Map([['B', '2']])]);
    deepStrictEqual(problems, [
      { file: '.env', line: 2, column: undefined, message: 'This is no NAME=value' },
      {
        file: 'missing',
        line: undefined,
        column: undefined,
        message: 'This file could not be read: no such file or folder',
      },
    ]);
  });
});
