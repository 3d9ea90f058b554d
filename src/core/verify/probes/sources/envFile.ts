// Reads env files: `NAME=value` lines as dotenv and Docker Compose take them.

const line =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*(?:"((?:\\[^]|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\n]*))/gm;

/**
 * Variables and their values; the last one of a name counts. Quoted values may span lines; `\n` and the like mean
 * something in double quotes only. A `#` after a blank starts a comment. Lines that are nothing of the kind are left
 * out, and `$NAME` stays as it is written.
 */
export function parseEnvFile(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name = '', double, single, backtick, bare = ''] of normal(text).matchAll(line)) {
    const quoted = double === undefined ? (single ?? backtick) : double.replace(/\\([^])/g, unescaped);
    values.set(name, quoted ?? bare.replace(/(?:^|[ \t])#.*$/, '').trim());
  }
  return values;
}

function normal(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function unescaped(written: string, char: string): string {
  return (
    ({ n: '\n', r: '\r', t: '\t' } as Record<string, string>)[char] ?? (/["\\$]/.test(char) ? char : written)
  );
}
