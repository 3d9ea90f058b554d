// The nested lists of PowerShell and cmd.exe scripts, where a command goes on behind the brackets in it.
import { Drafts, List } from './list.ts';
import type { SubCommand, Word } from './model.ts';

/** Brackets in brackets beyond which they say nothing any more. */
const deepest = 100;

/** A stack of lists: brackets put the command around them aside. */
export class Nest {
  private readonly drafts = new Drafts();
  private readonly lists: List[] = [];
  /** The list being read. */
  list: List = new List(this.drafts, { outermost: true });

  open(): void {
    if (this.lists.length >= deepest) return;
    this.lists.push(this.list);
    this.list = new List(this.drafts, { outermost: false });
  }

  /** Goes back to the list around; a bracket too many is ignored. */
  close(): void {
    const outer = this.lists.pop();
    if (outer === undefined) return;
    this.list.end();
    this.list = outer;
  }

  /** See {@link Drafts.commands}. */
  commands(script: string, keep: (words: readonly Word[]) => readonly Word[]): readonly SubCommand[] {
    while (this.lists.length > 0) this.close();
    this.list.end();
    return this.drafts.commands(script, keep);
  }
}
