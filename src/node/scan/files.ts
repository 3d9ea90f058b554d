// Which files of a folder are scanned: what git knows of and does not ignore, else what `.gitignore` files leave.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { GitError, gitText } from './git.ts';

export interface FileList {
  /** Relative to the root, `/` between parts, sorted as they were found; each once. */
  readonly files: readonly string[];
  /** Sentences about what could not be looked at. */
  readonly problems: readonly string[];
}

/**
 * Lists the files below `paths`. A file named in `paths` is scanned even where it is ignored, and so is what is in a
 * folder that is. Symbolic links are not followed.
 * @param root absolute; files are relative to it
 * @param paths relative to `root` or absolute; all of `root` when empty
 */
export async function listFiles(root: string, paths: readonly string[]): Promise<FileList> {
  const files = new Set<string>();
  const problems: string[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const absolute = resolve(root, path);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) problems.push(`${path} does not exist.`);
    else if (stats.isDirectory())
      for (const file of await filesBelow(absolute, problems)) files.add(join(absolute, file));
    else files.add(absolute);
  }
  return { files: [...files].map((file) => slashed(relative(root, file))), problems };
}

/** Files below a folder, relative to it. */
async function filesBelow(folder: string, problems: string[]): Promise<readonly string[]> {
  const known = await filesOfGit(folder, problems);
  return known ?? walk(folder, problems);
}

/** `undefined` where git is not used or does not work, or ignores the whole folder. */
async function filesOfGit(folder: string, problems: string[]): Promise<readonly string[] | undefined> {
  try {
    if (await isIgnored(folder)) return undefined;
    const listed = await gitText(folder, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
    const [nested, files] = partition(listed.split('\0').filter(Boolean), (path) => path.endsWith('/'));
    for (const repository of nested)
      for (const file of await filesBelow(join(folder, repository), problems))
        files.push(join(repository, file));
    return files;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (!/not a git repository|ENOENT/.test(error.message))
      problems.push(
        `git cannot list the files of ${folder} (${error.message}); all but the ignored ones are read.`,
      );
    return undefined;
  }
}

async function isIgnored(folder: string): Promise<boolean> {
  try {
    return (await gitText(folder, ['check-ignore', '.'])) !== '';
  } catch (error) {
    // Status 1, without a word, says that it is not.
    if (error instanceof GitError && error.message.startsWith('git ended with 1')) return false;
    throw error;
  }
}

/** Walks a folder by itself and honours the `.gitignore` files in it. */
function walk(root: string, problems: string[]): readonly string[] {
  const files: string[] = [];
  const visit = (folder: string, ignored: readonly Rules[]) => {
    const rules = [...ignored, ...ownRules(root, folder)];
    for (const entry of entriesOf(join(root, folder), problems)) {
      const path = join(folder, entry.name);
      if (entry.name === '.git' || (!entry.isFile() && !entry.isDirectory())) continue;
      if (rules.some(({ base, test }) => test.ignores(inFolder(base, path, entry.isDirectory())))) continue;
      if (entry.isDirectory()) visit(path, rules);
      else files.push(path);
    }
  };
  visit('', []);
  return files;
}

interface Rules {
  /** The folder that the patterns are relative to. */
  readonly base: string;
  readonly test: Ignore;
}

function ownRules(root: string, folder: string): readonly Rules[] {
  try {
    return [{ base: folder, test: ignore().add(readFileSync(join(root, folder, '.gitignore'), 'utf8')) }];
  } catch {
    return [];
  }
}

function entriesOf(folder: string, problems: string[]) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push(`${folder} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    return [];
  }
}

function inFolder(base: string, path: string, isFolder: boolean): string {
  return slashed(relative(base, path)) + (isFolder ? '/' : '');
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function partition(paths: readonly string[], test: (path: string) => boolean): [string[], string[]] {
  return [paths.filter(test), paths.filter((path) => !test(path))];
}
