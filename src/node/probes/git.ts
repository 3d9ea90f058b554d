// Looks at Git repositories with the git program.
import { resolve } from 'node:path';
import type { GitAnswer, GitRequest, NoAnswer } from '../../core/host/probes.ts';
import type { Environment } from '../shells.ts';
import { cancelled, unable } from './failure.ts';
import { type GitEnd, runGit } from './gitProgram.ts';

export async function askGit(
  { folder, path, tags, paths }: GitRequest,
  env: Environment,
  signal: AbortSignal,
): Promise<GitAnswer | NoAnswer> {
  const git = (...args: readonly string[]): Promise<GitEnd> =>
    runGit(resolve(folder, path), args, env, signal);
  const status = await git('status', '--porcelain=v2', '--branch', '-z', '--untracked-files=normal');
  if (signal.aborted) return cancelled;
  if (status.exitCode === undefined) return unable(`Git could not be started: ${status.errors}.`);
  if (status.exitCode !== 0) return unable(`Git: ${status.errors}.`);
  const state = readStatus(status.output);
  const [remote, foundTags, ignored] = await Promise.all([
    state.commit === undefined
      ? undefined
      : git('for-each-ref', '--count=1', '--contains=HEAD', '--format=%(refname)', 'refs/remotes'),
    Promise.all(tags.map((tag) => git('show-ref', '--verify', '--quiet', `refs/tags/${tag}`))),
    Promise.all(paths.map((one) => git('check-ignore', '--quiet', '--', one))),
  ]);
  if (signal.aborted) return cancelled;
  return {
    kind: 'answer',
    ...state,
    pushed: remote !== undefined && remote.output.trim() !== '',
    tags: foundTags.map(({ exitCode }) => exitCode === 0),
    ignored: ignored.map(({ exitCode }) => exitCode === 0),
  };
}

type State = Pick<GitAnswer, 'commit' | 'branch' | 'upstream' | 'changes'>;

/** Paths that are kept; nobody reads more of them. */
const mostChanges = 20;

/** Entries end with NUL; a renamed path has its old name in an entry of its own. */
function readStatus(output: string): State {
  const changes: string[] = [];
  const facts = new Map<string, string>();
  const entries = output.split('\0');
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? '';
    const [, key, value] = /^# branch\.(\w+) (.*)$/.exec(entry) ?? [];
    if (key !== undefined && value !== undefined) facts.set(key, value);
    const path = pathOf(entry);
    if (path !== undefined && changes.length < mostChanges) changes.push(path);
    if (entry.startsWith('2 ')) at++;
  }
  const fact = (key: string, none = ''): string | undefined =>
    facts.get(key) === none ? undefined : facts.get(key);
  return {
    commit: fact('oid', '(initial)'),
    branch: fact('head', '(detached)'),
    upstream: fact('upstream'),
    changes,
  };
}

/** `1 .M N... 100644 100644 100644 … … path`, with a field more for renamed (2) and two for unmerged (u) ones. */
function pathOf(entry: string): string | undefined {
  const fields = { '1': 8, '2': 9, u: 10, '?': 1 }[entry.charAt(0)];
  return fields === undefined || entry.charAt(1) !== ' '
    ? undefined
    : entry.split(' ').slice(fields).join(' ');
}
