// Reads env files: `NAME=value` lines with quotes, comments and `export`, as dotenv understands them.
import type { Problem } from '../checklist/model.ts';
import { lineOf, lineStarts } from '../shell/lines.ts';

/**
 * The values by name; the last one counts. Values in quotes may span lines, and in double quotes `\n`, `\r`, `\t` and an
 * escaped quote, backslash or dollar are what they are in a shell. Nothing is expanded. Problems never quote a value.
 */
export function parseEnvFile(text: string): {
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
} {
  const starts = lineStarts(text);
  const values = new Map<string, string>();
  const problems: Problem[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const problem = (message: string): void => {
    const line = lineOf(starts, at);
    problems.push({ from: at, to: lineEnd(text, at), line: line + 1, message });
  };
  while (at < text.length) {
    const entry = match(start, text, at);
    if (entry === undefined) {
      if (match(nothing, text, at) === undefined) problem('This is no NAME=value');
      at = lineEnd(text, at) + 1;
      continue;
    }
    const from = at + entry[0].length;
    const found = match(quotes, text, from);
    const isFollowed = found !== undefined && match(nothing, text, from + found[0].length) === undefined;
    // A quote that ends in the middle of a later line is the beginning of that line's own.
    const quoted = isFollowed && found[0].includes('\n') ? undefined : found;
    if (quoted === undefined && /["']/.test(text.charAt(from)))
      problem('The quote of this value is never closed');
    else if (isFollowed) problem('Something stands behind the quotes of this value');
    const end = from + (quoted?.[0].length ?? 0);
    values.set(entry[1] ?? '', quoted ? valueOf(quoted) : bareValue(text.slice(from, lineEnd(text, from))));
    at = lineEnd(text, end) + 1;
  }
  return { values, problems };
}

const start = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/y;
const quotes = /"((?:[^"\\]|\\[^])*)"|'([^']*)'/y;
/** Blanks, a comment, or a name that is only exported, up to the end of the line. */
const nothing = /[ \t]*(?:#[^\n]*|export[ \t]+[\w \t]*)?\r?(?=\n|$)/y;

function match(regex: RegExp, text: string, at: number): RegExpExecArray | undefined {
  regex.lastIndex = at;
  return regex.exec(text) ?? undefined;
}

function valueOf([, double, single]: RegExpExecArray): string {
  const text = (double ?? single ?? '').replaceAll('\r\n', '\n');
  return double === undefined
    ? text
    : text.replace(/\\([nrt"\\$])/g, (_, char: string) => escapes[char] ?? char);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function bareValue(line: string): string {
  return line.replace(/(?:^|\s)#.*/s, '').trim();
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
