// Finds the files that the paths on a command line stand for.
import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { reasonOf } from '../node/errors.ts';
import { findMarkdown, type FileProblem } from '../node/walk.ts';

/** A file to read. */
export interface Input {
  /** Absolute. */
  readonly path: string;
  /** For people and reports: relative to the working directory, `/` between names. */
  readonly name: string;
  /** Whether it was asked for by its own name, rather than found. */
  readonly named: boolean;
}

/** What is read, and why something is not. */
export interface Inputs {
  readonly files: readonly Input[];
  /** Paths as in {@link Input.name}. */
  readonly problems: readonly FileProblem[];
}

/**
 * The files behind `paths`, each once, in the order given. No paths mean the working directory.
 * @param exclude globs of files that are left out unless they are named
 */
export async function findInputs(
  paths: readonly string[],
  cwd: string,
  exclude: readonly string[],
  signal: AbortSignal,
): Promise<Inputs> {
  const files = new Map<string, Input>();
  const problems: FileProblem[] = [];
  const isExcluded = picomatch([...exclude], { dot: true });
  const found = (path: string, named: boolean): void => {
    const name = displayName(path, cwd);
    if (named || !isExcluded(name)) files.set(path, { path, name, named });
  };
  const onProblem = ({ path, message }: FileProblem): void => {
    problems.push({ path: displayName(path, cwd), message });
  };
  const search = (folder: string): Promise<readonly string[]> =>
    findMarkdown([folder], { signal }, onProblem);

  for (const path of paths.length > 0 ? paths : ['.']) {
    const absolute = resolve(cwd, path);
    const kind = await kindOf(absolute);
    const glob = picomatch.scan(slashed(path));
    if (kind === 'folder') {
      for (const file of await search(absolute)) found(file, false);
    } else if (kind === 'file') {
      found(absolute, true);
    } else if (glob.isGlob) {
      const base = resolve(cwd, glob.base);
      const matches = picomatch(glob.glob, { dot: true });
      const all = (await kindOf(base)) === 'folder' ? await search(base) : [];
      const matching = all.filter((file) => matches(slashed(relative(base, file))));
      for (const file of matching) found(file, false);
      if (matching.length === 0) problems.push({ path, message: 'No Markdown file matches this' });
    } else {
      problems.push({ path, message: `This could not be read: ${kind.reason}` });
    }
  }
  return { files: [...files.values()], problems };
}

async function kindOf(path: string): Promise<'file' | 'folder' | { readonly reason: string }> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** A file on another drive keeps its whole path. */
function displayName(path: string, cwd: string): string {
  const name = relative(cwd, path);
  if (name === '') return '.';
  return isAbsolute(name) ? path : slashed(name);
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
