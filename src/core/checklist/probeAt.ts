// The written probe that a cursor is in.
import type { Checklist } from './model.ts';
import { writtenProbes } from './places.ts';

/** YAML that is being written. */
export interface ProbeAt {
  /** From the probe's start to at least the cursor. */
  readonly text: string;
  /** Offset of its first character in the file. */
  readonly at: number;
}

/** The probe around an offset of the text that the checklist was read from; `undefined` in everything else. */
export function probeAt(checklist: Checklist, text: string, offset: number): ProbeAt | undefined {
  // Most files have no probe, and their sections need not be read to know it.
  if (!/probe/i.test(text)) return undefined;
  const found = writtenProbes(checklist).find(({ at, to }) => at <= offset && offset <= to);
  if (found === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (found.form === 'fence' && closing.test(text.slice(lineStart, offset))) return undefined;
  if (found.form === 'comment' && /--[->]?$/.test(text.slice(found.at, offset))) return undefined;
  // Blank lines at the end are no part of what is read, but are where the next key is written.
  const rest = text.slice(found.at + found.text.length, offset);
  return { text: found.text + rest, at: found.at };
}

const closing = /^[\s>]*(?:`{3,}|~{3,})/;
