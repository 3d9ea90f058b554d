// Reads evidence that may be torn.
import { decode } from './line.ts';
import type { Evidence } from './model.ts';

/** Evidence that was read, oldest first. */
export interface ReadEvidence {
  readonly evidence: readonly Evidence[];
  /** Lines that are no evidence: torn, edited, or of another program. */
  readonly problems: number;
}

/** Reads whole lines; one that is torn costs only itself. */
export function readEvidence(text: string): ReadEvidence {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const evidence = lines.map(decode).filter((found) => found !== undefined);
  return { evidence, problems: lines.length - evidence.length };
}
