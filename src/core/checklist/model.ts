// The checklist model: what a Markdown file with task-list items means to Shipcheck. Never mutated; what is below a
// section is read when it is first asked for, so that a keystroke in a large file costs little.

import type { Progress } from './progress.ts';

/** A half-open range of UTF-16 offsets into the text that was parsed. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Something that is off in a file, shown where it stands; parsing itself never fails. */
export interface Problem extends Span {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** What a command says should come out of it, as written; `core/verify/expectations` decides what it asserts. */
export interface ExpectationText extends Span {
  /** The words after the label: `PONG` of `# Expected: PONG`, `Should return no results` of `# Should return no results`. */
  readonly text: string;
  /** 1-based line in the file. */
  readonly line: number;
  /** Zero-based line inside {@link Command.text} that the expectation is about or stands on; `undefined` outside a fence. */
  readonly commandLine: number | undefined;
  /** `comment` inside the fence, `paragraph` beside it (`**Expected Result:** …`), `item` the item's own text. */
  readonly source: 'comment' | 'paragraph' | 'item';
}

/** What runs a command: a POSIX shell, PowerShell or cmd.exe. */
export type ShellKind = 'posix' | 'powershell' | 'cmd';

/** One code block or one piece of inline code that can be run. */
export interface Command extends Span {
  /** Equal for the same command in the same place of the same item, whatever happens around it. */
  readonly id: string;
  /** 1-based line of the fence, or of the inline code. */
  readonly line: number;
  readonly kind: 'fence' | 'indented' | 'inline';
  /** The fence's language as written, lower case; `undefined` when there is none. */
  readonly language: string | undefined;
  readonly shell: ShellKind;
  /** What runs, comments kept; common indentation, trailing blanks and prompts removed. Lines end with `\n`. */
  readonly text: string;
  readonly expectations: readonly ExpectationText[];
}

/** A fence outside every item. */
export interface LooseCommand extends Command {
  /**
   * Whom its verdict is offered to: the items of the list before it (through a bold label such as
   * `**Migration Commands:**`), of the `**Expected Results**:` list after it, or nobody but its section.
   */
  readonly offeredTo: 'before' | 'after' | 'section';
  /** Ids of those items, in document order; empty for `section`. */
  readonly items: readonly string[];
}

/** A probe that is written down: in a fence whose info string says `probe`, or in a comment `<!-- probe: … -->`. */
export interface WrittenProbe extends Span {
  /** Equal for the same probe in the same place of the same item, whatever happens around it. */
  readonly id: string;
  /** 1-based line of the fence or the comment. */
  readonly line: number;
  readonly kind: 'probe';
  readonly form: 'fence' | 'comment';
  /** YAML, not yet read; what is no part of it is blanked, so that its offsets are those of the file from `at` on. */
  readonly text: string;
  /** Offset of the text's first character. */
  readonly at: number;
}

/** What can be run. */
export type Check = Command | WrittenProbe;

/** A GFM task-list item. */
export interface Item extends Span {
  /**
   * Made of the headings above, the texts of the items around it and its own text, and a number where all of these
   * are equal. Survives edits elsewhere in the file.
   */
  readonly id: string;
  /** 1-based line of the list marker. */
  readonly line: number;
  /** Inline markup stripped, wrapped lines joined by one space; an unknown `<word>` is a placeholder and stays. */
  readonly text: string;
  readonly checked: boolean;
  /** Offset of the one character between the brackets: all that a tick ever replaces. */
  readonly marker: number;
  /** Number of task items around it. */
  readonly depth: number;
  /** Number of list items of any kind around it. */
  readonly listDepth: number;
  /** Titles of the open headings, outermost first. */
  readonly sectionPath: readonly string[];
  readonly commands: readonly Command[];
  readonly probes: readonly WrittenProbe[];
  /** Task items directly below, plain bullets between skipped. */
  readonly children: readonly Item[];
  /** `(optional)`, `(if applicable)` and the like: does not have to be ticked. */
  readonly optional: boolean;
  /** Why it does not count for progress: `~~struck~~`, or inside GitHub's `ignore-task-list` region. */
  readonly excluded: 'struck' | 'ignored' | undefined;
}

/** A heading with what is under it; the root section of a checklist has level 0, no title and no line of its own. */
export interface Section extends Span {
  readonly id: string;
  readonly title: string;
  /** 1 to 6; 0 for the root. */
  readonly level: number;
  /** 1-based line of the heading; 1 for the root. */
  readonly line: number;
  /** Outermost first, this section's own title last; empty for the root. */
  readonly path: readonly string[];
  /** Items of this section without a task item around them. */
  readonly items: readonly Item[];
  readonly commands: readonly LooseCommand[];
  /** Those outside every item. */
  readonly probes: readonly WrittenProbe[];
  readonly sections: readonly Section[];
  /** Of all items below, those of sections below included. */
  readonly progress: Progress;
}

/** One parsed Markdown file. */
export interface Checklist {
  /** First level-1 heading, else the first heading. */
  readonly title: string | undefined;
  readonly root: Section;
  /** Every item, in document order. */
  readonly items: readonly Item[];
  /** YAML front matter without its `---` lines. */
  readonly frontMatter: Span | undefined;
  readonly problems: readonly Problem[];
}
