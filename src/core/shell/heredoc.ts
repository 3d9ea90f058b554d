// Reads the body of a here-document.
import type { Cursor } from './cursor.ts';
import type { HereDocument } from './model.ts';

/** Reads the lines up to the delimiter and the delimiter itself, or to the end; the cursor stands at a line's start. */
export function readBody(
  cursor: Cursor,
  delimiter: string,
  stripTabs: boolean,
  quoted: boolean,
): HereDocument {
  const { text } = cursor;
  const from = cursor.at;
  while (cursor.at < text.length) {
    const newline = text.indexOf('\n', cursor.at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(cursor.at, end).replace(/\r$/, '');
    const to = cursor.at;
    cursor.at = Math.min(end + 1, text.length);
    if ((stripTabs ? line.replace(/^\t+/, '') : line) === delimiter) return document(text, from, to, quoted);
  }
  return document(text, from, text.length, quoted);
}

function document(text: string, from: number, to: number, quoted: boolean): HereDocument {
  return { from, to, text: text.slice(from, to), expands: !quoted };
}
