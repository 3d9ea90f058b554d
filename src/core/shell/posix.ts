// Reads a POSIX shell script into the commands it would start. Never fails: what is no shell comes out as odd words.
import { type Closer, isReserved, type ListReader, reserved } from './compound.ts';
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
import { Drafts, List } from './list.ts';
import type { RedirectionOperator, SubCommand, Word } from './model.ts';
import type { Draft } from './status.ts';

/** The commands of a script, wrappers not yet looked into; those of a substitution come before their holder. */
export function readPosix(script: string): readonly SubCommand[] {
  const reader = new Reader(script);
  reader.list(undefined, false);
  return reader.drafts.commands(script);
}

/** The commands of the substitutions in a text that expands like double quotes: the body of a here-document. */
export function readSubstitutions(text: string): readonly SubCommand[] {
  const reader = new Reader(text);
  readExpansions(reader.cursor);
  return reader.drafts.commands(text);
}

/** Lists in lists beyond which brackets are plain characters. */
const deepest = 100;
const assignment = /^[A-Za-z_]\w{0,200}(?:\[[^\]]{0,200}\])?\+?=/;
const redirection = /(\d{1,4})?(&>>|&>|<<<|<<-|<<|<>|<&|>>|>\||>&|<|>)/y;

/** A here-document whose body starts on the next line. */
interface Pending {
  readonly draft: Draft;
  /** Place of its redirection in the draft. */
  readonly at: number;
  readonly quoted: boolean;
  readonly stripTabs: boolean;
}

class Reader implements ListReader {
  readonly cursor: Cursor;
  readonly drafts = new Drafts();
  cases = 0;
  private pending: Pending[] = [];
  private nesting = 0;

  constructor(script: string) {
    this.cursor = cursorOn(script, (close) => this.list(close, true));
  }

  /** Reads commands up to and past `close`, or to the end. */
  list(close: Closer | undefined, substituted: boolean, testing = false): void {
    const { cursor } = this;
    const list = new List(this.drafts, { outermost: this.nesting === 0, close, substituted, testing });
    this.nesting++;
    while (cursor.at < cursor.text.length) {
      if (skipBlanks(cursor)) continue;
      if (this.ends(list) || (!this.operator(list) && this.token(list))) break;
    }
    list.end();
    this.nesting--;
  }

  nested(list: List, close: Closer, testing = false): void {
    if (mayNest(this.cursor) && this.nesting < deepest) this.list(close, list.substituted, testing);
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
      if (!list.open) list.end();
      cursor.at++;
      this.bodies();
    } else if (two === '&&' || two === '||') {
      list.operator(two);
      cursor.at += 2;
    } else if (one === '|') {
      list.operator('|');
      cursor.at += two === '|&' ? 2 : 1;
    } else if (one === ';' || (one === '&' && two !== '&>')) {
      list.end(one, one === '&');
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
      else if (!list.isReading && isReserved(list, word)) return reserved(this, list, word);
      else this.word(list, word);
    }
    return false;
  }

  private word(list: List, word: Word): void {
    if (list.words > 0 || !assignment.test(word.text)) list.word(word);
    else {
      const draft = list.begin(word.from);
      draft.assignments.push(word.text);
      draft.to = word.to;
    }
  }

  private redirection(list: List): boolean {
    const { cursor } = this;
    const from = cursor.at;
    redirection.lastIndex = from;
    const found = redirection.exec(cursor.text);
    const isWord = /^[<>]\(/.test(cursor.text.slice(from, from + 2)) || placeholderAt(cursor.text, from);
    if (!found || isWord) return false;
    cursor.at += found[0].length;
    skipBlanks(cursor);
    const target = readWord(cursor);
    const stripTabs = found[2] === '<<-';
    const operator = stripTabs ? '<<' : (found[2] as RedirectionOperator);
    if (operator === '<<') {
      const draft = list.begin(from);
      this.pending.push({
        draft,
        at: draft.redirections.length,
        quoted: target?.quoted ?? false,
        stripTabs,
      });
    }
    const fd = found[1] === undefined ? undefined : Number(found[1]);
    list.redirection({ from, to: cursor.at, operator, fd, target: target?.text ?? '', body: undefined });
    return true;
  }

  private bodies(): void {
    for (const { draft, at, quoted, stripTabs } of this.pending) {
      const opening = draft.redirections[at];
      if (opening === undefined) continue;
      draft.redirections[at] = { ...opening, body: readBody(this.cursor, opening.target, stripTabs, quoted) };
    }
    this.pending = [];
  }

  /** `( … )`, `(( … ))` or the brackets of `name()`. */
  private bracket(list: List): void {
    const { cursor } = this;
    const ahead = cursor.text.slice(cursor.at, cursor.at + 12);
    const empty = /^\(\s*\)/.exec(ahead);
    if (empty) {
      list.forget();
      cursor.at += empty[0].length;
    } else if (ahead.startsWith('((') && cursor.last.arithmetic > cursor.at) readArithmetic(cursor);
    else {
      list.finish();
      cursor.at++;
      cursor.depth++;
      this.nested(list, ')');
      cursor.depth--;
    }
  }
}
