// Runs the built command line as people do: as a process.
import { spawn, type SpawnOptions } from 'node:child_process';
import { resolve } from 'node:path';

/** What a run of the command line came to. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `shipcheck ARGS` in `cwd`. */
export function shipcheck(
  args: readonly string[],
  cwd: string,
  options: SpawnOptions & { readonly program?: string } = {},
): Promise<Ended> {
  const { program = resolve('dist/cli.js'), ...rest } = options;
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, ...rest, stdio: 'pipe' });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.on('error', fail);
    child.on('close', (status) => done({ status, out, err }));
  });
}
