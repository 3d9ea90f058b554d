// Globs of paths as one regular expression.

/**
 * Matches a path (`/` between its parts) that one of the globs names, or that lies in a folder that one names. `**` is
 * any number of folders, `*` and `?` stay within one part, `{a,b}` is either. A glob without a slash matches at any
 * depth, as in `.gitignore`.
 */
export function globsToRegExp(globs: readonly string[]): RegExp {
  return new RegExp(`^(?:${globs.map(patternOf).join('|')})(?:/.*)?$`);
}

function patternOf(glob: string): string {
  const trimmed = glob.replace(/^\.?\//, '').replace(/\/$/, '');
  const anywhere = trimmed.includes('/') || glob.startsWith('/') ? '' : '(?:.*/)?';
  return anywhere + trimmed.replace(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[\\^$.|+()[\]{}]/g, piece);
}

function piece(glob: string): string {
  switch (glob) {
    case '**/':
      return '(?:.*/)?';
    case '**':
      return '.*';
    case '*':
      return '[^/]*';
    case '?':
      return '[^/]';
    default:
      return glob.startsWith('{') && glob.length > 1 ? choice(glob.slice(1, -1)) : `\\${glob}`;
  }
}

function choice(list: string): string {
  return `(?:${list
    .split(',')
    .map((alternative) => alternative.replace(/\*|\?|[\\^$.|+()[\]]/g, piece))
    .join('|')})`;
}
