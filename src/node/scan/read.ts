// Scans one file from disk within a fixed amount of memory, however large it is.
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Scanner, ScanResult } from '../../core/scan/engine.ts';
import type { Finding } from '../../core/scan/finding.ts';
import { advance, fileStart, type Position } from '../../core/scan/position.ts';
import { encodingOf, type DecodeBytes } from '../../core/scan/source.ts';
import { reasonOf } from '../errors.ts';

/** Memory to read one file after the other into. Files that fit are scanned whole, larger ones in overlapping parts. */
export function createReadBuffer(size: number = 2 ** 20): Buffer {
  // A `Buffer` finds single bytes several times faster than a plain array of bytes.
  return Buffer.allocUnsafeSlow(size);
}

/** Several times faster than what every platform has. */
export const decodeLatin1: DecodeBytes = (bytes) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Called between two steps of work; waits where others should have their turn. */
export type Pause = () => Promise<void> | undefined;

/**
 * Never rejects; a file that cannot be read is a problem of the result.
 * @returns `undefined` for what is no file any more: deleted, a link, a folder
 */
export async function scanFile(
  scanner: Scanner,
  absolute: string,
  path: string,
  buffer: Uint8Array,
  pause?: Pause,
): Promise<ScanResult | undefined> {
  let file: number | undefined;
  try {
    file = openSync(absolute, openFlags);
    const length = readSync(file, buffer);
    if (length < buffer.length) return scanner.scan(path, buffer.subarray(0, length));
    return await scanLarge(scanner, file, path, buffer, pause);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return gone.has(code) ? undefined : { findings: [], problem: `could not be read: ${reasonOf(error)}` };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A link is not followed, and a pipe not waited for, where the system can be told so. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const gone = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR', 'ENXIO']);

async function scanLarge(
  scanner: Scanner,
  file: number,
  path: string,
  buffer: Uint8Array,
  pause: Pause | undefined,
): Promise<ScanResult> {
  const encoding = encodingOf(buffer);
  if (encoding === 'binary') return { findings: [] };
  if (encoding !== 'utf-8') return scanWide(scanner, file, path, buffer);
  return scanParts(scanner, file, path, buffer, pause);
}

/**
 * The buffer is full with the first part. Every next one begins with the end of the one before. What is added to the
 * file meanwhile is left out: a log may grow faster than it is read.
 */
async function scanParts(
  scanner: Scanner,
  file: number,
  path: string,
  buffer: Uint8Array,
  pause: Pause | undefined,
): Promise<ScanResult> {
  const findings: Finding[] = [];
  const placeOf = placesIn(file);
  let unread = fstatSync(file).size - buffer.length;
  let start = 0;
  let from = 0;
  let filled = buffer.length;
  for (;;) {
    const isLast = filled < buffer.length;
    const to = isLast ? filled : filled - overlap;
    const offset = start;
    const result = scanner.scan(path, buffer.subarray(0, filled), {
      get start() {
        return placeOf(offset);
      },
      from,
      to,
    });
    findings.push(...result.findings);
    if (isLast || result.problem !== undefined) return { ...result, findings };
    await pause?.();
    const kept = to - overlap;
    start += kept;
    from = overlap;
    buffer.copyWithin(0, kept, filled);
    filled -= kept;
    const read = readSync(file, buffer, filled, Math.max(0, Math.min(unread, buffer.length - filled)), null);
    unread -= read;
    filled += read;
  }
}

/**
 * Makes a function that tells where offsets of a file are, each after the one before. It reads the file again: lines
 * are counted only where there is something to tell, which is hardly ever.
 */
function placesIn(file: number): (offset: number) => Position {
  let place = fileStart;
  let known = 0;
  return (offset) => {
    const buffer = Buffer.allocUnsafe(Math.min(2 ** 16, offset - known));
    while (known < offset) {
      const read = readSync(file, buffer, 0, Math.min(buffer.length, offset - known), known);
      if (read === 0) break;
      place = advance(place, buffer, 0, read);
      known += read;
    }
    return place;
  };
}

/** Bytes that a part sees of its neighbours on either side: more than any rule looks at. */
const overlap = 2 ** 15;

/** Text in UTF-16 is converted whole: large files of it are rare, and a limit keeps memory bounded. */
function scanWide(scanner: Scanner, file: number, path: string, buffer: Uint8Array): ScanResult {
  const { size } = fstatSync(file);
  if (size > largestWide)
    return { findings: [], problem: `is UTF-16 and larger than ${largestWide / 1e6} MB` };
  const rest = readFileSync(file);
  const whole = new Uint8Array(buffer.length + rest.length);
  whole.set(buffer);
  whole.set(rest, buffer.length);
  return scanner.scan(path, whole);
}

const largestWide = 32_000_000;
