// Looks at environment variables, wherever they are set; values do not leave this file.
import { dirname, resolve } from 'node:path';
import type { EnvAnswer, EnvRequest, NoAnswer } from '../../core/host/probes.ts';
import { parseEnvFile } from '../../core/config/envFile.ts';
import { composeEnvironment } from '../../core/verify/probes/sources/compose.ts';
import type { Environment } from '../shells.ts';
import { cancelled, unable } from './failure.ts';
import { askFile } from './file.ts';

type Lookup = (name: string) => string | undefined;

/** @param base the environment of this process */
export async function askEnv(
  request: EnvRequest,
  base: Environment,
  signal: AbortSignal,
): Promise<EnvAnswer | NoAnswer> {
  const values = await lookupFor(request, (name) => request.env[name] ?? base[name], signal);
  if (typeof values === 'string') return unable(values);
  if (signal.aborted) return cancelled;
  return {
    kind: 'answer',
    values: request.names.map((name) => {
      const value = values(name);
      return value === undefined ? undefined : request.inspect(value);
    }),
  };
}

/** Where values are found, or a sentence on why they are not. */
async function lookupFor(
  { file, service, folder }: EnvRequest,
  environment: Lookup,
  signal: AbortSignal,
): Promise<Lookup | string> {
  if (file === undefined) return environment;
  const read = await textOf(folder, file, signal);
  if ('problem' in read) return read.problem;
  if (service === undefined && !/\.ya?ml$/i.test(file)) return lookupIn(parseEnvFile(read.text).values);
  const beside = dirname(resolve(folder, file));
  const outside = await withDotEnv(beside, environment, signal);
  const found = composeEnvironment(read.text, service, outside);
  if ('problem' in found) return `${file}: ${found.problem}`;
  const values = new Map<string, string>();
  for (const { path, required } of found.files) {
    const more = await textOf(beside, path, signal);
    if ('text' in more) for (const [key, value] of parseEnvFile(more.text).values) values.set(key, value);
    else if (required) return more.problem;
  }
  for (const [key, value] of found.values) values.set(key, value);
  return lookupIn(values);
}

/** Docker Compose reads `.env` beside its file; the environment itself wins. */
async function withDotEnv(folder: string, environment: Lookup, signal: AbortSignal): Promise<Lookup> {
  const read = await textOf(folder, '.env', signal);
  const values = lookupIn(parseEnvFile('text' in read ? read.text : '').values);
  return (name) => environment(name) ?? values(name);
}

async function textOf(
  folder: string,
  path: string,
  signal: AbortSignal,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  const answer = await askFile({ folder, path, read: true }, signal);
  if (answer.kind === 'none') return { problem: answer.message };
  if (answer.type === 'missing') return { problem: `${path} does not exist.` };
  return answer.text === undefined ? { problem: `${path} cannot be read.` } : { text: answer.text };
}

function lookupIn(values: ReadonlyMap<string, string>): Lookup {
  return (name) => values.get(name);
}
