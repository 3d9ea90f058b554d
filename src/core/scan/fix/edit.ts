// Changes of a text, as data.

/** Replaces what stands between two offsets (UTF-16 units); both the same inserts. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with all edits made; they do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((changed, edit) => changed.slice(0, edit.from) + edit.text + changed.slice(edit.to), text);
}

/** The line end that a text uses. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Offset of the first character of the line that `offset` is in. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the end of the line that `offset` is in, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text.charAt(end - 1) === '\r' && end > offset ? end - 1 : end;
}

/** Appends a line, after a line end where the text has none at its end. */
export function appendLine(text: string, line: string): Edit {
  const end = lineEndOf(text);
  const separator = text === '' || text.endsWith('\n') ? '' : end;
  return { from: text.length, to: text.length, text: `${separator}${line}${end}` };
}
