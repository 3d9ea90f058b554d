// The pre-commit hook that stops a commit which would add a secret.

/** What the hook says first; a hook that holds it is ours and may be written again. */
export const hookMark = '# Written by Shipcheck:';

/**
 * A hook for any POSIX shell, which Git for Windows brings along. It runs the Shipcheck that the repository depends
 * on, else the one on the PATH, else the one at `script`.
 * @param script absolute path of the command line's script; left out where there is none to fall back on
 */
export function preCommitHook(script?: string): string {
  const own = script === undefined ? [] : [fallback(script.replaceAll('\\', '/'))];
  return [
    '#!/bin/sh',
    `${hookMark} stops a commit that would add a secret.`,
    '# A comment with "shipcheck:ignore" on a line says that there is none; --no-verify commits all the same.',
    'if [ -x node_modules/.bin/shipcheck ]; then exec node_modules/.bin/shipcheck scan --staged; fi',
    'if command -v shipcheck >/dev/null 2>&1; then exec shipcheck scan --staged; fi',
    ...own,
    'echo "shipcheck is not installed: nothing was scanned. Commit with --no-verify to go on without." >&2',
    'exit 1',
    '',
  ].join('\n');
}

function fallback(script: string): string {
  const quoted = `'${script.replaceAll("'", `'\\''`)}'`;
  return `if [ -f ${quoted} ]; then exec node ${quoted} scan --staged; fi`;
}
