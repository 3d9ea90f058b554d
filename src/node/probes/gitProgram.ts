// Runs git so that it asks nobody, changes nothing, and runs no program that a repository names.
import { spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { dirname } from 'node:path';
import { reasonOf } from '../errors.ts';
import type { Environment } from '../shells.ts';

/** How git ended. */
export interface GitEnd {
  /** `undefined` when it could not be started or was stopped. */
  readonly exitCode: number | undefined;
  readonly output: string;
  /** First line of what it complained about, without `fatal:` and the full stop. */
  readonly errors: string;
}

/** Characters of the output that are kept. */
const longestOutput = 1024 * 1024;

const options =
  `--no-optional-locks -c core.fsmonitor=false -c core.hooksPath=${devNull} -c core.quotePath=false`.split(
    ' ',
  );

/** Never rejects; an aborted signal ends it at once. */
export function runGit(
  folder: string,
  args: readonly string[],
  env: Environment,
  signal: AbortSignal,
): Promise<GitEnd> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ exitCode: undefined, output: '', errors: '' });
    // Windows looks for programs in the folder it starts in first: the checklist's may hold a `git` of its own.
    const child = spawn('git', ['-C', folder, ...options, ...args], {
      cwd: dirname(process.execPath),
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    let errors = '';
    const stop = (): void => void child.kill('SIGKILL');
    const end = (exitCode: number | undefined): void => {
      signal.removeEventListener('abort', stop);
      const [line = ''] = errors.split('\n', 1);
      resolve({ exitCode, output, errors: line.replace(/^fatal: /, '').replace(/\.$/, '') });
    };
    signal.addEventListener('abort', stop);
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (output.length < longestOutput) output += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      if (errors.length < longestOutput) errors += chunk;
    });
    child.on('error', (error) => {
      errors = reasonOf(error);
      end(undefined);
    });
    child.on('close', (code) => end(code ?? undefined));
  });
}

/** In English, and without what would lead git to another repository. */
function environment(env: Environment): Environment {
  const own = Object.entries(env).filter(([name]) => !/^(?:GIT_|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(own), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_PAGER: 'cat' };
}
