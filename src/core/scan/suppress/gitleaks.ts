// What people told gitleaks to ignore: `.gitleaksignore`, and the simple allow-lists of `.gitleaks.toml`.

/**
 * The `path:line` places in a `.gitleaksignore`, whose lines are `path:rule:line` or `commit:path:rule:line`. The rule
 * is gitleaks' own name for it and says nothing here.
 */
export function gitleaksIgnoredLines(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const [, path, number] = /^(?:[0-9a-f]{7,64}:)?([^#\s].*):[\w-]+:(\d+)\s*$/.exec(line.trim()) ?? [];
    return path === undefined ? [] : [`${path}:${number}`];
  });
}

/** Allow-lists as patterns, and sentences about what could not be understood. */
export interface AllowLists {
  readonly paths: readonly RegExp[];
  readonly values: readonly RegExp[];
  readonly problems: readonly string[];
}

/**
 * The `paths`, `regexes` and `stopwords` of the global `[allowlist]` or `[[allowlists]]` tables of a `.gitleaks.toml`.
 * Allow-lists of single rules, of commits, and those that compare lines are left alone: they do not say enough.
 */
export function gitleaksAllowLists(toml: string): AllowLists {
  const problems: string[] = [];
  const paths: RegExp[] = [];
  const values: RegExp[] = [];
  for (const table of globalTables(toml)) {
    if (/^\s*(?:regexTarget|condition)\s*=/m.test(table)) continue;
    for (const pattern of strings(table, 'paths')) paths.push(...compiled(pattern, problems));
    for (const pattern of strings(table, 'regexes')) values.push(...compiled(pattern, problems));
    for (const word of strings(table, 'stopwords')) values.push(new RegExp(escaped(word), 'i'));
  }
  return { paths, values, problems };
}

function globalTables(toml: string): readonly string[] {
  return toml
    .split(/^(?=\s*\[\[?[\w.]+\]\]?\s*(?:#.*)?$)/m)
    .filter((table) => /^\s*\[\[?allowlists?\]\]?\s*(?:#.*)?$/m.test(table.split('\n', 1)[0] ?? ''))
    .map((table) => table.slice(table.indexOf('\n') + 1));
}

/** The strings of the array that `key` is set to, in any of TOML's four notations. */
function strings(table: string, key: string): readonly string[] {
  const start = new RegExp(`^\\s*${key}\\s*=\\s*\\[`, 'm').exec(table);
  if (start === null) return [];
  const item = /'''([^]*?)'''|"""([^]*?)"""|'([^'\n]*)'|"((?:[^"\\\n]|\\.)*)"|#[^\n]*|\]/g;
  item.lastIndex = start.index + start[0].length;
  const found: string[] = [];
  for (let match = item.exec(table); match !== null && match[0] !== ']'; match = item.exec(table)) {
    const [, long, longBasic, literal, basic] = match;
    const text = long ?? literal ?? unescaped(longBasic ?? basic);
    if (text !== undefined) found.push(text);
  }
  return found;
}

function unescaped(text: string | undefined): string | undefined {
  return text?.replace(/\\(.)/g, '$1');
}

/** Go's patterns are JavaScript's but for the flags at their beginning and a few notations. */
function compiled(pattern: string, problems: string[]): readonly RegExp[] {
  const [, flags = '', body = ''] = /^(?:\(\?([ims]+)\))?([^]*)$/.exec(pattern) ?? [];
  try {
    return [new RegExp(body.replaceAll('\\z', '$').replaceAll('\\A', '^').replaceAll('(?P<', '(?<'), flags)];
  } catch {
    problems.push(`The pattern ${pattern} in .gitleaks.toml is not understood.`);
    return [];
  }
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
