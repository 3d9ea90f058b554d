// Tells people what could not be scanned.
import type { FileProblem } from './protocol.ts';

/** Sentences; the same trouble with many files is told once. */
export function problemSentences(problems: readonly FileProblem[]): readonly string[] {
  const files = new Map<string, string[]>();
  for (const { file, message } of problems) {
    const names = files.get(message);
    if (names === undefined) files.set(message, [file]);
    else names.push(file);
  }
  return Array.from(files, ([message, [first, ...others]]) =>
    others.length === 0 ? `${first} ${message}.` : `${first} and ${others.length} more: each ${message}.`,
  );
}
