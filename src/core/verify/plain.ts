// Makes plain text of what a terminal program printed: no escape sequences, overwritten lines as they ended up.

/** Longest line kept while it may still be overwritten, in characters; a longer one is passed on as it is. */
const longestLine = 64 * 1024;

/** The whole output at once. Lines end with `\n`. Linear in the length of the text. */
export function plainOutput(raw: string): string {
  const stream = new PlainStream();
  return stream.push(raw) + stream.end();
}

/** How far a sequence moves beyond the end of a line: about as wide as terminals are. */
const widest = 200;

/** Longest payload of a sequence; behind it output counts again, so that nothing can hide the rest of it. */
const longestString = 1024 * 1024;

/** Where in an escape sequence the stream is. */
type State = 'text' | 'escape' | 'charset' | 'csi' | 'string' | 'stringEscape';

/**
 * The same for output that arrives in chunks, which may be cut anywhere, inside an escape sequence too. A line is
 * handed out when it is over, because a carriage return or a backspace may change it until then.
 */
export class PlainStream {
  private state: State = 'text';
  private line: string[] = [];
  /** Where the next character goes: less than the line's length after a carriage return. */
  private column = 0;
  /** Digits and separators of the CSI sequence being read. */
  private parameters = '';
  /** Characters of the string sequence being read. */
  private payload = 0;

  /** The lines that are over now. */
  push(chunk: string): string {
    let out = '';
    for (const char of chunk) {
      if (this.state !== 'text' && this.isCutOff(char)) this.state = 'text';
      if (this.state === 'text') out += this.text(char);
      else this.sequence(char);
    }
    return out;
  }

  /** What is left when the output is over: a last line without its end. */
  end(): string {
    const rest = this.line.join('');
    this.line = [];
    this.column = 0;
    this.state = 'text';
    return rest;
  }

  private text(char: string): string {
    const code = char.codePointAt(0) ?? 0;
    if (char === '\n') {
      const line = `${this.line.join('')}\n`;
      this.line = [];
      this.column = 0;
      return line;
    }
    if (char === '\u001B') this.state = 'escape';
    else if (char === '\u009B') this.enter('csi');
    else if ('\u0090\u0098\u009D\u009E\u009F'.includes(char)) this.enter('string');
    else if (char === '\r') this.column = 0;
    else if (char === '\b') this.column = Math.max(0, this.column - 1);
    else if (char === '\t' || (code >= 0x20 && code !== 0x7f && (code < 0x80 || code > 0x9f))) {
      while (this.line.length < this.column) this.line.push(' ');
      this.line[this.column++] = char;
      if (this.column >= longestLine) return this.end();
    }
    return '';
  }

  /** Whether a sequence ends here without its end: short ones at a line's end, strings that no terminal would take. */
  private isCutOff(char: string): boolean {
    if (char === '\u0018' || char === '\u001A') return true;
    const isString = this.state === 'string' || this.state === 'stringEscape';
    return isString ? ++this.payload > longestString : char === '\n';
  }

  private sequence(char: string): void {
    const code = char.codePointAt(0) ?? 0;
    switch (this.state) {
      case 'escape':
        if (char === '[') this.enter('csi');
        else if (']PX^_'.includes(char)) this.enter('string');
        else if ('()*+-./#% '.includes(char)) this.state = 'charset';
        else this.state = char === '\u001B' ? 'escape' : 'text';
        return;
      case 'charset':
        this.state = 'text';
        return;
      case 'csi':
        if (char === '\u001B') this.state = 'escape';
        else if (code >= 0x40 && code <= 0x7e) this.control(char);
        else if (this.parameters.length < 32) this.parameters += char;
        return;
      case 'string':
        if (char === '\u0007' || char === '\u009C') this.state = 'text';
        else if (char === '\u001B') this.state = 'stringEscape';
        return;
      case 'stringEscape':
        // Anything but the string terminator cancels the string, and is an escape sequence of its own.
        this.state = 'escape';
        this.sequence(char);
        return;
      case 'text':
    }
  }

  private enter(state: State): void {
    this.state = state;
    this.parameters = '';
    this.payload = 0;
  }

  /** Carries out the sequences that change a line in place: erase and move within it. */
  private control(final: string): void {
    this.state = 'text';
    const count = Math.min(Number.parseInt(this.parameters, 10) || 0, longestLine);
    if (final === 'K') this.erase(count);
    else if (final === 'G') this.move(Math.max(count, 1) - 1);
    else if (final === 'D') this.move(this.column - Math.max(count, 1));
    else if (final === 'C') this.move(this.column + Math.max(count, 1));
  }

  private erase(what: number): void {
    if (what === 2) this.line = [];
    if (what === 0) this.line.length = Math.min(this.line.length, this.column);
  }

  private move(column: number): void {
    this.column = Math.max(0, Math.min(column, Math.max(widest, this.line.length)));
  }
}
