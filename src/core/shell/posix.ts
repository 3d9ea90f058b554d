// Reads a POSIX shell script into the commands it would start. Never fails: what is no shell comes out as odd words.
import {
  type Cursor,
  cursorOn,
  mayNest,
  placeholderAt,
  readArithmetic,
  readExpansions,
  readWord,
  skipBlanks,
  skipLine,
} from './cursor.ts';
import { readBody } from './heredoc.ts';
import { lineOf, lineStarts } from './lines.ts';
import type { Join, RedirectionOperator, SubCommand, Word } from './model.ts';
import { type Draft, draftAt, type Operator, settle } from './status.ts';

/** The commands of a script, wrappers not yet looked into; those of a substitution come before their holder. */
export function readPosix(script: string): readonly SubCommand[] {
  const reader = new Reader(script);
  reader.list(undefined, 'counts');
  return reader.commands();
}

/** The commands of the substitutions in a text that expands like double quotes: the body of a here-document. */
export function readSubstitutions(text: string): readonly SubCommand[] {
  const reader = new Reader(text);
  readExpansions(reader.cursor);
  return reader.commands();
}

/** What ends a list of commands. */
type Closer = ')' | '`' | '}' | 'fi' | 'done' | ';;';

const closers: ReadonlyMap<string, Closer> = new Map([
  ['if', 'fi'],
  ['while', 'done'],
  ['until', 'done'],
  ['for', 'done'],
  ['select', 'done'],
  ['{', '}'],
]);
const separators: ReadonlySet<string> = new Set([
  'then',
  'else',
  'do',
  'elif',
  'fi',
  'done',
  'esac',
  '}',
  '!',
]);
const others: ReadonlySet<string> = new Set(['case', 'function', '[[']);
const assignment = /^[A-Za-z_]\w{0,200}(?:\[[^\]]{0,200}\])?\+?=/;
const redirection = /(\d{1,4})?(&>>|&>|<<<|<<-|<<|<>|<&|>>|>\||>&|<|>)/y;

/** The list of commands being read. */
interface List {
  readonly close: Closer | undefined;
  readonly substituted: boolean;
  /** First draft and operators of the and-or list being read. */
  start: number;
  operators: Operator[];
  draft: Draft | undefined;
  join: Join;
  negated: boolean;
  /** Between `if` or `while` and `then` or `do`. */
  testing: boolean;
  /** After `&&`, `||` or `|`, where a new line ends nothing. */
  open: boolean;
}

class Reader {
  readonly cursor: Cursor;
  private readonly drafts: Draft[] = [];
  /** Here-documents whose bodies start on the next line: the draft and the place of its redirection. */
  private pending: {
    readonly draft: Draft;
    readonly at: number;
    readonly quoted: boolean;
    readonly strip: boolean;
  }[] = [];
  /** Number of and-or lists outside every bracket so far. */
  private lists = 0;
  private nesting = 0;
  private cases = 0;

  constructor(script: string) {
    this.cursor = cursorOn(script, (close) => this.list(close, 'dropped'));
  }

  commands(): readonly SubCommand[] {
    const { text } = this.cursor;
    const starts = lineStarts(text);
    const last = this.drafts.at(-1)?.list;
    return this.drafts.map(({ guards, list, ...draft }) => ({
      ...draft,
      text: text.slice(draft.from, draft.to),
      line: lineOf(starts, draft.from),
      status: guards && list !== last && draft.status === 'counts' ? 'tested' : draft.status,
      via: [],
    }));
  }

  /** Reads commands up to and past `close`, or to the end. */
  list(close: Closer | undefined, status: 'counts' | 'dropped', testing = false): void {
    const { cursor } = this;
    const list: List = {
      close,
      substituted: status === 'dropped',
      testing,
      start: this.drafts.length,
      operators: [],
      draft: undefined,
      join: 'first',
      negated: false,
      open: false,
    };
    this.nesting++;
    while (cursor.at < cursor.text.length) {
      if (skipBlanks(cursor)) continue;
      if (this.ends(list) || (!this.operator(list) && this.token(list))) break;
    }
    this.end(list, false);
    this.nesting--;
  }

