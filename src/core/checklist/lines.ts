// Lines of a text: one kind of line end for the parser, and the line of an offset.

/**
 * The same text with every line end as one LF and every other offset unchanged: CR LF becomes a blank and LF, a lone
 * CR becomes LF. Trailing blanks mean nothing where this is used.
 */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, (end) => (end.length === 2 ? ' \n' : '\n')) : text;
}

/** The lines of a text whose lines end with LF. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) this.starts.push(end + 1);
  }

  /** The 1-based line that an offset is on. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
