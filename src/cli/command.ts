// What a command of the command line is made of.

/** An option; its long name is its key in {@link CliCommand.options}. */
export interface CliOption {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** May be given more than once. */
  readonly multiple?: boolean;
  /** What stands for the value in the help: `FILE`. */
  readonly placeholder?: string;
  readonly help: string;
}

/** What was typed after the command's name, checked against its options. */
export interface Arguments {
  readonly paths: readonly string[];
  has(option: string): boolean;
  /** The last value given. */
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

/** The outside world of a command, so that it can be run anywhere. */
export interface Io {
  /** Results. Dropped once nobody reads them any more. */
  readonly out: (text: string) => void;
  /** Everything else: problems and progress. */
  readonly err: (text: string) => void;
  /** Whether results may be coloured. */
  readonly colour: boolean;
  /** Width of the terminal behind `err`, where a line can be written over; `undefined` where there is none. */
  readonly columns: number | undefined;
  /** Absolute. */
  readonly cwd: string;
  /** Aborted when the user gives up, or when nobody reads the results any more. */
  readonly signal: AbortSignal;
}

/** One command: a file under commands/ with a line in the registry there, and its work in a file of its own. */
export interface CliCommand {
  readonly name: string;
  /** One line, without a full stop. */
  readonly summary: string;
  readonly description: string;
  /** What a PATH is, where it is not a Markdown file. */
  readonly paths?: string;
  readonly options: Readonly<Record<string, CliOption>>;
  /** Command lines without the leading `shipcheck`, and what they are good for. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  /** Meanings of the exit statuses 0, 1 and 2. */
  readonly exits: readonly [string, string, string];
  /** Resolves with the exit status. What it needs is loaded only now: the others should not have to wait for it. */
  run(args: Arguments, io: Io): Promise<number>;
}

/** Something typed that cannot be meant: ends the command with status 2. The message ends with a full stop. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Commands are bundles of their own, each with a class of that name. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
