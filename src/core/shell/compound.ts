// The reserved words of a POSIX shell: loops, branches, functions and conditions.
import { type Cursor, readArithmetic, readWord, skipBlanks, skipLine } from './cursor.ts';
import type { List } from './list.ts';
import type { Word } from './model.ts';

/** What ends a list of commands. */
export type Closer = ')' | '`' | '}' | 'fi' | 'done' | ';;';

/** What reading a compound command needs of the reader. */
export interface ListReader {
  readonly cursor: Cursor;
  /** How many `case` are open: inside one, `;;` ends every list. */
  cases: number;
  /** Reads a list inside another one, unless it is nested deeper than anybody writes. */
  nested(list: List, close: Closer, testing?: boolean): void;
}

const closers: ReadonlyMap<string, Closer> = new Map([
  ['if', 'fi'],
  ['while', 'done'],
  ['until', 'done'],
  ['for', 'done'],
  ['select', 'done'],
  ['{', '}'],
]);
const others: ReadonlySet<string> = new Set('then else do elif fi done esac } ! case function [['.split(' '));

/** Whether an unquoted word at the start of a command is one of the shell's own. */
export function isReserved(list: List, { text, quoted }: Word): boolean {
  return !quoted && (text === list.close || closers.has(text) || others.has(text));
}

/** Handles a reserved word that was read, and what belongs to it; `true` when it ends the list. */
export function reserved(reader: ListReader, list: List, { text, from }: Word): boolean {
  const { cursor } = reader;
  if (text === list.close) return true;
  if (text === 'esac' && list.close === ';;') {
    cursor.at = from;
    return true;
  }
  const close = closers.get(text);
  if (text === '!') list.negated = true;
  else if (text === 'case') readCase(reader, list);
  else if (text === '[[') readCondition(cursor, list, from);
  else if (text === 'function') {
    skipBlanks(cursor);
    readWord(cursor);
  } else if (close === undefined) list.testing = text === 'elif';
  else {
    if (text === 'for' || text === 'select') readHeader(cursor);
    reader.nested(list, close, text === 'if' || text === 'while' || text === 'until');
  }
  return false;
}

/** `name in words` of a `for`, `word in` of a `case`. */
function readHeader(cursor: Cursor): void {
  do {
    skipBlanks(cursor);
    if (cursor.text.startsWith('((', cursor.at) && cursor.last.arithmetic > cursor.at) readArithmetic(cursor);
  } while (readWord(cursor) !== undefined);
}

/** `word in pattern) list ;; … esac`. */
function readCase(reader: ListReader, list: List): void {
  const { cursor } = reader;
  skipBlanks(cursor);
  readWord(cursor);
  skipBlanks(cursor);
  readWord(cursor);
  reader.cases++;
  while (readPattern(cursor)) {
    reader.nested(list, ';;');
    while (cursor.text[cursor.at] === ';' || cursor.text[cursor.at] === '&') cursor.at++;
  }
  reader.cases--;
}

/** Reads `pattern)`; `false` at `esac` and where no pattern stands. */
function readPattern(cursor: Cursor): boolean {
  skipLines(cursor);
  if (cursor.text[cursor.at] === '(') cursor.at++;
  for (;;) {
    skipBlanks(cursor);
    const word = readWord(cursor);
    skipBlanks(cursor);
    const char = cursor.text[cursor.at];
    if (char === ')' || char === '|') cursor.at++;
    if (char === ')') return true;
    if (char !== '|' || word?.text === 'esac') return false;
  }
}

function skipLines(cursor: Cursor): void {
  for (;;) {
    if (cursor.text[cursor.at] === '#') skipLine(cursor);
    else if (cursor.text[cursor.at] === '\n') cursor.at++;
    else if (!skipBlanks(cursor)) return;
  }
}

/** `[[ … ]]`: a command whose operators are plain characters. */
function readCondition(cursor: Cursor, list: List, from: number): void {
  list.word({ from, to: cursor.at, text: '[[', quoted: false });
  while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== '\n') {
    skipBlanks(cursor);
    const word = readWord(cursor);
    if (word === undefined) cursor.at++;
    else list.word(word);
    if (word?.text === ']]') return;
  }
}
