// The checksum of Microsoft's common annotated security keys, as its public "Security utilities" compute it: Marvin32
// of the first 60 bytes. Anyone can check it, for the seed is the same everywhere.
import { base64Bytes } from './base64.ts';
import { base62, bytesFromLowest, judge } from './checksum.ts';
import type { Checksum } from './token.ts';

/** Whether what follows the eightieth character is the checksum of what stands before it. */
export function annotatedKeyChecksum(key: string): Checksum {
  const data = base64Bytes(key.slice(0, dataLength));
  if (data === undefined) return 'wrong';
  const checksum = bytesFromLowest(marvin32(data));
  // Libraries for base 62 differ in how they write zeros at the beginning.
  if (checksum[0] === 0) return 'right';
  const written = key.slice(dataLength, dataLength + comparedLength);
  return judge(writingsOf(checksum).some((one) => one.startsWith(written)));
}

const dataLength = 80;
/** Keys keep three or four bytes of the checksum: these are the characters of the first three. */
const comparedLength = 4;

/** In base 62, as one number with zeros after it; of older keys in Base64. */
function writingsOf(checksum: readonly number[]): readonly string[] {
  let digits = '';
  let rest = checksum.reduce((number, byte) => number * 256 + byte, 0);
  for (; rest > 0; rest = Math.floor(rest / 62)) digits = base62.charAt(rest % 62) + digits;
  return [digits.padEnd(6, '0'), btoa(String.fromCharCode(...checksum))];
}

/** "Default0" as one number, in two halves. */
const seed: Readonly<Record<'high' | 'low', number>> = { high: 0x44656661, low: 0x756c7430 };

/** Of bytes whose count is a multiple of four. */
function marvin32(data: Uint8Array): number {
  const view = new DataView(data.buffer);
  let { high, low } = seed;
  const mix = (word: number): void => {
    low = (low + word) | 0;
    high ^= low;
    low = (rotated(low, 20) + high) | 0;
    high = rotated(high, 9) ^ low;
    low = (rotated(low, 27) + high) | 0;
    high = rotated(high, 19);
  };
  for (let at = 0; at < data.length; at += 4) mix(view.getUint32(at, true));
  mix(endOfData);
  mix(0);
  return (low ^ high) >>> 0;
}

const endOfData = 0x80;

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
