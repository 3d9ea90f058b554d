// Quick looks at bytes around a keyword: most keywords lead nowhere, and the text need not be decoded to see that.

/** A set of bytes, as a table: 1 for those that are in it. */
export type ByteSet = Uint8Array;

/** The bytes of one ASCII character each that `character` matches. */
export function byteSet(character: RegExp): ByteSet {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    byte < 128 && character.test(String.fromCharCode(byte)) ? 1 : 0,
  );
}

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
