// One file as the rules see it: bytes, and text whose offsets are the bytes'.
import { formatOf, roleOf, type FileFormat, type FileRole } from './roles.ts';

/** A file, or the part of a large one that is in memory. */
export interface Source {
  /** Relative to what is scanned, `/` between its parts. */
  readonly path: string;
  readonly role: FileRole;
  readonly format: FileFormat;
  /** Whether the file begins before or ends after what is in memory. */
  readonly isPart: boolean;
  readonly bytes: Uint8Array;
  /**
   * One UTF-16 unit for each byte, so that an offset means the same in both; exact for ASCII, and outside of it good
   * enough for patterns. Made when first asked for.
   */
  readonly text: string;
  /** What really stands between two offsets. */
  decode(from: number, to: number): string;
  /** The same file, seen from one offset to another; offsets begin at 0 there. */
  window(from: number, to: number): Source;
  /** The same, for something else than its path says. */
  inRole(role: FileRole): Source;
}

/** Gives a text of as many UTF-16 units as there are bytes; ASCII must come out as it is. */
export type DecodeBytes = (bytes: Uint8Array) => string;

/** Works everywhere. Hosts may know a faster way. */
export const decodeAnywhere: DecodeBytes = (bytes) => oneUnitPerByte.decode(bytes);

/** Makes a source of bytes in UTF-8 or any other superset of ASCII. */
export function createSource(
  path: string,
  bytes: Uint8Array,
  decodeBytes: DecodeBytes,
  isPart = false,
): Source {
  return new FileSource({ path, role: roleOf(path), format: formatOf(path), isPart }, bytes, decodeBytes);
}

type FileFacts = Pick<Source, 'path' | 'role' | 'format' | 'isPart'>;

/** A class, since one is made for every file and every window. */
class FileSource implements Source {
  readonly path: string;
  readonly role: FileRole;
  readonly format: FileFormat;
  readonly isPart: boolean;
  readonly bytes: Uint8Array;
  private readonly decodeBytes: DecodeBytes;
  private decoded: string | undefined;

  constructor({ path, role, format, isPart }: FileFacts, bytes: Uint8Array, decodeBytes: DecodeBytes) {
    this.path = path;
    this.role = role;
    this.format = format;
    this.isPart = isPart;
    this.bytes = bytes;
    this.decodeBytes = decodeBytes;
    this.decoded = undefined;
  }

  get text(): string {
    this.decoded ??= this.decodeBytes(this.bytes);
    return this.decoded;
  }

  decode(from: number, to: number): string {
    const units = this.text.slice(from, to);
    return onlyAscii.test(units) ? units : utf8.decode(this.bytes.subarray(from, to));
  }

  window(from: number, to: number): Source {
    const { path, role, format, bytes, decodeBytes } = this;
    return new FileSource({ path, role, format, isPart: true }, bytes.subarray(from, to), decodeBytes);
  }

  inRole(role: FileRole): Source {
    const { path, format, isPart, bytes, decodeBytes } = this;
    const source = new FileSource({ path, role, format, isPart }, bytes, decodeBytes);
    source.decoded = this.decoded;
    return source;
  }
}

/**
 * The bytes to scan of a file that starts with `head`: `binary` when it has NUL bytes and is not UTF-16.
 * A byte-order mark tells UTF-16, as it does for editors.
 */
export function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'binary' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const firstNul = head.subarray(0, sniffed).indexOf(0);
  return firstNul === -1 ? 'utf-8' : 'binary';
}

/** UTF-16 bytes as UTF-8 bytes, without the byte-order mark. */
export function fromUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

/** Bytes at the start of a file in which a NUL means that it is not text; as Git does it. */
const sniffed = 8000;
const oneUnitPerByte = new TextDecoder('latin1');
const onlyAscii = /^[\0-\x7f]*$/;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
