// What `.gitignore` files say, for where git cannot be asked; see "gitignore" in git's documentation.

/** Told a path relative to the file's folder, `/` between parts: whether it says anything about it. */
export type IgnoreFile = (path: string, isFolder: boolean) => 'ignored' | 'kept' | undefined;

export function readIgnoreFile(text: string): IgnoreFile {
  const rules = text.split(/\r?\n/).flatMap((line) => ruleOf(line) ?? []);
  return (path, isFolder) => {
    const last = rules.findLast(
      ({ pattern, foldersOnly }) => (isFolder || !foldersOnly) && pattern.test(path),
    );
    return last && (last.isNegated ? 'kept' : 'ignored');
  };
}

/**
 * Whether a file is ignored, or a folder around it.
 * @param path relative to the root, `/` between parts
 * @param files by the folder that they are in, relative to the root; the root's own by an empty text
 */
export function isGitIgnored(path: string, files: ReadonlyMap<string, IgnoreFile>): boolean {
  const parts = path.split('/');
  return parts.some((part, depth) => {
    if (part === '.git') return true;
    const isFolder = depth < parts.length - 1;
    // The innermost file that says something counts.
    for (let above = depth; above >= 0; above--) {
      const file = files.get(parts.slice(0, above).join('/'));
      const verdict = file?.(parts.slice(above, depth + 1).join('/'), isFolder);
      if (verdict) return verdict === 'ignored';
    }
    return false;
  });
}

interface Rule {
  readonly pattern: RegExp;
  readonly isNegated: boolean;
  readonly foldersOnly: boolean;
}

function ruleOf(line: string): Rule | undefined {
  // Blanks at the end count only after a backslash.
  const written = line.replace(/(?<!\\)[ \t]+$/, '');
  if (written === '' || written.startsWith('#')) return undefined;
  const isNegated = written.startsWith('!');
  const body = isNegated ? written.slice(1) : written;
  const foldersOnly = body.endsWith('/');
  const glob = foldersOnly ? body.slice(0, -1) : body;
  const anywhere = glob.includes('/') ? '' : '(?:.*/)?';
  try {
    return {
      pattern: new RegExp(`^${anywhere}${patternOf(glob.replace(/^\//, ''))}$`),
      isNegated,
      foldersOnly,
    };
  } catch {
    return undefined;
  }
}

function patternOf(glob: string): string {
  return glob.replace(/^\*\*\/|\/\*\*\/|\/\*\*$|\*+|\?|\[[^\]/]+\]|\\.|[^\w/-]/g, (piece) => {
    if (piece === '**/') return '(?:.*/)?';
    if (piece === '/**/') return '/(?:.*/)?';
    if (piece === '/**') return '/.*';
    if (piece.startsWith('*')) return '[^/]*';
    if (piece === '?') return '[^/]';
    if (piece.length > 2 && piece.startsWith('['))
      return piece.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
    return `\\${piece.at(-1)}`;
  });
}
