// Reads Markdown files as they are, and writes single bytes back.
import { open, readFile, stat } from 'node:fs/promises';
import { reasonOf } from './errors.ts';

/** A file's text, or one sentence without a full stop on why there is none. */
export type ReadFile =
  | { readonly kind: 'text'; readonly text: string; readonly bytes: Uint8Array }
  | { readonly kind: 'problem'; readonly message: string };

/** Nobody writes a checklist of this size; whatever is behind such a name would only hold everything up. */
const largest = 32 * 1024 * 1024;

/** Where a NUL byte gives a binary away; texts have none. */
const inspected = 8 * 1024;

/**
 * Reads a text file as UTF-8; a byte order mark stays, invalid bytes become U+FFFD in the text only. Never rejects: a
 * binary, a file of more than 32 MB and one that cannot be read are problems.
 */
export async function readText(path: string): Promise<ReadFile> {
  try {
    const { size, isOrdinary } = await stat(path).then((found) => ({
      size: found.size,
      isOrdinary: found.isFile(),
    }));
    if (!isOrdinary) return problem('This is not an ordinary file');
    if (size > largest)
      return problem(`This file is too large: ${megabytes(size)} MB; ${megabytes(largest)} MB are read`);
    const bytes = await readFile(path);
    if (bytes.subarray(0, inspected).includes(0)) return problem('This is a binary file, not Markdown');
    return { kind: 'text', text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), bytes };
  } catch (error) {
    return problem(`This file could not be read: ${reasonOf(error)}`);
  }
}

/**
 * Writes the bytes of a file that differ, in place: nothing else about the file changes, and nobody ever sees half of
 * it. Rejects when the file is no longer `before`, and with the system's error.
 */
export async function writeChangedBytes(path: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  const file = await open(path, 'r+');
  try {
    if (!(await file.readFile()).equals(before)) throw new Error('it was changed in the meantime');
    for (let position = 0; position < after.length; position++) {
      if (after[position] !== before[position]) await file.write(after, position, 1, position);
    }
  } finally {
    await file.close();
  }
}

function problem(message: string): ReadFile {
  return { kind: 'problem', message };
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
