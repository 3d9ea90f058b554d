// Quick looks at bytes around a keyword: most keywords lead nowhere, and the text need not be decoded to see that.

/** A set of bytes, as a table: 1 for those that are in it. */
export type ByteSet = Uint8Array;

/** The bytes of one ASCII character each that `character` matches. */
export function byteSet(character: RegExp): ByteSet {
  const marked = ascii.replace(new RegExp(character, `${character.flags}g`), mark);
  const set = new Uint8Array(256);
  for (let byte = 0; byte < ascii.length; byte++) if (marked[byte] === mark) set[byte] = 1;
  return set;
}

const ascii = String.fromCharCode(...Array.from({ length: 128 }).keys());
const mark = '\x80';

/** Where the run of bytes of `set` that begins at `from` ends; `from` when there is none. */
export function runEnd(bytes: Uint8Array, from: number, set: ByteSet, longest: number): number {
  const limit = Math.min(bytes.length, from + longest);
  let at = from;
  while (at < limit && set[bytes[at] ?? 0] === 1) at++;
  return at;
}

/** Where the run of bytes of `set` that ends before `to` begins; `to` when there is none. */
export function runStart(bytes: Uint8Array, to: number, set: ByteSet, longest: number): number {
  const limit = Math.max(0, to - longest);
  let at = to;
  while (at > limit && set[bytes[at - 1] ?? 0] === 1) at--;
  return at;
}

export const wordBytes: ByteSet = byteSet(/\w/);
