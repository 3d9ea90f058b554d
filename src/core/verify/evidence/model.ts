// What is kept of one run, or of one decision of a person.
import type { Judgement } from '../outcome.ts';

export interface Evidence extends Judgement {
  /** The checklist: relative to the workspace folder, `/` between names. */
  readonly file: string;
  /** 1-based, of the check at the time of the run. */
  readonly line: number;
  readonly item: { readonly id: string; readonly text: string };
  /** What was run, in words, a hash that changes with it, and its kind, see `kindOf`. */
  readonly probe: { readonly description: string; readonly hash: string; readonly kind: string };
  /** `undefined` where none was chosen. */
  readonly environment: string | undefined;
  /** `undefined` outside of git. */
  readonly commit: string | undefined;
  /** When it began, in milliseconds since 1970. */
  readonly time: number;
  readonly durationMs: number;
  /** `undefined` where there is none: no command, or one that did not exit. */
  readonly exitCode: number | undefined;
  /** Plain text; masked and cut once it has been encoded. */
  readonly output: string;
  /** Whether a person decided, or the run itself. */
  readonly by: 'run' | 'person';
}
