// Collects the commands of a script while one of the readers goes through it.
import { lineOf, lineStarts } from './lines.ts';
import type { Join, Redirection, SubCommand, Word } from './model.ts';
import { type Draft, draftAt, type Operator, settle } from './status.ts';

/** The commands of a whole script, in the order in which they end. */
export class Drafts {
  readonly all: Draft[] = [];
  /** Number of and-or lists outside every bracket so far. */
  lists = 0;

  /** The finished commands; `keep` takes away words that are syntax, and a command without any words left is dropped. */
  commands(script: string, keep?: (words: readonly Word[]) => readonly Word[]): readonly SubCommand[] {
    const starts = lineStarts(script);
    const last = this.all.at(-1)?.list;
    return this.all.flatMap(({ guards, list, ...draft }) => {
      const words = keep ? keep(draft.words) : draft.words;
      if (keep && words.length === 0) return [];
      const status = guards && list !== last && draft.status === 'counts' ? 'tested' : draft.status;
      const text = script.slice(draft.from, draft.to);
      return [{ ...draft, words, status, text, line: lineOf(starts, draft.from), via: [] }];
    });
  }
}

/** Where a list stands. */
export interface Place {
  readonly outermost: boolean;
  readonly close?: string | undefined;
  readonly substituted?: boolean;
  readonly testing?: boolean;
}

/** One list of commands: of the script, of `( … )`, of a branch, of a substitution. */
export class List {
  /** What ends it, for the reader to look out for. */
  readonly close: string | undefined;
  readonly substituted: boolean;
  /** Between `if` or `while` and `then` or `do`. */
  testing: boolean;
  negated = false;
  /** After `&&`, `||` or `|`, where a new line ends nothing. */
  open = false;
  private readonly drafts: Drafts;
  private readonly outermost: boolean;
  private draft: Draft | undefined;
  private start: number;
  private operators: Operator[] = [];
  private nextJoin: Join = 'first';

  constructor(drafts: Drafts, place: Place) {
    this.drafts = drafts;
    this.start = drafts.all.length;
    this.outermost = place.outermost;
    this.close = place.close;
    this.substituted = place.substituted ?? false;
    this.testing = place.testing ?? false;
  }

  /** Whether a command is being read. */
  get isReading(): boolean {
    return this.draft !== undefined;
  }

  /** Number of words of the command being read. */
  get words(): number {
    return this.draft?.words.length ?? 0;
  }

  /** The command being read, begun if need be. */
  begin(from: number): Draft {
    if (this.draft === undefined) {
      const { negated, substituted } = this;
      const status = substituted ? 'dropped' : 'counts';
      const list = this.drafts.lists;
      this.draft = { ...draftAt(from), join: this.nextJoin, negated, substituted, status, list };
    }
    this.open = false;
    return this.draft;
  }

  word(word: Word): void {
    const draft = this.begin(word.from);
    draft.words.push(word);
    draft.to = word.to;
  }

  redirection(redirection: Redirection): void {
    const draft = this.begin(redirection.from);
    draft.redirections.push(redirection);
    draft.to = redirection.to;
  }

  /** Forgets the command being read: it was syntax. */
  forget(): void {
    this.draft = undefined;
  }

  /** Ends the command being read. */
  finish(): void {
    if (this.draft !== undefined) this.drafts.all.push(this.draft);
    this.draft = undefined;
  }

  /** Goes on behind an operator inside an and-or list. */
  operator(join: '&&' | '||' | '|'): void {
    this.finish();
    this.nextJoin = join;
    this.open = true;
    if (join === '|') return;
    this.operators.push({ text: join, before: this.drafts.all.length });
    this.negated = false;
  }

  /** Ends the and-or list. */
  end(join: ';' | '&' = ';', background = false): void {
    this.finish();
    settle(this.drafts.all, this.start, this.operators, { testing: this.testing, background });
    this.start = this.drafts.all.length;
    this.operators = [];
    this.nextJoin = join;
    this.negated = false;
    this.open = false;
    if (this.outermost) this.drafts.lists++;
  }
}
