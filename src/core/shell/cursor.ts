// A place in a script that is being read, and the reading of blanks and single words.
import type { Word } from './model.ts';

/** Deeper nesting than anybody writes; beyond it brackets are plain characters, so that reading cannot overflow. */
const deepest = 40;

/** The only mutable thing of the reader. Each character is read once: nothing is scanned ahead and read again. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** Substitutions and subshells around the place. */
  depth: number;
  /** Reads commands up to the closing character and past it: how a word reads the substitutions in it. */
  readonly substitution: (close: ')' | '`') => void;
  /** Whether a backtick closes instead of opening here. */
  inBackticks: boolean;
  /** Where the text's last `"`, `}` and `))` stand: what opens behind them is never closed, and a plain character. */
  readonly last: { readonly quote: number; readonly brace: number; readonly arithmetic: number };
}

export function cursorOn(text: string, substitution: Cursor['substitution']): Cursor {
  const last = {
    quote: text.lastIndexOf('"'),
    brace: text.lastIndexOf('}'),
    arithmetic: text.lastIndexOf('))'),
  };
  return { text, at: 0, depth: 0, substitution, inBackticks: false, last };
}

/** Whether another level of brackets may be read at the cursor. */
export function mayNest(cursor: Cursor): boolean {
  return cursor.depth < deepest;
}

/** Skips spaces, tabs and line continuations; says whether there were any. */
export function skipBlanks(cursor: Cursor): boolean {
  const from = cursor.at;
  for (;;) {
    const char = cursor.text[cursor.at];
    if (char === ' ' || char === '\t' || char === '\r') cursor.at++;
    else if (char === '\\' && cursor.text[cursor.at + 1] === '\n') cursor.at += 2;
    else if (char === '\\' && cursor.text.startsWith('\r\n', cursor.at + 1)) cursor.at += 3;
    else return cursor.at > from;
  }
}

/** Skips to the end of the line, which stays unread. */
export function skipLine(cursor: Cursor): void {
  const end = cursor.text.indexOf('\n', cursor.at);
  cursor.at = end < 0 ? cursor.text.length : end;
}

/** Reads a word at the cursor; `undefined` when an operator, a blank or the end stands there. */
export function readWord(cursor: Cursor): Word | undefined {
  const { text } = cursor;
  const from = cursor.at;
  let value = '';
  let quoted = false;
  while (cursor.at < text.length) {
    const char = text.charAt(cursor.at);
    if (' \t\r\n;|)'.includes(char) || (char === '`' && cursor.inBackticks)) break;
    const placeholder = char === '<' ? placeholderAt(text, cursor.at) : undefined;
    if (placeholder !== undefined) {
      value += placeholder;
      cursor.at += placeholder.length;
    } else if (char === '&' || char === '(') {
      if (char === '(' && value.endsWith('=') && mayNest(cursor)) value += readArray(cursor);
      else break;
    } else if (char === '<' || char === '>') {
      if (text[cursor.at + 1] !== '(' || !mayNest(cursor)) break;
      value += substituted(cursor, 2, ')');
    } else if (char === '\\') {
      if (text[cursor.at + 1] !== '\n') value += text[cursor.at + 1] ?? char;
      quoted = true;
      cursor.at += 2;
    } else if (char === "'" || (char === '$' && text[cursor.at + 1] === "'")) {
      const open = char === '$' ? cursor.at + 1 : cursor.at;
      const end = text.indexOf("'", open + 1);
      if (end < 0) {
        value += char;
        cursor.at++;
      } else {
        value += text.slice(open + 1, end);
        quoted = true;
        cursor.at = end + 1;
      }
    } else if (char === '"' && cursor.last.quote > cursor.at) {
      value += readDoubleQuoted(cursor);
      quoted = true;
    } else value += readExpansion(cursor);
  }
  cursor.at = Math.min(cursor.at, text.length);
  return cursor.at > from ? { from, to: cursor.at, text: value, quoted } : undefined;
}

/** A `<placeholder>` that somebody has yet to fill in, which a shell would take for two redirections. */
export function placeholderAt(text: string, at: number): string | undefined {
  placeholder.lastIndex = at;
  return placeholder.exec(text)?.[0];
}

const placeholder = /<[A-Za-z_](?:[^<>\n"'$;&|()]{0,58}[^<>\n"'$;&|()\s])?>/y;

/** Reads the substitutions in what expands like double quotes: the body of a here-document. */
export function readExpansions(cursor: Cursor): void {
  while (cursor.at < cursor.text.length) {
    if (cursor.text[cursor.at] === '\\') cursor.at += 2;
    else readExpansion(cursor);
  }
}

function readDoubleQuoted(cursor: Cursor): string {
  let value = '';
  cursor.at++;
  while (cursor.at < cursor.text.length) {
    const char = cursor.text.charAt(cursor.at);
    if (char === '"') {
      cursor.at++;
      return value;
    }
    if (char === '\\') {
      const next = cursor.text.charAt(cursor.at + 1);
      value += '"\\$`'.includes(next) ? next : next === '\n' ? '' : char + next;
      cursor.at += 2;
    } else value += readExpansion(cursor);
  }
  return value;
}

/** Reads `$( … )`, `${ … }`, `$(( … ))` or backticks at the cursor, else one character. Returns it as written. */
function readExpansion(cursor: Cursor): string {
  const { text, at } = cursor;
  const char = text.charAt(at);
  if (char === '`' && !cursor.inBackticks && mayNest(cursor)) return substituted(cursor, 1, '`');
  if (char === '$' && text[at + 1] === '(' && mayNest(cursor)) {
    if (text[at + 2] === '(' && cursor.last.arithmetic > at) return readArithmetic(cursor);
    return substituted(cursor, 2, ')');
  }
  if (char === '$' && text[at + 1] === '{' && cursor.last.brace > at && mayNest(cursor)) {
    cursor.at += 2;
    cursor.depth++;
    while (cursor.at < text.length && text[cursor.at] !== '}') readExpansion(cursor);
    cursor.depth--;
    cursor.at++;
    return text.slice(at, cursor.at);
  }
  cursor.at++;
  return char;
}

function substituted(cursor: Cursor, opening: number, close: ')' | '`'): string {
  const from = cursor.at;
  const inBackticks = cursor.inBackticks;
  cursor.at += opening;
  cursor.depth++;
  cursor.inBackticks = close === '`';
  cursor.substitution(close);
  cursor.inBackticks = inBackticks;
  cursor.depth--;
  return cursor.text.slice(from, cursor.at);
}

/** Reads the `( … )` of an array assignment. */
function readArray(cursor: Cursor): string {
  const from = cursor.at;
  cursor.at++;
  cursor.depth++;
  while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== ')') {
    if (!readWord(cursor)) cursor.at++;
  }
  cursor.depth--;
  cursor.at++;
  return cursor.text.slice(from, cursor.at);
}

/** Reads `(( … ))` or `$(( … ))`; the text has a `))` further on. */
export function readArithmetic(cursor: Cursor): string {
  const from = cursor.at;
  cursor.at = cursor.text.indexOf('))', from) + 2;
  return cursor.text.slice(from, cursor.at);
}
