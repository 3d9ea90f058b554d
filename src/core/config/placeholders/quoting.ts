// Goes through a POSIX shell script and tells what every literal piece of it stands in, and which variables it uses.
import type { Span } from '../../checklist/model.ts';
import { placeholderAt } from '../../shell/cursor.ts';
import type { HereDocument, Redirection, SubCommand } from '../../shell/model.ts';
import type { Quotes } from './model.ts';

/** Text that the shell takes as it is, but for escapes; never a comment, an expansion or arithmetic. */
export interface Region extends Span {
  readonly quotes: Quotes;
}

/** `$NAME` or `${NAME…}`, where the shell expands it. */
export interface VariableUse extends Span {
  readonly name: string;
  /** `:-`, `=`, `+` and their like: the author thought of an unset one. */
  readonly hasDefault: boolean;
}

export interface Quoting {
  /** In the order of the text. */
  readonly regions: readonly Region[];
  readonly uses: readonly VariableUse[];
}

/** `commands` are those of the same script, from which the places of its here-documents are known. */
export function quotingOf(script: string, commands: readonly SubCommand[]): Quoting {
  const lexer = new Lexer(script, commands);
  lexer.commands(undefined);
  return { regions: lexer.regions, uses: lexer.uses };
}

/** Deeper than anybody writes; brackets that are nested deeper are plain characters. */
const deepest = 40;

class Lexer {
  readonly regions: Region[] = [];
  readonly uses: VariableUse[] = [];
  private readonly text: string;
  private readonly openings = new Map<number, Redirection>();
  private readonly bodies = new Map<number, HereDocument>();
  /** Where the text's last `}` and `))` stand: what opens behind them is never closed, and plain characters. */
  private readonly last: { readonly brace: number; readonly arithmetic: number };
  private at = 0;
  private depth = 0;

  constructor(text: string, commands: readonly SubCommand[]) {
    this.text = text;
    this.last = { brace: text.lastIndexOf('}'), arithmetic: text.lastIndexOf('))') };
    for (const opening of commands.flatMap((command) => command.redirections)) {
      if (opening.body === undefined) continue;
      this.openings.set(opening.from, opening);
      this.bodies.set(opening.body.from, opening.body);
    }
  }

