// Which files of a folder are scanned: what git knows of and does not ignore, else what `.gitignore` files leave.
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { reasonOf } from '../errors.ts';
import { git, GitError, gitText } from './git.ts';

/** What there is to say about a listing. */
export interface ListMessages {
  /** Sentences for people: what could not be looked at. */
  readonly problems: string[];
  /** Sentences for people: how files were found when not as usual. */
  readonly notes: string[];
}

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
  const listed = new Set<string>();
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

function unlisted(files: readonly string[], listed: Set<string>): readonly string[] {
  const fresh = files.filter((file) => !listed.has(file));
  for (const file of fresh) listed.add(file);
  return fresh;
}

/** Files below a folder, relative to it. */
async function* filesBelow(folder: string, messages: ListMessages): AsyncGenerator<readonly string[]> {
  try {
    if (!(await isIgnored(folder))) return yield* filesOfGit(folder, messages);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (!/not a git repository|ENOENT/.test(error.message))
      messages.notes.push(`git cannot list ${folder} (${error.message}): everything not ignored is scanned.`);
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
  for await (const chunk of git(folder, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])) {
    const paths = (rest + chunk.toString()).split('\0');
    rest = paths.pop() ?? '';
    // What git does not know of and ends with a slash is a repository inside this one.
    nested.push(...paths.filter((path) => path.endsWith('/')));
    yield paths.filter((path) => !path.endsWith('/'));
  }
  for (const path of nested)
    for await (const files of filesBelow(join(folder, path), messages))
      yield files.map((file) => path + file);
}

/** Walks a folder without git and honours the `.gitignore` files in it. */
function* walk(root: string, messages: ListMessages): Generator<readonly string[]> {
  const folders: Folder[] = [{ path: '', ignored: [] }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const files: string[] = [];
    const { path, ignored } = folder;
    const entries = entriesOf(join(root, path), messages);
    const hasOwn = entries.some(({ name }) => name === '.gitignore');
    const patterns = hasOwn ? [...ignored, patternsIn(root, path)] : ignored;
    for (const entry of entries) {
      const isFolder = entry.isDirectory();
      if (entry.name === '.git' || (!isFolder && !entry.isFile())) continue;
      const name = path + entry.name + (isFolder ? '/' : '');
      if (patterns.some(({ base, test }) => test.ignores(name.slice(base.length)))) continue;
      if (isFolder) folders.push({ path: name, ignored: patterns });
      else files.push(name);
    }
    yield files;
  }
}

interface Folder {
  /** Relative to the root, with a `/` at the end; empty for the root itself. */
  readonly path: string;
  /** What is ignored in it by the folders around it. */
  readonly ignored: readonly Patterns[];
}

interface Patterns {
  /** The folder that they are relative to, as {@link Folder.path}. */
  readonly base: string;
  readonly test: Ignore;
}

function patternsIn(root: string, base: string): Patterns {
  try {
    return { base, test: ignore().add(readFileSync(join(root, base, '.gitignore'), 'utf8')) };
  } catch {
    return { base, test: ignore() };
  }
}

function entriesOf(folder: string, messages: ListMessages): readonly Dirent[] {
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
