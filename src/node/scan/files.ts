// Which files of a folder are scanned: what git knows of and does not ignore, else what `.gitignore` files leave.
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { reasonOf } from '../errors.ts';
import { GitError, gitText } from './git.ts';

export interface FileList {
  /** Relative to the root, `/` between parts; each once. */
  readonly files: readonly string[];
  /** Sentences for people: what could not be looked at. */
  readonly problems: readonly string[];
  /** Sentences for people: how the files were found when not as usual. */
  readonly notes: readonly string[];
}

interface Messages {
  readonly problems: string[];
  readonly notes: string[];
}

/**
 * Lists the files below `paths`. A file named in `paths` is listed even where it is ignored, and so is what is in a
 * folder that is. Symbolic links are not followed.
 * @param root absolute; files are relative to it
 * @param paths relative to `root` or absolute; all of `root` when empty
 */
export async function listFiles(root: string, paths: readonly string[]): Promise<FileList> {
  const files = new Set<string>();
  const messages: Messages = { problems: [], notes: [] };
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const absolute = resolve(root, path);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) messages.problems.push(`${path} does not exist.`);
    else if (!stats.isDirectory()) files.add(absolute);
    else for (const file of await filesBelow(absolute, messages)) files.add(join(absolute, file));
  }
  return { files: Array.from(files, (file) => slashed(relative(root, file))), ...messages };
}

/** Files below a folder, relative to it. */
async function filesBelow(folder: string, messages: Messages): Promise<readonly string[]> {
  try {
    if (!(await isIgnored(folder))) return await filesOfGit(folder, messages);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (!/not a git repository|ENOENT/.test(error.message))
      messages.notes.push(`git cannot list ${folder} (${error.message}): everything not ignored is scanned.`);
  }
  return walk(folder, messages);
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

async function filesOfGit(folder: string, messages: Messages): Promise<readonly string[]> {
  const listed = await gitText(folder, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const paths = listed.split('\0').filter((path) => path !== '');
  const files = paths.filter((path) => !path.endsWith('/'));
  // What git does not know of and ends with a slash is a repository inside this one.
  for (const nested of paths.filter((path) => path.endsWith('/')))
    for (const file of await filesBelow(join(folder, nested), messages)) files.push(join(nested, file));
  return files;
}

/** Walks a folder without git and honours the `.gitignore` files in it. */
function walk(root: string, messages: Messages): readonly string[] {
  const files: string[] = [];
  const visit = (folder: string, outer: readonly Patterns[]) => {
    const patterns = [...outer, ...patternsIn(root, folder)];
    for (const entry of entriesOf(join(root, folder), messages)) {
      const path = join(folder, entry.name);
      const isFolder = entry.isDirectory();
      if (entry.name === '.git' || (!isFolder && !entry.isFile())) continue;
      if (
        patterns.some(({ base, test }) => test.ignores(slashed(relative(base, path)) + (isFolder ? '/' : '')))
      )
        continue;
      if (isFolder) visit(path, patterns);
      else files.push(path);
    }
  };
  visit('', []);
  return files;
}

interface Patterns {
  /** The folder that they are relative to. */
  readonly base: string;
  readonly test: Ignore;
}

function patternsIn(root: string, folder: string): readonly Patterns[] {
  try {
    return [{ base: folder, test: ignore().add(readFileSync(join(root, folder, '.gitignore'), 'utf8')) }];
  } catch {
    return [];
  }
}

function entriesOf(folder: string, messages: Messages): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    messages.problems.push(`${folder} could not be read: ${reasonOf(error)}.`);
    return [];
  }
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
