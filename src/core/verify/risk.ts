// The risk classes of commands, from harmless to what asks first.

/**
 * `safe`: only reads. `changes`: changes live state but can be undone or repeated. `destructive`: deletes, overwrites
 * or rolls back. `interactive`: waits for a person. `endless`: runs until stopped.
 */
export type RiskClass = 'safe' | 'changes' | 'destructive' | 'interactive' | 'endless';

/** Why a command has its class. */
export interface Risk {
  readonly class: RiskClass;
  /** The sub-command that decides, as written. */
  readonly part: string;
  /** One phrase for people: `deletes files`, `follows a log for ever`. */
  readonly because: string;
}
