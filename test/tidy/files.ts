// The files of the repository, for tests that look at all of them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Paths of all files that are, or would be, committed; `/` between names. */
export function repositoryFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return listed
    .toString()
    .split('\0')
    .filter((file) => file !== '' && existsSync(file));
}

export function sourceFiles(): readonly string[] {
  return repositoryFiles().filter((file) => file.endsWith('.ts'));
}

export function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

export function jsonOf(file: string): unknown {
  return JSON.parse(textOf(file));
}