  /** Whether a character ends the list here. It is read if it closes this list, and left for a list around it. */
  private ends(list: List): boolean {
    const { cursor } = this;
    const char = cursor.text[cursor.at];
    if (char === ';' && this.cases > 0 && /[;&]/.test(cursor.text.charAt(cursor.at + 1))) return true;
    const closes = char === '`' ? cursor.inBackticks : char === ')' && cursor.depth > 0;
    if (closes && list.close === char) cursor.at++;
    return closes;
  }

  private operator(list: List): boolean {
    const { cursor } = this;
    const two = cursor.text.slice(cursor.at, cursor.at + 2);
    const one = two.charAt(0);
    if (one === '#') skipLine(cursor);
    else if (one === '\n') {
      if (!list.open) this.end(list, false);
      cursor.at++;
      this.bodies();
    } else if (two === '&&' || two === '||') {
      this.finish(list);
      list.operators.push({ text: two, before: this.drafts.length });
      this.join(list, two, 2);
    } else if (one === '|') {
      this.finish(list);
      this.join(list, '|', two === '|&' ? 2 : 1);
    } else if (one === ';' || (one === '&' && two !== '&>')) {
      this.end(list, one === '&');
      list.join = one;
      cursor.at++;
    } else return false;
    return true;
  }

  /** Reads a bracket, a redirection or a word; `true` when a reserved word ends the list. */
  private token(list: List): boolean {
    const { cursor } = this;
    list.open = false;
    if (cursor.text[cursor.at] === '(') this.bracket(list);
    else if (!this.redirection(list)) {
      const word = readWord(cursor);
      if (word === undefined) cursor.at++;
      else if (list.draft === undefined && !word.quoted && this.isReserved(list, word))
        return this.reserved(list, word);
      else this.word(list, word);
    }
    return false;
  }

  private word(list: List, word: Word): void {
    const draft = this.draft(list, word.from);
    if (draft.words.length === 0 && assignment.test(word.text)) draft.assignments.push(word.text);
    else draft.words.push(word);
    draft.to = word.to;
  }

