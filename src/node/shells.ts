// Finds the program behind each kind of shell on this machine.
import { access, constants, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ShellKind } from '../core/checklist/model.ts';

/** Environment variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the shell is, or one sentence for people on what to install. */
export type FoundShell = { readonly program: string } | { readonly missing: string };

/**
 * bash where there is one, because authors write for it (`{1..5}`, `[[ … ]]`), else sh; Git's bash on Windows, where a
 * `bash` on the PATH is usually another system. PowerShell 7 before Windows PowerShell.
 */
export async function findShell(
  shell: ShellKind,
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<FoundShell> {
  const windows = platform === 'win32';
  const path = (env['PATH'] ?? env['Path'] ?? '')
    .split(windows ? ';' : ':')
    .filter((folder) => folder !== '');
  const program = await firstProgram(candidates[shell]({ path, env, windows }));
  return program === undefined ? { missing: missing[shell] } : { program };
}

const missing: Readonly<Record<ShellKind, string>> = {
  posix: 'No bash was found to run this with. On Windows, install Git for Windows, which brings one.',
  powershell: 'PowerShell is not installed here: there is neither pwsh nor powershell on the PATH.',
  cmd: 'This is for the Windows command prompt (cmd.exe), which this system does not have.',
};

interface Machine {
  readonly path: readonly string[];
  readonly env: Environment;
  readonly windows: boolean;
}

/** Where to look, best first. */
const candidates: Readonly<Record<ShellKind, (machine: Machine) => readonly string[]>> = {
  posix: ({ path, env, windows }) =>
    windows
      ? gitBash(path, env)
      : [...onPath(path, 'bash'), '/bin/bash', '/usr/local/bin/bash', ...onPath(path, 'sh'), '/bin/sh'],
  powershell: ({ path, windows }) =>
    windows ? [...onPath(path, 'pwsh.exe'), ...onPath(path, 'powershell.exe')] : onPath(path, 'pwsh'),
  cmd: ({ path, env, windows }) => (windows ? [env['ComSpec'] ?? '', ...onPath(path, 'cmd.exe')] : []),
};

function onPath(path: readonly string[], name: string): readonly string[] {
  return path.map((folder) => join(folder, name));
}

function gitBash(path: readonly string[], env: Environment): readonly string[] {
  const besideGit = path
    .filter((folder) => /[\\/]Git[\\/]cmd[\\/]?$/i.test(folder))
    .map((folder) => dirname(folder));
  const userPrograms = env['LocalAppData'] && join(env['LocalAppData'], 'Programs');
  const installed = [env['ProgramFiles'], env['ProgramFiles(x86)'], userPrograms]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Git'));
  return [...besideGit, ...installed].map((folder) => join(folder, 'bin', 'bash.exe'));
}

async function firstProgram(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    try {
      await access(path, constants.X_OK);
      if ((await stat(path)).isFile()) return path;
    } catch {
      // Not there, or not to be run: the next one may be.
    }
  }
  return undefined;
}
