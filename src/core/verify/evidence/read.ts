// What evidence there is, and what of it still holds.
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

/** By file, then by the item's identity: the newest of each environment and probe, oldest first. */
export function latest(
  evidence: readonly Evidence[],
): ReadonlyMap<string, ReadonlyMap<string, readonly Evidence[]>> {
  const files = new Map<string, Map<string, Evidence[]>>();
  for (const one of evidence) {
    const items = files.get(one.file) ?? new Map<string, Evidence[]>();
    const others = (items.get(one.item.id) ?? []).filter(
      (other) => other.environment !== one.environment || other.probe.hash !== one.probe.hash,
    );
    files.set(one.file, items.set(one.item.id, [...others, one]));
  }
  return files;
}

/** An item and its probe as they are now. */
export interface Current {
  /** The item's text. */
  readonly item: string;
  readonly probeHash: string;
  readonly commit: string | undefined;
  /** The kind of probe, or `test` and `build` for commands that run those. */
  readonly kind: string;
}

/** What has changed since, so that the evidence proves nothing any more; `undefined` while it holds. */
export function staleBecause(
  evidence: Evidence,
  { item, probeHash, commit, kind }: Current,
): 'item' | 'probe' | 'commit' | undefined {
  if (evidence.item.text !== item) return 'item';
  if (evidence.probe.hash !== probeHash) return 'probe';
  return aboutCommits.has(kind) && evidence.commit !== commit ? 'commit' : undefined;
}

/** What these find out is about the files of one commit. */
const aboutCommits: ReadonlySet<string> = new Set(['git', 'scan', 'test', 'build']);
