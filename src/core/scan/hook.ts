// The pre-commit hook that stops a commit which would add a secret.

/**
 * Lines for any POSIX shell, which Git for Windows brings along. They run the Shipcheck that the repository depends on,
 * else the one on the PATH, else the one at `script`.
 * @param script absolute path of the command line's script; left out where there is none to fall back on
 */
export function hookLines(script?: string): string {
  return [
    begin,
    '# Stops a commit that would add a secret. A comment with "shipcheck:ignore" on a line says that it is none;',
    '# --no-verify commits all the same.',
    'if [ -x node_modules/.bin/shipcheck ]; then node_modules/.bin/shipcheck scan --staged || exit 1',
    'elif command -v shipcheck >/dev/null 2>&1; then shipcheck scan --staged || exit 1',
    ...(script === undefined ? [] : [fallback(script.replaceAll('\\', '/'))]),
    'else',
    '  echo "shipcheck is not installed: nothing was scanned. Commit with --no-verify to go on without." >&2',
    '  exit 1',
    'fi',
    end,
    '',
  ].join('\n');
}

/**
 * A hook that has the lines: first of all, since the rest of a script may end it. What is there already stays, but for
 * earlier lines of ours.
 * @param before the hook that is there
 * @returns `undefined` where the hook that is there is no shell script
 */
export function withHookLines(before: string | undefined, lines: string): string | undefined {
  if (before === undefined || before.trim() === '') return `#!/bin/sh\n${lines}`;
  const from = before.indexOf(begin);
  const to = before.indexOf(end, from);
  if (from !== -1 && to !== -1)
    return before.slice(0, from) + lines + before.slice(to + end.length).replace(/^\r?\n/, '');
  const [shebang = ''] = /^#!.*(?:\r?\n|$)/.exec(before) ?? [];
  if (shebang !== '' && !/\b(?:sh|bash|dash|zsh|ksh)\b/.test(shebang)) return undefined;
  const first = shebang === '' ? '#!/bin/sh\n' : shebang.replace(/(?<!\n)$/, '\n');
  return first + lines + before.slice(shebang.length);
}

const begin = '# Shipcheck begins';
const end = '# Shipcheck ends';

function fallback(script: string): string {
  const quoted = `'${script.replaceAll("'", `'\\''`)}'`;
  return `elif [ -f ${quoted} ]; then node ${quoted} scan --staged || exit 1`;
}
