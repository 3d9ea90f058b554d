// Which files of a folder are scanned: what git knows of and does not ignore, else what `.gitignore` files leave.
import { statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { git, GitError, gitText, isInRepository } from './git.ts';
import { walk, type ListMessages } from './walk.ts';

/**
 * Lists the files below `paths`, each once, in portions, so that scanning can begin before the last is found. A file
 * named in `paths` is listed even where it is ignored, and so is what is in a folder that is. Symbolic links are not
 * followed.
 * @param root absolute; files are relative to it, `/` between parts
 * @param paths relative to `root` or absolute; all of `root` when empty
 * @param messages is added to
 */
export async function* listFiles(
  root: string,
  paths: readonly string[],
  messages: ListMessages,
): AsyncGenerator<readonly string[]> {
  // Only several paths can have files in common.
  const listed = paths.length > 1 ? new Set<string>() : undefined;
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const absolute = resolve(root, path);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    const name = slashed(relative(root, absolute));
    if (stats === undefined) messages.problems.push(`${path} does not exist.`);
    else if (!stats.isDirectory()) yield unlisted([name], listed);
    else
      for await (const files of filesBelow(absolute, messages))
        yield unlisted(name === '' ? files : files.map((file) => `${name}/${file}`), listed);
  }
}

function unlisted(files: readonly string[], listed: Set<string> | undefined): readonly string[] {
  if (listed === undefined) return files;
  const fresh = files.filter((file) => !listed.has(file));
  for (const file of fresh) listed.add(file);
  return fresh;
}

/** Files below a folder, relative to it. */
async function* filesBelow(folder: string, messages: ListMessages): AsyncGenerator<readonly string[]> {
  if (isInRepository(folder)) {
    try {
      if (!(await isIgnored(folder))) return yield* filesOfGit(folder, messages);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      if (!/not a git repository|ENOENT/.test(error.message))
        messages.notes.push(
          `git cannot list ${folder} (${error.message}): everything not ignored is scanned.`,
        );
    }
  }
  yield* walk(folder, messages);
}

/** Throws a {@link GitError} where there is no repository. */
async function isIgnored(folder: string): Promise<boolean> {
  try {
    return (await gitText(folder, ['check-ignore', '.'])) !== '';
  } catch (error) {
    if (error instanceof GitError && error.status === 1) return false;
    throw error;
  }
}

async function* filesOfGit(folder: string, messages: ListMessages): AsyncGenerator<readonly string[]> {
  const nested: string[] = [];
  let rest = '';
  let last: string | undefined;
  for await (const chunk of git(folder, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])) {
    const paths = (rest + chunk.toString()).split('\0');
    rest = paths.pop() ?? '';
    const files: string[] = [];
    for (const path of paths) {
      // A file that is in conflict comes several times in a row.
      if (path === last) continue;
      last = path;
      // What git does not know of and ends with a slash is a repository inside this one.
      (path.endsWith('/') ? nested : files).push(path);
    }
    yield files;
  }
  for (const path of nested)
    for await (const files of filesBelow(join(folder, path), messages))
      yield files.map((file) => path + file);
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