  private redirection(list: List): boolean {
    const { cursor } = this;
    const from = cursor.at;
    redirection.lastIndex = from;
    const found = redirection.exec(cursor.text);
    if (
      !found ||
      placeholderAt(cursor.text, from) !== undefined ||
      /^[<>]\(/.test(cursor.text.slice(from, from + 2))
    ) {
      return false;
    }
    cursor.at += found[0].length;
    skipBlanks(cursor);
    const target = readWord(cursor);
    const draft = this.draft(list, from);
    const strip = found[2] === '<<-';
    const operator = strip ? '<<' : (found[2] as RedirectionOperator);
    if (operator === '<<') {
      this.pending.push({ draft, at: draft.redirections.length, quoted: target?.quoted ?? false, strip });
    }
    const fd = found[1] === undefined ? undefined : Number(found[1]);
    draft.to = cursor.at;
    draft.redirections.push({
      from,
      to: cursor.at,
      operator,
      fd,
      target: target?.text ?? '',
      body: undefined,
    });
    return true;
  }

  private bodies(): void {
    for (const { draft, at, quoted, strip } of this.pending) {
      const opening = draft.redirections[at];
      if (opening === undefined) continue;
      draft.redirections[at] = { ...opening, body: readBody(this.cursor, opening.target, strip, quoted) };
    }
    this.pending = [];
  }

  /** `( … )`, `(( … ))` or the brackets of `name()`. */
  private bracket(list: List): void {
    const { cursor } = this;
    const ahead = cursor.text.slice(cursor.at, cursor.at + 12);
    const empty = /^\(\s*\)/.exec(ahead);
    if (empty) {
      list.draft = undefined;
      cursor.at += empty[0].length;
    } else if (ahead.startsWith('((') && cursor.last.arithmetic > cursor.at) readArithmetic(cursor);
    else {
      this.finish(list);
      cursor.at++;
      cursor.depth++;
      this.nested(list, ')');
      cursor.depth--;
    }
  }

  private isReserved(list: List, word: Word): boolean {
    return (
      word.text === list.close || separators.has(word.text) || closers.has(word.text) || others.has(word.text)
    );
  }

  /** Handles a reserved word that was read; `true` when it ends the list. */
  private reserved(list: List, { text, from }: Word): boolean {
    const { cursor } = this;
    if (text === list.close) return true;
    if (text === 'esac' && list.close === ';;') {
      cursor.at = from;
      return true;
    }
    const close = closers.get(text);
    if (text === '!') list.negated = true;
    else if (text === 'case') this.case(list);
    else if (text === 'function') {
      skipBlanks(cursor);
      readWord(cursor);
    } else if (text === '[[') this.condition(list, from);
    else if (close === undefined) list.testing = text === 'elif';
    else {
      if (text === 'for' || text === 'select') this.header();
      this.nested(list, close, text === 'if' || text === 'while' || text === 'until');
    }
    return false;
  }

  /** Reads a list inside this one, unless it is nested deeper than anybody writes. */
  private nested(list: List, close: Closer, testing = false): void {
    if (mayNest(this.cursor) && this.nesting < 100)
      this.list(close, list.substituted ? 'dropped' : 'counts', testing);
  }

  /** `name in words` of a `for`. */
  private header(): void {
    const { cursor } = this;
    do {
      skipBlanks(cursor);
      if (cursor.text.startsWith('((', cursor.at) && cursor.last.arithmetic > cursor.at)
        readArithmetic(cursor);
    } while (readWord(cursor) !== undefined);
  }

  /** `word in pattern) list ;; … esac`. */
  private case(list: List): void {
    const { cursor } = this;
    this.header();
    this.cases++;
    while (this.pattern()) {
      this.nested(list, ';;');
      while (cursor.text[cursor.at] === ';' || cursor.text[cursor.at] === '&') cursor.at++;
    }
    this.cases--;
  }

  /** Reads `pattern)`; `false` at `esac` and where no pattern stands. */
  private pattern(): boolean {
    const { cursor } = this;
    while (skipBlanks(cursor) || cursor.text[cursor.at] === '\n' || cursor.text[cursor.at] === '#') {
      if (cursor.text[cursor.at] === '#') skipLine(cursor);
      else if (cursor.text[cursor.at] === '\n') cursor.at++;
    }
    if (cursor.text[cursor.at] === '(') cursor.at++;
    for (;;) {
      const word = readWord(cursor);
      skipBlanks(cursor);
      const char = cursor.text[cursor.at];
      if (char === ')' || char === '|') cursor.at++;
      if (char === ')') return true;
      if (char !== '|' || word?.text === 'esac') return false;
    }
  }

  /** `[[ … ]]`: a command whose operators are plain words. */
  private condition(list: List, from: number): void {
    const { cursor } = this;
    const draft = this.draft(list, from);
    draft.words.push({ from, to: cursor.at, text: '[[', quoted: false });
    while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== '\n') {
      skipBlanks(cursor);
      const at = cursor.at;
      const word = readWord(cursor);
      if (word === undefined) cursor.at++;
      else draft.words.push(word);
      draft.to = cursor.at;
      if (word?.text === ']]' || cursor.at === at) break;
    }
  }

  private draft(list: List, from: number): Draft {
    const { join, negated, substituted } = list;
    list.draft ??= { ...draftAt(from), join, negated, substituted, list: this.lists };
    if (substituted) list.draft.status = 'dropped';
    return list.draft;
  }

  private finish(list: List): void {
    if (list.draft !== undefined) this.drafts.push(list.draft);
    list.draft = undefined;
  }

  /** Goes on behind an operator that joins commands of one and-or list. */
  private join(list: List, join: Join, length: number): void {
    this.cursor.at += length;
    list.join = join;
    list.open = true;
    if (join === '|') return;
    list.negated = false;
  }

  /** Ends the and-or list. */
  private end(list: List, background: boolean): void {
    this.finish(list);
    settle(this.drafts, list.start, list.operators, { testing: list.testing, background });
    list.start = this.drafts.length;
    list.operators = [];
    list.join = ';';
    list.negated = false;
    if (this.nesting === 1) this.lists++;
  }
}
