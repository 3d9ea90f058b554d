// Collects the commands of PowerShell and cmd.exe scripts, whose lists are simple.
import { lineOf, lineStarts } from './lines.ts';
import type { Join, SubCommand, Word } from './model.ts';
import { type Draft, draftAt, type Operator, settle } from './status.ts';

/** Takes words and operators in reading order; brackets put the command around them aside. */
export class Builder {
  private readonly drafts: Draft[] = [];
  private readonly aside: (Draft | undefined)[] = [];
  private draft: Draft | undefined;
  private operators: Operator[] = [];
  private start = 0;
  private join: Join = 'first';
  private list = 0;

  /** Number of words of the command being read. */
  get words(): number {
    return this.draft?.words.length ?? 0;
  }

  word(word: Word): void {
    const draft = this.begin(word.from);
    draft.words.push(word);
    draft.to = word.to;
  }

  redirection(
    from: number,
    operator: '>' | '>>' | '<',
    fd: number | undefined,
    target: Word | undefined,
  ): void {
    const draft = this.begin(from);
    draft.to = target?.to ?? from + operator.length;
    draft.redirections.push({
      from,
      to: draft.to,
      operator,
      fd,
      target: target?.text ?? '',
      body: undefined,
    });
  }

  open(): void {
    this.aside.push(this.draft);
    this.draft = undefined;
  }

  close(): void {
    this.finish();
    this.draft = this.aside.pop();
  }

  operator(join: '&&' | '||' | '|'): void {
    this.finish();
    if (join !== '|') this.operators.push({ text: join, before: this.drafts.length });
    this.join = join;
  }

  /** Ends the list, unless it is one inside brackets. */
  end(join: ';' | '&' = ';'): void {
    this.finish();
    this.join = join;
    if (this.aside.length > 0) return;
    settle(this.drafts, this.start, this.operators, { testing: false, background: false });
    this.start = this.drafts.length;
    this.operators = [];
    this.list++;
  }

  /** Everything read, with what each shell thinks is no command left out; `words` may take keywords away. */
  commands(script: string, words: (words: readonly Word[]) => readonly Word[]): readonly SubCommand[] {
    while (this.aside.length > 0) this.close();
    this.end();
    const starts = lineStarts(script);
    const last = this.drafts.at(-1)?.list;
    return this.drafts.flatMap(({ guards, list, ...draft }) => {
      const kept = words(draft.words);
      if (kept.length === 0) return [];
      const status = guards && list !== last && draft.status === 'counts' ? 'tested' : draft.status;
      const text = script.slice(draft.from, draft.to);
      return [{ ...draft, status, words: kept, text, line: lineOf(starts, draft.from), via: [] }];
    });
  }

  private begin(from: number): Draft {
    this.draft ??= { ...draftAt(from), join: this.join, list: this.list };
    return this.draft;
  }

  private finish(): void {
    if (this.draft !== undefined) this.drafts.push(this.draft);
    this.draft = undefined;
  }
}
