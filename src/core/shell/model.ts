// What a shell script is made of, as far as Shipcheck looks into one. Plain data.
import type { Span } from '../checklist/model.ts';

/** One word of a command. */
export interface Word extends Span {
  /** Quotes and escapes removed; expansions (`$NAME`, `$( … )`) stay as written. */
  readonly text: string;
  /** Whether any of it is quoted or escaped, so that it cannot be a keyword or a pattern. */
  readonly quoted: boolean;
}

export type RedirectionOperator = '<' | '<<' | '<<<' | '<>' | '>' | '>>' | '>|' | '>&' | '<&' | '&>' | '&>>';

export interface Redirection extends Span {
  readonly operator: RedirectionOperator;
  /** The file descriptor as written; `undefined` for the operator's default. */
  readonly fd: number | undefined;
  /** File, descriptor, here-string or here-document delimiter. */
  readonly target: string;
  readonly body: HereDocument | undefined;
}

/** The lines of a here-document. */
export interface HereDocument extends Span {
  readonly text: string;
  /** Whether the shell runs the `$( … )` in it: its delimiter is not quoted. */
  readonly expands: boolean;
}

/** The operator between a command and the one before it; `;` stands for a new line too. */
export type Join = 'first' | ';' | '&' | '&&' | '||' | '|';

/**
 * What becomes of an exit status in a script that stops at the first failure: it `counts`, it is `tested` by the script
 * itself (`if`, `||`), or it is `dropped` (`$( … )`, `&`).
 */
export type Status = 'counts' | 'tested' | 'dropped';

/** One command that the shell would start, wherever it stands: in a list, a pipe, a subshell, a substitution, a wrapper. */
export interface SubCommand extends Span {
  /** As written, redirections included; for `bash -c '…'` and `ssh host '…'` a command of the inner script. */
  readonly text: string;
  /** Zero-based line of the script on which it starts. */
  readonly line: number;
  /** Program first; empty when there are assignments or redirections alone. */
  readonly words: readonly Word[];
  /** `NAME=value` in front of the program. */
  readonly assignments: readonly string[];
  readonly redirections: readonly Redirection[];
  readonly join: Join;
  readonly status: Status;
  /** `! command`. */
  readonly negated: boolean;
  /** Started with `&`. */
  readonly background: boolean;
  /** Inside `$( … )`, backticks or `<( … )`. */
  readonly substituted: boolean;
  /** Words of the wrappers around it, outermost first: `[['sudo'], ['docker', 'exec', 'db']]`. */
  readonly via: readonly (readonly string[])[];
}

/** The program's name without its folder and `.exe`; `''` when the command has no words. */
export function programOf(command: SubCommand): string {
  return baseName(command.words[0]?.text ?? '');
}

/** The arguments, quotes removed. */
export function argumentsOf(command: SubCommand): readonly string[] {
  return command.words.slice(1).map((word) => word.text);
}

/** Last part of a path, without `.exe`. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '');
}
