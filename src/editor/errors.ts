// Errors that are safe and useful to show to a person, apart from everything else, which is a bug.
import { window, type LogOutputChannel } from 'vscode';

/** Something that went wrong for a reason a user can understand; the message says what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** Thrown after the user was told why something is not done: there is nothing more to say. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The sentence of an unknown error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Runs what a command does: a {@link UserError} is shown, anything else is logged as a bug and said to be one. Never
 * rejects, and does not wait until the message is read.
 */
export async function guarded(log: LogOutputChannel, action: () => unknown): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Refused) return;
    if (error instanceof UserError) {
      void window.showErrorMessage(error.message);
      return;
    }
    log.error(error instanceof Error ? error : String(error));
    void reportBug(log, error);
  }
}

async function reportBug(log: LogOutputChannel, error: unknown): Promise<void> {
  const show = 'Show Log';
  const chosen = await window.showErrorMessage(`Shipcheck could not finish that: ${messageOf(error)}`, show);
  if (chosen === show) log.show();
}
