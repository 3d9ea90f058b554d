// Tokens whose checksum is right. The CRC-32 is computed bit by bit over polynomials, not as the rules do it.
import { base62 } from './make.ts';

/** `prefix`, `length` characters and their CRC-32 in base 62. */
export function withCrc32(prefix: string, length: number): string {
  const body = base62(length);
  return prefix + body + inBase62(checksum(body));
}

/** `prefix`, `length` characters and their CRC-32 in hex after an underscore. */
export function withHexCrc32(prefix: string, length: number): string {
  const body = base62(length);
  return `${prefix}${body}_${checksum(body).toString(16).padStart(8, '0')}`;
}

/** The remainder of the bits, each byte's lowest first, by the polynomial of IEEE 802.3. */
function checksum(text: string): number {
  const bits = Array.from(Buffer.from(text)).flatMap((byte) =>
    Array.from({ length: 8 }, (_, bit) => (byte >> bit) & 1),
  );
  const register = bits.concat(Array.from({ length: 32 }, () => 0)).map((bit, i) => (i < 32 ? bit ^ 1 : bit));
  const polynomial = Array.from('100000100110000010001110110110111', Number);
  for (let i = 0; i < bits.length; i++)
    if (register[i] === 1) for (const [j, bit] of polynomial.entries()) register[i + j]! ^= bit;
  return register.slice(-32).reduceRight((value, bit) => value * 2 + (bit ^ 1), 0);
}

function inBase62(value: number): string {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = digits.charAt(rest % 62) + text;
  return text.padStart(6, '0');
}
