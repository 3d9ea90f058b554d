// Finds the Markdown files below folders.
import { readdir, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { reasonOf } from './errors.ts';

/** Something that could not be read, and why, in words for people. */
export interface FileProblem {
  /** As it was given, or as found below a folder that was given. */
  readonly path: string;
  /** A sentence without the path and a full stop. */
  readonly message: string;
}

/** What to leave out, and when to give up. */
export interface FindOptions {
  /** Globs relative to each folder, `/` between names; a folder that matches is not entered. */
  readonly exclude?: readonly string[];
  readonly signal?: AbortSignal;
}

/** What nobody looks for a checklist in; the default of the setting `shipcheck.exclude`. */
export const usualExcludes: readonly string[] = [
  '**/node_modules/**',
  '**/.git/**',
  '**/vendor/**',
  '**/.venv/**',
];

/** Folders that are read at a time: enough to keep a disk busy, far below every limit of open files. */
const parallel = 16;

/**
 * Paths of all `.md` and `.markdown` files below `roots`, in the order of the roots and then of their names. Links to
 * files are followed; links to folders are not, so there are no circles. Tells of folders that cannot be read, and goes
 * on. Rejects only with the signal's reason.
 */
export async function findMarkdown(
  roots: readonly string[],
  { exclude = usualExcludes, signal }: FindOptions,
  onProblem: (problem: FileProblem) => void,
): Promise<readonly string[]> {
  const matches = picomatch([...exclude], { dot: true, nocase: process.platform === 'win32' });
  const found: string[] = [];
  for (const root of roots) {
    const { files, problems } = await walk(root, matches, signal);
    found.push(...files);
    for (const problem of problems) onProblem(problem);
  }
  return [...new Set(found)];
}

async function walk(
  root: string,
  isExcluded: (path: string) => boolean,
  signal: AbortSignal | undefined,
): Promise<{ readonly files: readonly string[]; readonly problems: readonly FileProblem[] }> {
  const files: string[] = [];
  const problems: FileProblem[] = [];
  // Paths relative to the root, `/` between names.
  const folders = [''];

  await inParallel(folders, signal, async (folder) => {
    for (const entry of await entriesOf(join(root, folder), problems)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isExcluded(path)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (isMarkdown(path) && (await isFile(entry, join(root, path), problems))) files.push(path);
    }
  });
  return {
    files: files.sort(byFolder).map((path) => join(root, path)),
    problems: problems.sort((a, b) => byFolder(a.path, b.path)),
  };
}

/** Whether a file's name says that it is Markdown. */
function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

async function entriesOf(folder: string, problems: FileProblem[]): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    problems.push({ path: folder, message: `This folder could not be read: ${reasonOf(error)}` });
    return [];
  }
}

async function isFile(entry: Dirent, path: string, problems: FileProblem[]): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    problems.push({ path, message: `This link leads nowhere: ${reasonOf(error)}` });
    return false;
  }
}

/** Works on a queue that may grow while it is worked on; `work` does not reject. */
async function inParallel<T>(
  queue: T[],
  signal: AbortSignal | undefined,
  work: (entry: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  for (;;) {
    signal?.throwIfAborted();
    for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
      const task = work(entry).finally(() => running.delete(task));
      running.add(task);
      if (running.size >= parallel) break;
    }
    if (running.size === 0) return;
    await Promise.race(running);
  }
}

/** Keeps what is in one folder together: a `/` sorts before every other character. */
function byFolder(a: string, b: string): number {
  const [left, right] = [a.replaceAll('/', '\0'), b.replaceAll('/', '\0')];
  return left < right ? -1 : left > right ? 1 : 0;
}
