// What the editor asks of a machine that can scan files by itself, in threads, and knows git.
import type { ScannerOptions } from '../scan/engine.ts';
import type { Finding, RuleKind } from '../scan/finding.ts';

/** What is looked for, and what is left out. Survives structured cloning. */
export interface ScanSetup {
  readonly kinds: readonly RuleKind[];
  readonly options: ScannerOptions;
}

/** Which files. */
export interface FileSelection {
  /** Absolute; files are relative to it, `/` between parts. */
  readonly root: string;
  /** Files and folders relative to the root; all of it when left out. What git ignores is never among them. */
  readonly paths?: readonly string[];
  /** Whether git may be run to tell; `.gitignore` files are read otherwise. */
  readonly useGit: boolean;
}

/** What came of some files. */
export interface FilesScanned {
  readonly findings: readonly Finding[];
  /** Messages go on after the name of the file: `could not be read: permission denied`. */
  readonly problems: readonly { readonly file: string; readonly message: string }[];
  /** What was left out on purpose; messages as above. */
  readonly notes: readonly { readonly file: string; readonly message: string }[];
  readonly scanned: number;
}

export interface ScanMachine {
  /**
   * Scans files; results come in no particular order. Resolves with sentences about what could not be looked at, soon
   * after the signal is given too; rejects when no thread can run.
   */
  scan(
    setup: ScanSetup,
    files: FileSelection,
    onResult: (result: FilesScanned) => void,
    signal: AbortSignal,
  ): Promise<readonly string[]>;
  /** Of the paths, those that a scan of the whole root would look at, and files below those that are folders. */
  select(files: FileSelection): Promise<readonly string[]>;
  /** Has git run a command before every commit in the repository of a folder; see `core/scan/hook.ts`. */
  addHook(root: string): Promise<HookResult>;
}

/** `kept`: there is a hook that is no shell script, so that nothing was written; `lines` are for people to add. */
export type HookResult =
  | { readonly kind: 'added' | 'extended' | 'there'; readonly file: string }
  | { readonly kind: 'kept'; readonly file: string; readonly lines: string }
  | { readonly kind: 'no repository' };
