// Reads `.shipcheck.yaml` and env files from disk.
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseEnvFile } from '../core/config/envFile.ts';
import { configFileNames, emptyConfig } from '../core/config/file.ts';
import type { Config } from '../core/config/model.ts';
import { readText } from './files.ts';

/** Something wrong in a file, or with all of it; messages never quote a value. */
export interface FileProblem {
  /** As it was asked for: relative to the workspace folder, or absolute. */
  readonly file: string;
  /** 1-based; `undefined` where the file could not be read. */
  readonly line: number | undefined;
  /** 1-based; `undefined` where it is about the whole line. */
  readonly column: number | undefined;
  readonly message: string;
}

/** The configuration of a workspace folder; an empty one where there is none. Never rejects. */
export async function loadConfig(
  root: string,
): Promise<{ readonly config: Config; readonly problems: readonly FileProblem[] }> {
  const names = await readdir(root).catch((): string[] => []);
  const file = configFileNames.find((name) => names.includes(name));
  if (file === undefined) return { config: emptyConfig, problems: [] };
  const read = await readText(join(root, file));
  if (read.kind === 'problem') return { config: emptyConfig, problems: [unreadable(file, read.message)] };
  // Most folders have no such file: reading YAML is not loaded for nothing.
  const { parseConfig } = await import('../core/config/config.lazy.ts');
  const { config, problems } = parseConfig(read.text);
  return {
    config,
    problems: problems.map(({ line, column, message }) => ({ file, line, column, message })),
  };
}

/** The values of each env file, in their order; one that cannot be read has none. Never rejects. */
export async function loadEnvFiles(
  root: string,
  files: readonly string[],
): Promise<{
  readonly values: readonly ReadonlyMap<string, string>[];
  readonly problems: readonly FileProblem[];
}> {
  const loaded = await Promise.all(
    files.map(async (file) => {
      const read = await readText(resolve(root, file));
      if (read.kind === 'problem')
        return { values: new Map<string, string>(), problems: [unreadable(file, read.message)] };
      const { values, problems } = parseEnvFile(read.text);
      return {
        values,
        problems: problems.map(({ line, message }) => ({ file, line, column: undefined, message })),
      };
    }),
  );
  return {
    values: loaded.map(({ values }) => values),
    problems: loaded.flatMap(({ problems }) => problems),
  };
}

function unreadable(file: string, message: string): FileProblem {
  return { file, line: undefined, column: undefined, message };
}
