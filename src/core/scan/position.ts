// Byte offsets as lines and columns.

/** 1-based; columns count UTF-16 units, as editors and SARIF do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export const fileStart: Position = { line: 1, column: 1 };

/** Where `to` is, given that `from` is at `start`. A byte-order mark takes no column. */
export function advance(start: Position, bytes: Uint8Array, from: number, to: number): Position {
  let { line, column } = start;
  let lineFrom = from;
  for (let at = bytes.indexOf(newline, from); at !== -1 && at < to; at = bytes.indexOf(newline, at + 1)) {
    line++;
    column = 1;
    lineFrom = at + 1;
  }
  for (let at = lineFrom; at < to; at++) column += unitsOf(bytes[at] ?? 0);
  return { line, column: lineFrom === 0 && startsWithMark(bytes, to) ? column - 1 : column };
}

const newline = 10;

/** A UTF-8 sequence is counted at its first byte: four bytes are a surrogate pair. */
function unitsOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc0) return 0;
  return byte >= 0xf0 ? 2 : 1;
}

function startsWithMark(bytes: Uint8Array, to: number): boolean {
  return to >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
