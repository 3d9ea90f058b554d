// Walks folders without git and honours the `.gitignore` files in them.
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { reasonOf } from '../errors.ts';

/** What there is to say about a listing. */
export interface ListMessages {
  /** Sentences for people: what could not be looked at. */
  readonly problems: string[];
  /** Sentences for people: how files were found when not as usual. */
  readonly notes: string[];
}

/**
 * Files that are not ignored, relative to `root`, folder by folder.
 * @param below a folder below the root to begin with, relative to it; the root itself when empty
 */
export function* walk(root: string, messages: ListMessages, below = ''): Generator<readonly string[]> {
  const start = below === '' ? '' : `${below}/`;
  const folders: Folder[] = [{ path: start, ignored: patternsAbove(root, start) }];
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
      if (isIgnoredBy(patterns, name)) continue;
      if (isFolder) folders.push({ path: name, ignored: patterns });
      else files.push(name);
    }
    yield files;
  }
}

/** Whether a `.gitignore` at or below `root` names a file or folder, or one around it; folders end with `/`. */
export function isIgnoredByFiles(root: string, path: string): boolean {
  return /(?:^|\/)\.git(?:\/|$)/.test(path) || isIgnoredBy(patternsAbove(root, path), path);
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

function isIgnoredBy(patterns: readonly Patterns[], name: string): boolean {
  return patterns.some(({ base, test }) => test.ignores(name.slice(base.length)));
}

/** Of the folders around a path, the root first. */
function patternsAbove(root: string, path: string): readonly Patterns[] {
  const parts = path.replace(/\/$/, '').split('/').slice(0, -1);
  const bases =
    path === '' ? [] : ['', ...parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`)];
  return bases.map((base) => patternsIn(root, base));
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
