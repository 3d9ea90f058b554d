// Checksums that vendors put into tokens, so that a scanner can tell real ones offline.
import type { Checksum } from './token.ts';

/** GitHub and npm: after the prefix, characters in base 62 whose last six are the CRC-32 of the others. */
export function crc32InBase62(prefixLength: number): (secret: string) => Checksum {
  return (secret) => {
    const body = secret.slice(prefixLength, -6);
    return inBase62(crc32(body)).padStart(6, '0') === secret.slice(-6) ? 'right' : 'wrong';
  };
}

/** Grafana: the last eight characters are the CRC-32 of the part after the prefix, in hex. */
export function crc32InHex(prefixLength: number): (secret: string) => Checksum {
  return (secret) => {
    const [body = '', checksum] = secret.slice(prefixLength).split('_');
    return crc32(body).toString(16).padStart(8, '0') === checksum?.toLowerCase() ? 'right' : 'wrong';
  };
}

/** CRC-32 (ISO-HDLC) of ASCII text, as an unsigned number. */
export function crc32(text: string): number {
  let crc = -1;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function inBase62(value: number): string {
  const high = Math.floor(value / 62);
  return (high > 0 ? inBase62(high) : '') + base62.charAt(value % 62);
}
