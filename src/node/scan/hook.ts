// Puts the pre-commit hook where git looks for it.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { hookMark, preCommitHook } from '../../core/scan/hook.ts';
import { gitText } from './git.ts';

/**
 * Writes the hook of the repository around `root`, unless there is another one already. Rejects with a `GitError`
 * where there is no repository, and with the system's error where the file cannot be written.
 * @param script see {@link preCommitHook}
 * @returns the absolute path of the hook, and whether it is ours now
 */
export async function installHook(
  root: string,
  script: string | undefined,
): Promise<{ readonly file: string; readonly isOurs: boolean }> {
  // Git knows of worktrees and of `core.hooksPath`.
  const path = await gitText(root, ['rev-parse', '--git-path', 'hooks/pre-commit']);
  const file = resolve(root, path.trimEnd());
  const old = textOf(file);
  if (old !== undefined && !old.includes(hookMark)) return { file, isOurs: false };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, preCommitHook(script));
  chmodSync(file, 0o755);
  return { file, isOurs: true };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
