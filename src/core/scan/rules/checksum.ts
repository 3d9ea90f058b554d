// Checksums and structures that vendors put into tokens, so that a scanner can tell offline which cannot be real.
import { sha256 } from '../sha256.ts';
import { decodeBase64 } from './base64.ts';
import type { Checksum } from './token.ts';

/** Judges a secret. */
type Check = (secret: string) => Checksum;

/** How a CRC-32 is written: always with the same number of characters. */
export type Writing = (crc: number) => string;

/** What is not under the checksum at the end of a token: characters at its beginning, and right before the checksum. */
interface Apart {
  readonly prefix?: number;
  readonly gap?: number;
}

/** Of tokens that end with the CRC-32 of all the rest but the parts named. */
export function endsWithCrc32(write: Writing, { prefix = 0, gap = 0 }: Apart = {}): Check {
  const { length } = write(0);
  return (secret) => {
    const body = secret.slice(prefix, -length - gap);
    return judge(secret.endsWith(write(crc32(body))));
  };
}

/** The same check, of those secrets alone that have the form with a checksum. */
export function when(form: RegExp, check: Check): Check {
  return (secret) => (form.test(secret) ? check(secret) : 'right');
}

/** Of tokens with a JSON object in Base64 after the prefix, up to `end` or the end. */
export function holdsJson(prefix: number, end = '\n'): Check {
  return (secret) => {
    const [encoded = ''] = secret.slice(prefix).split(end);
    return judge(/^\{".*\}\s*$/s.test(decodeBase64(encoded) ?? ''));
  };
}

export function judge(right: boolean): Checksum {
  return right ? 'right' : 'wrong';
}

/** The digits in their order. */
export const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Six digits. */
export const inBase62: Writing = (crc) => inDigits(crc, base62, 6);

/** Seven digits, the letters small. */
export const inBase36: Writing = (crc) => crc.toString(36).padStart(7, '0');

/** Eight digits, the letters small. */
export const inHex: Writing = (crc) => crc.toString(16).padStart(8, '0');

/** Eight digits, the letters capital. */
export const inUpperHex: Writing = (crc) => inHex(crc).toUpperCase();

/** Eight digits, the letters small, the lowest byte first. */
export const inReversedHex: Writing = (crc) =>
  bytesFromLowest(crc)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** Six characters, the lowest byte first, without padding. */
export const inReversedBase64: Writing = (crc) =>
  btoa(String.fromCharCode(...bytesFromLowest(crc))).slice(0, 6);

/** Of tokens whose part from `at` on is the beginning of the SHA-256 of all before it: 40 bits in Base32. */
export function holdsSha256(at: number): Check {
  return (secret) => {
    const hash = Number.parseInt(sha256(secret.slice(0, at)).slice(0, 10), 16);
    return judge(secret.startsWith(inDigits(hash, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 8), at));
  };
}

function inDigits(value: number, alphabet: string, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / alphabet.length))
    text = alphabet.charAt(rest % alphabet.length) + text;
  return text;
}

/** The four bytes of a number, from the lowest on. */
export function bytesFromLowest(value: number): readonly number[] {
  return [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);
}

/** CRC-32 (ISO-HDLC) of ASCII text, as an unsigned number. */
function crc32(text: string): number {
  let crc = -1;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
