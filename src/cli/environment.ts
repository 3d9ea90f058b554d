// Where the command line runs commands: the environment of `.shipcheck.yaml`, with what a checklist says of itself.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { environmentFor } from '../core/config/environment.ts';
import type { Config, EvidenceSettings } from '../core/config/model.ts';
import { parseFrontMatter } from '../core/config/parse.ts';
import { variablesOf } from '../core/config/variables.ts';
import type { RunIn } from '../core/verify/plan.ts';
import { loadConfig, loadEnvFiles, type FileProblem } from '../node/config.ts';
import { UsageError, type Io } from './command.ts';
import type { LoadedChecklist } from './load.ts';

/** Milliseconds a command gets where nothing says otherwise. */
const usualLimit = 300_000;

/** What the command line says before anything that is configured; the time limit is in milliseconds. */
export interface Wanted {
  readonly environment: string | undefined;
  readonly timeout: number | undefined;
}

/** What is configured for checklists. */
export interface Configured {
  /** How the commands of each of them run. */
  readonly runIn: (file: LoadedChecklist) => RunIn;
  readonly evidence: EvidenceSettings;
}

/**
 * What is configured for each checklist; `undefined`, after saying why, when something in the configuration is wrong:
 * a mistake may have dropped a limit that somebody counts on.
 * @throws UsageError for an environment that is not configured.
 */
export async function environmentsFor(
  files: readonly LoadedChecklist[],
  wanted: Wanted,
  io: Io,
): Promise<Configured | undefined> {
  const { config, problems: mistakes } = await loadConfig(io.cwd);
  const problems = [...mistakes];
  const places = new Map<LoadedChecklist, RunIn>();
  for (const file of files) {
    const { place, problems: more } = await placeOf(file, config, wanted, io.cwd);
    problems.push(...more);
    places.set(file, place);
  }
  for (const problem of problems) io.err(`shipcheck: ${textOf(problem)}\n`);
  if (problems.length > 0) return undefined;
  return { runIn: (file) => places.get(file) as RunIn, evidence: config.evidence };
}

async function placeOf(
  { text, checklist }: LoadedChecklist,
  config: Config,
  wanted: Wanted,
  cwd: string,
): Promise<{ readonly place: RunIn; readonly problems: readonly FileProblem[] }> {
  const { settings } = parseFrontMatter(text, checklist.frontMatter);
  const environment = environmentFor(config, wanted.environment, settings);
  if ('missing' in environment) throw new UsageError(environment.missing);
  const { values: envFiles, problems } = await loadEnvFiles(cwd, environment.envFiles);
  const variables = variablesOf(environment, envFiles);
  const place: RunIn = {
    environment,
    request: {
      cwd: resolve(cwd, environment.workingDirectory ?? '.'),
      env: Object.fromEntries(variables),
      timeout: wanted.timeout ?? environment.timeLimit ?? usualLimit,
    },
    values: variables,
    machine: {
      isSet: (name) => process.env[name] !== undefined,
      exists: existsSync,
      valueOf: (name) => process.env[name],
    },
  };
  return { place, problems };
}

function textOf({ file, line, column, message }: FileProblem): string {
  return [file, line, column].filter((part) => part !== undefined).join(':') + `: ${message}`;
}
