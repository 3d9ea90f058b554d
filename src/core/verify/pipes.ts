// What a script tells of commands that failed inside a pipe, where the exit status alone would hide it.
import type { Invocation } from './risk/invocation.ts';

/** A command in a pipe that failed although it was not the last one; `part` counts from 1. */
export interface BrokenPipe {
  readonly part: number;
  readonly parts: number;
  readonly status: number;
}

/** What the output of a script tells of its pipes. */
export interface PipeNotes {
  /** Without the notes, as the commands themselves printed it. */
  readonly output: string;
  readonly broken: BrokenPipe | undefined;
  /** Whether the shell cannot look into pipes. */
  readonly blind: boolean;
}

/** The line that a script prints of it; people who look at the output read it too. */
export function pipeNote(part: string, parts: string, status: string): string {
  return `shipcheck: command ${part} of ${parts} in a pipe ended with exit status ${status}`;
}

/** The line that a script prints where its shell cannot look into pipes. */
export const blindNote = 'shipcheck: this shell does not tell when a command inside a pipe fails';

const notes = new RegExp(`^${pipeNote('(\\d+)', '(\\d+)', '(\\d+)')}\\n?`, 'gm');

export function pipeNotesIn(output: string): PipeNotes {
  if (!output.includes('shipcheck: ')) return { output, broken: undefined, blind: false };
  const [first] = output.matchAll(notes);
  const [part = 0, parts = 0, status = 0] = first?.slice(1).map(Number) ?? [];
  return {
    output: output.replace(notes, '').replaceAll(`${blindNote}\n`, ''),
    broken: first && { part, parts, status },
    blind: output.includes(blindNote),
  };
}

/** The commands that may have failed: those in this place of a pipe of this length. */
export function culprits(
  invocations: readonly Invocation[],
  { part, parts }: BrokenPipe,
): readonly Invocation[] {
  return pipesOf(invocations)
    .filter((pipe) => pipe.length === parts)
    .flatMap((pipe) => pipe[part - 1] ?? []);
}

/** Commands in the pipes they stand in; one without a pipe is alone in its own. */
function pipesOf(invocations: readonly Invocation[]): readonly (readonly Invocation[])[] {
  const pipes: Invocation[][] = [];
  for (const invocation of invocations) {
    if (invocation.command.substituted) continue;
    const last = pipes.at(-1);
    if (last && invocation.command.join === '|') last.push(invocation);
    else pipes.push([invocation]);
  }
  return pipes;
}
