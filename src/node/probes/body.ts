// Reads the body of a response within limits.
import type { Readable } from 'node:stream';
import { promisify, TextDecoder } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate } from 'node:zlib';

/** Bytes of a body that are kept, packed and unpacked. */
const largestBody = 1024 * 1024;

export interface ReadBody {
  readonly text: string;
  /** Whether there was more. */
  readonly truncated: boolean;
}

/** Stops reading at the limit and closes the connection then. Rejects when the body is not what its headers say. */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  type: string | undefined,
): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > largestBody) break;
  }
  const truncated = size > largestBody;
  const packed = Buffer.concat(chunks).subarray(0, largestBody);
  const unpacked = await unpack(packed, encoding?.trim().toLowerCase());
  if (unpacked === undefined) return { text: '', truncated: true };
  return { text: decoderFor(type).decode(unpacked), truncated };
}

/** A beginning that was cut off is unpacked as far as it goes. */
const flush = constants.Z_SYNC_FLUSH;
const unpackers: Readonly<Record<string, (packed: Buffer) => Promise<Buffer>>> = {
  gzip: (packed) => promisify(gunzip)(packed, { maxOutputLength: largestBody, finishFlush: flush }),
  deflate: (packed) => promisify(inflate)(packed, { maxOutputLength: largestBody, finishFlush: flush }),
  br: (packed) =>
    promisify(brotliDecompress)(packed, {
      maxOutputLength: largestBody,
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    }),
};

/** `undefined` for what would be larger than the limit. */
async function unpack(packed: Buffer, encoding: string | undefined): Promise<Buffer | undefined> {
  const unpacker = unpackers[encoding?.replace(/^x-/, '') ?? ''];
  if (unpacker === undefined || packed.length === 0) return packed;
  try {
    return await unpacker(packed);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw new Error('its body is not packed as it says', { cause: error });
  }
}

/** UTF-8 unless the response says otherwise. */
function decoderFor(type: string | undefined): TextDecoder {
  const charset = /charset="?([\w-]+)/i.exec(type ?? '')?.[1];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
