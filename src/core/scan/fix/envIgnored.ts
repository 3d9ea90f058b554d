// Has git ignore a file.
import { isGitIgnored, readIgnoreFile } from '../gitignore.ts';
import { appendLine, type Edit } from './edit.ts';

/**
 * What a `.gitignore` needs so that git ignores a file; `undefined` where it does already.
 * @param path relative to the folder of the `.gitignore`, `/` between parts
 */
export function ignoreInGit(gitignore: string, path: string): Edit | undefined {
  if (isGitIgnored(path, new Map([['', readIgnoreFile(gitignore)]]))) return undefined;
  return appendLine(gitignore, path.includes('/') ? `/${path}` : path);
}
