// How core has a command run, whatever runs it: an integrated terminal, or a process of our own.
import type { ShellKind } from '../checklist/model.ts';

/** A shell script to run, ready: fail-fast and working directory are the host's to add. */
export interface CommandRequest {
  /** Shown to people: the item's text, or the section's title. */
  readonly title: string;
  /** For people; commands of one session run one after the other, in one terminal where there are terminals. */
  readonly session: string;
  readonly text: string;
  readonly shell: ShellKind;
  /** Absolute path in the host's own syntax. */
  readonly cwd: string;
  /** Added to the host's environment; a value reaches the shell only this way. */
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds until the command must have ended. */
  readonly timeout: number;
  /** Whether standard error is wanted apart from the output; a terminal cannot tell the two apart. */
  readonly apart?: boolean;
}

/** How a command ended. */
export interface CommandResult {
  /** `exited` with a status; `cancelled` by the user; `timeout`; `failed` to start (`message` says why). */
  readonly end: 'exited' | 'cancelled' | 'timeout' | 'failed';
  /** 0 to 255 (any integer on Windows); `undefined` unless `exited`, or when the shell did not tell. */
  readonly exitCode: number | undefined;
  /** Standard output and standard error as one text, escape sequences removed, lines ending with `\n`, cut to a limit. */
  readonly output: string;
  /** Whether output went over the limit and its middle was left out. */
  readonly truncated: boolean;
  readonly durationMs: number;
  /** Standard error, where it was asked for apart and could be had. */
  readonly stderr?: string;
  readonly message?: string;
}

/** Runs commands. Never rejects: a command that cannot be run resolves with `end: 'failed'`. */
export interface CommandHost {
  run(
    request: CommandRequest,
    signal: AbortSignal,
    onOutput?: (chunk: string) => void,
  ): Promise<CommandResult>;
}
