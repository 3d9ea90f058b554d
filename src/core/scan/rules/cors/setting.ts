// One CORS setting as a reader found it, in code or in configuration: what it grants, before it is judged.
import type { CorsKind } from './rules.ts';

export interface Setting {
  readonly kind: CorsKind;
  /** Byte offsets of what is marked: the wildcard, the call, the check. */
  readonly from: number;
  readonly to: number;
  /** What is written, for people, short: `origin: '*'`, `cors()`, `Access-Control-Allow-Origin: *`. */
  readonly subject: string;
  /**
   * Whether answers may be read with cookies: `true` when the setting or its siblings say so, `false` when they do not,
   * `'forced'` where the software sends the request's origin back because of them.
   */
  readonly credentials?: boolean | 'forced';
  /** Data that anybody may read anyway: storage that allows only GET and HEAD. */
  readonly isReadOnly?: boolean;
  /** A part of the file that only development or tests use. */
  readonly isForDevelopment?: boolean;
  /** A sentence to add to the message: what this software does with it. */
  readonly note?: string;
}
