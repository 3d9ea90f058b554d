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
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === newline) {
      line++;
      column = 1;
    } else {
      column += unitsOf(byte);
    }
  }
  const startsWithMark =
    from === 0 && to >= 3 && line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { line, column: startsWithMark ? column - 1 : column };
}

const newline = 10;

/** A UTF-8 sequence is counted at its first byte: four bytes are a surrogate pair. */
function unitsOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc0) return 0;
  return byte >= 0xf0 ? 2 : 1;
}
