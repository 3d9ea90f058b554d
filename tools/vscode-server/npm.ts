// Installs npm packages into a folder of their own, and says in one sentence why that did not work.
import { spawn } from 'node:child_process';
import path from 'node:path';

/** Fatal trouble in words for the person at the terminal. */
export class InstallError extends Error {}

/**
 * Runs `npm install` in `folder` without install scripts.
 * @throws {InstallError} with the reason: no npm, no network, no space, or npm's own last lines.
 */
export async function npmInstall(folder: string, args: readonly string[]): Promise<void> {
  const [command, ...before] = npmCommand();
  const options = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--engine-strict=false',
    // Two more tries, within seconds: by default it takes minutes to find out that there is no network.
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
  ];
  const child = spawn(command, [...before, 'install', `--prefix=${folder}`, ...options, ...args], {
    cwd: folder,
    env: cleanEnvironment(process.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error) => reject(new InstallError(explain(String(error)))));
    child.on('close', resolve);
  });
  if (code !== 0) throw new InstallError(explain(output));
}

/** The reason behind npm's output, as one sentence where it is a known one. */
export function explain(output: string): string {
  if (/ENOSPC/.test(output)) return 'The disk is full: the server needs 1.2 GB while it is installed.';
  if (/spawn \S*npm\S* ENOENT/.test(output)) return 'npm was not found on the PATH; it comes with Node.';
  const network = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/.exec(output);
  if (network) return `The npm registry cannot be reached (${network[1]}): is this machine offline?`;
  return `npm failed:\n${output.trim().split('\n').slice(-15).join('\n')}`;
}

/** npm as it runs us, where it does: then it is the same npm, and needs no PATH. */
function npmCommand(): [string, ...string[]] {
  const own = process.env['npm_execpath'];
  return own && path.basename(own) === 'npm-cli.js' ? [process.execPath, own] : ['npm'];
}

/** Without what an outer `npm run` says about *its* folder and options; registry and proxy settings stay. */
function cleanEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign =
    /^npm_(config_(local_prefix|prefix|global|omit|include|dry_run|workspaces?)|package_|lifecycle_)/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
}
