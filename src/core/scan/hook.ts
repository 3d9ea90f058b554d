// The pre-commit hook that stops a commit which would add a secret.

/** Shell text that starts the command line that a project has installed. */
export const projectProgram = 'npx --no-install shipcheck';

/** The lines that scan what is staged; `program` is shell text that starts the command line. */
export function hookLines(program: string): string {
  return `${begin}
# Stops a commit that would add a secret. Comment a line with "shipcheck:ignore" when it is none.
${program} scan --staged || exit 1
${end}
`;
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
