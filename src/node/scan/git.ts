// Runs git to read from a repository, in ways that the repository's own configuration cannot turn into running more.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** git could not do what it was asked, or is not there. The message is its own first line. */
export class GitError extends Error {
  override readonly name = 'GitError';
  /** Its exit status; `undefined` when it did not start. */
  readonly status: number | undefined;

  constructor(message: string, status: number | undefined) {
    super(message);
    this.status = status;
  }
}

/**
 * What git writes, piece by piece. Rejects with {@link GitError} when it fails; leaving the loop early ends it.
 * @param args never from a repository; what a user gives follows `--` or has been checked
 */
export async function* git(cwd: string, args: readonly string[]): AsyncGenerator<Buffer> {
  // Only now: who scans a folder without a repository needs none of it.
  const { spawn } = await import('node:child_process');
  const child = spawn('git', [...harmless, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_PAGER: 'cat', LC_ALL: 'C' },
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (complaint.length < longestComplaint) complaint += chunk.toString();
  });
  const ended = new Promise<number | Error>((resolve) => {
    child.on('error', resolve);
    child.on('close', resolve);
  });
  try {
    for await (const chunk of child.stdout) yield chunk as Buffer;
  } finally {
    child.kill();
  }
  const end = await ended;
  if (end === 0) return;
  if (end instanceof Error) throw new GitError(end.message, undefined);
  const [firstLine = ''] = complaint.trim().split('\n');
  throw new GitError(firstLine || `git ended with ${end}`, end);
}

/** All that git writes, as text. */
export async function gitText(cwd: string, args: readonly string[]): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of git(cwd, args)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Whether git can be expected to know a folder: asking git itself takes a while. */
export function isInRepository(folder: string): boolean {
  if (process.env['GIT_DIR'] !== undefined) return true;
  try {
    // git looks above where a link leads to.
    for (let at = realpathSync(folder); ; at = dirname(at)) {
      if (existsSync(join(at, '.git'))) return true;
      if (dirname(at) === at) return false;
    }
  } catch {
    // Whoever reads it will say that it cannot be read.
    return false;
  }
}

/** A repository may name a program to watch its files; it is not ours to start. */
const harmless = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
const longestComplaint = 4000;
