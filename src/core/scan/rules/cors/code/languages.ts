// Which language the code at a path is in, and what reads it.
import type { Grammar } from '../../../../host/syntax.ts';
import type { CodeReader } from '../analyser.ts';

/** The reader of the code at `path`; `undefined` for what is no code, or in another language. */
export function codeReaderOf(path: string): CodeReader | undefined {
  const grammar = grammars.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
  return grammar && { grammar, read: () => [] };
}

const grammars: ReadonlyMap<string, Grammar> = new Map([['js', 'javascript']]);
