// The text that the parser reads: one kind of line end, and the way back to the file's own offsets and lines.
import type { Span } from './model.ts';

/** The same text with every line end, CR LF and lone CR too, as one LF. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The Markdown in a file: what the parser reads, and where that stands in the file. */
export class Source {
  /** Front matter and byte order mark left out, every line end an LF. */
  readonly text: string;
  private readonly base: number;
  /** Where each line starts once line ends are LF. */
  private readonly starts: number[] = [0];
  /** For each line, how many characters of line ends before it the parser does not see; most files have none. */
  private readonly dropped: number[] | undefined;

  /** `normal` is `file` with line feeds, `text` is all of it from `base` on, of the same length. */
  constructor(file: string, normal: string, base: number, text: string) {
    this.text = text;
    this.base = base;
    if (normal.length < file.length) this.dropped = [0];
    let dropped = 0;
    for (let end = normal.indexOf('\n'); end >= 0; end = normal.indexOf('\n', end + 1)) {
      this.starts.push(end + 1);
      if (this.dropped && file.startsWith('\r\n', end + dropped)) dropped++;
      this.dropped?.push(dropped);
    }
  }

  /** The offset in the file of an offset in {@link text}; what stands before the text has negative ones. */
  offset(at: number): number {
    const from = this.base + at;
    return this.dropped ? from + (this.dropped[this.line(at) - 1] ?? 0) : from;
  }

  /** The range in the file of a range of {@link text}. */
  span(from: number, to: number): Span {
    return { from: this.offset(from), to: this.offset(to) };
  }

  /** The 1-based line of the file that an offset in {@link text} is on. */
  line(at: number): number {
    const offset = this.base + at;
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
