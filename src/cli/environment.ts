// Where the command line runs commands: the environment of `.shipcheck.yaml`, with what a checklist says of itself.
import { resolve } from 'node:path';
import { environmentFor } from '../core/config/environment.ts';
import type { Config } from '../core/config/model.ts';
import { emptyConfig, parseConfig, parseFrontMatter } from '../core/config/parse.ts';
import type { RunIn } from '../core/verify/plan.ts';
import { readText } from '../node/files.ts';
import { UsageError, type Io } from './command.ts';
import type { LoadedChecklist } from './load.ts';

/** Milliseconds a command gets where nothing says otherwise. */
const usualLimit = 300_000;

/**
 * How the commands of a checklist run.
 * @param chosen the environment of the command line.
 * @param timeout milliseconds that the command line gives, before anything that is configured.
 * @throws UsageError for an environment that is not configured.
 */
export function runIn(
  config: Config,
  { checklist, text }: LoadedChecklist,
  cwd: string,
  chosen: string | undefined,
  timeout: number | undefined,
): RunIn {
  const environment = environmentFor(config, chosen, parseFrontMatter(text, checklist.frontMatter).settings);
  if ('missing' in environment) throw new UsageError(environment.missing);
  return {
    environment,
    request: {
      cwd: resolve(cwd, environment.workingDirectory ?? '.'),
      env: Object.fromEntries(environment.variables),
      timeout: timeout ?? environment.timeLimit ?? usualLimit,
    },
  };
}

/** The configuration in the working directory; `undefined`, after saying why, when it has mistakes. */
export async function loadConfig(io: Io): Promise<Config | undefined> {
  for (const name of ['.shipcheck.yaml', '.shipcheck.yml']) {
    const read = await readText(resolve(io.cwd, name));
    if (read.kind !== 'text') continue;
    const { config, problems } = parseConfig(read.text);
    for (const { line, column, message } of problems)
      io.err(`shipcheck: ${name}:${line}:${column}: ${message}\n`);
    // A mistake may have dropped a limit that somebody counts on.
    return problems.length === 0 ? config : undefined;
  }
  return emptyConfig;
}
