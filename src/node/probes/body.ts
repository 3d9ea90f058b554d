// Makes text of the body of a response.
import { promisify, TextDecoder } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate } from 'node:zlib';
import { largestBody, type Received } from './receive.ts';

/** The body unpacked, to the limit. Rejects when it is not packed as its headers say. */
export async function textOf(
  { body, truncated }: Pick<Received, 'body' | 'truncated'>,
  encoding: string | undefined,
  type: string | undefined,
): Promise<{ readonly body: string; readonly truncated: boolean }> {
  const unpacker = encoding === undefined ? undefined : unpackers[encoding.trim().toLowerCase()];
  if (unpacker === undefined || body.length === 0) return { body: decode(body, type), truncated };
  try {
    return { body: decode(await unpacker(body), type), truncated };
  } catch (error) {
    if (error instanceof RangeError) return { body: '', truncated: true };
    throw new Error('its body is not packed as it says', { cause: error });
  }
}

const options = { maxOutputLength: largestBody, finishFlush: constants.Z_SYNC_FLUSH };
const brotliOptions = { maxOutputLength: largestBody, finishFlush: constants.BROTLI_OPERATION_FLUSH };
const [unzip, unbrotli, undeflate] = [promisify(gunzip), promisify(brotliDecompress), promisify(inflate)];

/** What was cut off is unpacked as far as it goes; what would be larger than the limit is a RangeError. */
const unpackers: Readonly<Record<string, (packed: Buffer) => Promise<Buffer>>> = {
  gzip: (packed) => unzip(packed, options),
  'x-gzip': (packed) => unzip(packed, options),
  deflate: (packed) => undeflate(packed, options),
  br: (packed) => unbrotli(packed, brotliOptions),
};

/** UTF-8 unless the response says otherwise. */
function decode(bytes: Buffer, type: string | undefined): string {
  const charset = /charset="?([\w-]+)/i.exec(type ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return bytes.toString('utf8');
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
