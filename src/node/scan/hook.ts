// Writes the pre-commit hook of a repository, and never over a hook of somebody else's.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { HookResult } from '../../core/host/scan.ts';
import { hookLines, withHookLines } from '../../core/scan/hook.ts';
import { GitError, gitText } from './git.ts';

/**
 * Has git scan what is staged before every commit. A hook that is there is extended.
 * @param root a folder of the repository; absolute
 * @param cli the command line's bundle; a hook that people share finds its own
 */
export async function addHook(root: string, cli: string): Promise<HookResult> {
  const folder = await hooksFolder(root);
  if (folder === undefined) return { kind: 'no repository' };
  const lines = folder.kind === 'shared' ? hookLines() : hookLines(cli);
  const file = join(folder.path, 'pre-commit');
  const before = textOf(file);
  const after = withHookLines(before, lines);
  if (after === undefined) return { kind: 'kept', file, lines };
  if (after === before) return { kind: 'there', file };
  mkdirSync(folder.path, { recursive: true });
  writeFileSync(file, after);
  chmodSync(file, 0o755);
  return { kind: before === undefined ? 'added' : 'extended', file };
}

interface HooksFolder {
  readonly path: string;
  /** `shared`: it belongs to the files of the repository, which other machines have too. */
  readonly kind: 'local' | 'shared';
}

async function hooksFolder(root: string): Promise<HooksFolder | undefined> {
  try {
    const [hooks = '', common = ''] = (
      await gitText(root, ['rev-parse', '--git-path', 'hooks', '--git-common-dir'])
    )
      .trim()
      .split('\n')
      .map((path) => resolve(root, path));
    const kind = hooks.startsWith(common + sep) ? 'local' : 'shared';
    // Husky has git start hooks of its own, which start those one folder above.
    const isHusky = basename(hooks) === '_' && basename(dirname(hooks)) === '.husky';
    return { path: isHusky ? dirname(hooks) : hooks, kind };
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