  /** Reads commands, up to and past what closes them. */
  commands(close: ')' | '`' | undefined): void {
    while (this.at < this.text.length) {
      const char = this.text.charAt(this.at);
      if (this.hereDocument()) continue;
      if (char === close) {
        this.at++;
        return;
      }
      if (char === '\\') this.literal('none', 2);
      else if (char === "'") this.single(1, 'single', this.text.indexOf("'", this.at + 1));
      else if (char === '"') this.double();
      else if (char === '#' && /^$|[\s;&|(]/.test(this.text.charAt(this.at - 1))) this.at = this.lineEnd();
      else if (char === '(' && this.depth < deepest) this.nested(1, ')');
      else if (char === '<') this.literal('none', placeholderAt(this.text, this.at)?.length ?? 1);
      else if (!this.expansion('none')) this.literal('none', 1);
    }
  }

  private double(): void {
    this.at++;
    while (this.at < this.text.length) {
      const char = this.text.charAt(this.at);
      if (char === '"') {
        this.at++;
        return;
      }
      if (char === '\\' && '"\\$`\n'.includes(this.text.charAt(this.at + 1))) this.literal('double', 2);
      else if (!this.expansion('double')) this.literal('double', 1);
    }
  }

  /** Reads `'…'` or `$'…'`; a quote that is never closed is a plain character. */
  private single(opening: number, quotes: Quotes, end: number): void {
    if (end < 0) return this.literal('none', opening);
    this.at += opening;
    this.literal(quotes, end - this.at);
    this.at++;
  }

  /** Skips the opening of a here-document, or reads its body and skips its last line. */
  private hereDocument(): boolean {
    const opening = this.openings.get(this.at);
    const body = this.bodies.get(this.at);
    if (opening !== undefined) this.at = opening.to;
    else if (body === undefined) return false;
    else {
      this.bodies.delete(this.at);
      if (!body.expands) this.literal('raw', body.to - this.at);
      while (this.at < body.to) {
        if (this.text[this.at] === '\\') this.literal('document', 2);
        else if (!this.expansion('document')) this.literal('document', 1);
      }
      this.at = body.to;
      this.at = this.lineEnd();
    }
    return true;
  }

  /** Reads what starts with `$` or a backtick; `false` when nothing does here. */
  private expansion(quotes: Quotes): boolean {
    const { at, last } = this;
    const [char, next] = [this.text[at], this.text[at + 1]];
    if (char === '`') {
      if (this.depth >= deepest) return false;
      this.nested(1, '`');
    } else if (char !== '$') return false;
    else if (next === '(' && this.text[at + 2] === '(' && last.arithmetic > at) this.arithmetic();
    else if (next === '(' && this.depth < deepest) this.nested(2, ')');
    else if (next === '{' && last.brace > at && this.depth < deepest) this.parameter(quotes);
    else if (next === "'" && quotes === 'none') this.single(2, 'ansi', this.ansiEnd());
    else this.variable(quotes);
    return true;
  }

  /** `$(( … ))`, which is no literal text but may use variables. */
  private arithmetic(): void {
    const end = this.text.indexOf('))', this.at);
    this.at += 3;
    while (this.at < end) {
      if (this.text[this.at] === '$') this.variable('none');
      else this.at++;
    }
    this.at = end + 2;
  }

  /** `$NAME`, `$1`, `$?` or a dollar sign. */
  private variable(quotes: Quotes): void {
    simple.lastIndex = this.at;
    const [whole, name] = simple.exec(this.text) ?? [];
    if (whole === undefined) return this.literal(quotes, 1);
    if (name !== undefined) this.use(name, whole.length, false);
    this.at += whole.length;
  }

  /** `${NAME…}`; the word behind an operator expands like what is around it. */
  private parameter(quotes: Quotes): void {
    braced.lastIndex = this.at;
    const [whole = '${', name, operator = ''] = braced.exec(this.text) ?? [];
    if (name !== undefined) this.use(name, whole.length, /[-=+]/.test(operator));
    this.at += whole.length;
    this.depth++;
    while (this.at < this.text.length && this.text[this.at] !== '}') {
      const char = this.text[this.at];
      if (char === '\\') this.literal(quotes, 2);
      else if (char === '"' && quotes === 'none') this.double();
      else if (!this.expansion(quotes)) this.literal(quotes, 1);
    }
    this.depth--;
    this.at++;
  }

  private nested(opening: number, close: ')' | '`'): void {
    this.at += opening;
    this.depth++;
    this.commands(close);
    this.depth--;
  }

  private use(name: string, length: number, hasDefault: boolean): void {
    this.uses.push({ name, from: this.at, to: this.at + length, hasDefault });
  }

  private literal(quotes: Quotes, length: number): void {
    const from = this.at;
    this.at = Math.min(from + length, this.text.length);
    const before = this.regions.at(-1);
    const goesOn = before?.quotes === quotes && before.to === from;
    if (goesOn) this.regions.pop();
    this.regions.push({ quotes, from: goesOn ? before.from : from, to: this.at });
  }

  /** Offset of the quote that ends `$'…'`; -1 when it never ends. */
  private ansiEnd(): number {
    ansi.lastIndex = this.at + 2;
    return ansi.test(this.text) ? ansi.lastIndex - 1 : -1;
  }

  private lineEnd(): number {
    const end = this.text.indexOf('\n', this.at);
    return end < 0 ? this.text.length : end;
  }
}

const simple = /\$(?:([A-Za-z_]\w*)|[\d@*#?$!-])/y;
const braced = /\$\{[#!]?([A-Za-z_]\w*)?(?:\[[^\]]{0,200}\])?(:?[-=+?])?/y;
const ansi = /(?:[^'\\]|\\[^])*'/y;
