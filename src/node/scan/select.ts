// Which of some files and folders a scan of everything would look at.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSelection } from '../../core/host/scan.ts';
import { git, GitError } from './git.ts';
import { listFiles } from './files.ts';
import { isIgnoredByFiles, walk, type ListMessages } from './walk.ts';

/** Portions of files that git does not ignore, each file once, relative to the root. */
export async function* selectFiles(
  { root, paths, useGit }: FileSelection,
  messages: ListMessages,
): AsyncGenerator<readonly string[]> {
  if (paths === undefined) yield* useGit ? listFiles(root, [], messages) : walk(root, messages);
  else if (paths.length > 0) yield await selected(root, paths, useGit, messages);
}

async function selected(
  root: string,
  paths: readonly string[],
  useGit: boolean,
  messages: ListMessages,
): Promise<readonly string[]> {
  if (useGit) {
    try {
      return await knownToGit(root, paths);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
    }
  }
  const files = paths.flatMap((path) => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (stats === undefined || isIgnoredByFiles(root, stats.isDirectory() ? `${path}/` : path)) return [];
    return stats.isDirectory() ? [...walk(root, messages, path)].flat() : [path];
  });
  return [...new Set(files)];
}

async function knownToGit(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const chunks: Buffer[] = [];
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...paths];
  for await (const chunk of git(root, ['--literal-pathspecs', ...list])) chunks.push(chunk);
  const listed = Buffer.concat(chunks)
    .toString()
    .split('\0')
    .filter((path) => path !== '');
  // Of a repository inside this one only the folder is told.
  const nested = listed.filter((path) => path.endsWith('/'));
  const inside = paths.filter((path) => nested.some((folder) => path.startsWith(folder)));
  return [...new Set([...listed.filter((path) => !path.endsWith('/')), ...inside])];
}
