// Tokens whose checksum is right. The CRC-32 is computed bit by bit over polynomials, not as the rules do it.
import { createHash } from 'node:crypto';
import { base62, hex, letters, word } from './make.ts';

/** `prefix`, `length` characters and their CRC-32 in base 62. */
export function withCrc32(prefix: string, length: number): string {
  const body = base62(length);
  return prefix + body + inBase(62, checksum(body), 6);
}

/** GitHub's fine-grained: the SHA-256 of all before it, in Base32, and as many characters of another kind. */
export function fineGrainedToken(): string {
  const body = `github_pat_${base62(22)}_${base62(43)}`;
  const bits = Array.from(createHash('sha256').update(body).digest(), (byte) =>
    byte.toString(2).padStart(8, '0'),
  ).join('');
  const check = Array.from({ length: 8 }, (_, i) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(bits.slice(5 * i, 5 * i + 5), 2)),
  );
  return `${body}${check.join('')}${base62(8)}`;
}

/** Grafana's: the CRC-32 of all before it, its bytes from the lowest on. */
export function grafanaToken(): string {
  const body = `glsa_${base62(32)}`;
  return `${body}_${bytesFromLowest(body).toString('hex')}`;
}

/** GitLab's with a payload: the last seven digits are the CRC-32 of all before them. */
export function routableToken(prefix: string, version: string): string {
  const rest = `${prefix}${word(27)}.${version}0q`;
  return rest + inBase(36, checksum(rest), 7);
}

/** Atlassian's: the CRC-32 of all before it. */
export function atlassianToken(prefix: string): string {
  const body = `${prefix}${word(176)}=`;
  return body + inBase(16, checksum(body), 8).toUpperCase();
}

/** Bitbucket's app password: the CRC-32 of all before it. */
export function bitbucketPassword(): string {
  const body = `ATBB${base62(24)}`;
  return body + inBase(16, checksum(body), 8).toUpperCase();
}

/** Confluent's: the CRC-32 of the characters after the prefix, in Base64 from the lowest byte on. */
export function confluentSecret(): string {
  const body = base62(54);
  return `cflt${body}${bytesFromLowest(body).toString('base64url').replaceAll('-', '+').replaceAll('_', '/')}`;
}

/** Zuplo's: the CRC-32 of the characters between prefix and checksum. */
export function zuploKey(): string {
  const body = hex(32);
  return `zpka_${body}_${inBase(16, checksum(body), 8)}`;
}

/** Cloudflare's: the CRC-32 of the characters between prefix and checksum. */
export function cloudflareToken(prefix: string): string {
  const body = base62(40);
  return prefix + body + inBase(16, checksum(body), 8);
}

/** Matrix's by Synapse: the CRC-32 of all before it. */
export function synapseToken(): string {
  const body = `syt_${base62(10)}_${letters(20)}`;
  return `${body}_${inBase(62, checksum(body), 6)}`;
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

function bytesFromLowest(text: string): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(checksum(text));
  return bytes;
}

function inBase(base: number, value: number, length: number): string {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  if (base <= 36) return value.toString(base).padStart(length, '0');
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / base)) text = digits.charAt(rest % base) + text;
  return text.padStart(length, '0');
}
