// Keeps evidence in a folder: a file that grows by lines, and older ones it is put away to when it has grown enough.
import type { Mask } from '../../config/masking/mask.ts';
import { encode } from './line.ts';
import type { Evidence } from './model.ts';
import { readEvidence, type ReadEvidence } from './read.ts';

/** The folder, as a host provides it. Only `append` rejects for a reason that matters; what is missing is empty. */
export interface EvidenceFiles {
  /**
   * Adds whole lines at the end of a file, in one write where the host can, and behind a new line where somebody has
   * left one torn. Makes file and folder. Resolves to the size of the file in bytes.
   */
  append(name: string, lines: string): Promise<number>;
  /** The last `bytes` bytes of a file; `isWhole` when there are no more. */
  tail(name: string, bytes: number): Promise<{ readonly text: string; readonly isWhole: boolean }>;
  /** Names of the files, in any order. */
  list(): Promise<readonly string[]>;
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface StoreOptions {
  /** With its ending: `evidence.jsonl`. */
  readonly name: string;
  /** Characters of output in one record. */
  readonly outputLimit: number;
  /** Bytes at which the file is put away. */
  readonly sizeLimit: number;
  /** Older files to keep; an audit trail keeps all. */
  readonly olderFiles: number;
}

/** What a store keeps where nothing else is configured. */
export const usualLimits = { outputLimit: 10_000, sizeLimit: 5_000_000 } as const;

export interface EvidenceStore {
  /** Adds evidence in its order. Nothing of it is kept unmasked. Rejects with the host's error. */
  add(evidence: readonly Evidence[], mask: Mask): Promise<void>;
  /** The newest evidence, `count` at most and at least one, oldest first; reads no more than it takes. */
  recent(count: number): Promise<ReadEvidence>;
}

/**
 * Several stores may share a folder, in one process or in many: a line is written at once, and putting a file away
 * renames it to a name of its own, so that whatever happens in between no line is lost.
 */
export function createEvidenceStore(files: EvidenceFiles, options: StoreOptions): EvidenceStore {
  const { name, sizeLimit } = options;
  let last: Promise<void> = Promise.resolve();
  const add = async (evidence: readonly Evidence[], mask: Mask): Promise<void> => {
    const lines = evidence.map((one) => encode(one, { mask, ...options }));
    const newest = evidence.at(-1);
    if (newest === undefined) return;
    if ((await files.append(name, lines.join(''))) < sizeLimit) return;
    await files.rename(name, olderName(name, newest.time));
    const older = await olderIn(files, name);
    for (const gone of older.slice(options.olderFiles)) await files.remove(gone);
  };
  return {
    add(evidence, mask) {
      const added = last.then(() => add(evidence, mask));
      last = added.catch(() => undefined);
      return added;
    },
    async recent(count) {
      let found = await newestIn(files, name, count);
      // Listed only now: a file that is put away in the meantime is rather read twice than not at all.
      for (const file of await olderIn(files, name)) {
        const missing = count - found.evidence.length;
        if (missing <= 0) break;
        const { evidence, problems } = await newestIn(files, file, missing);
        found = { evidence: [...evidence, ...found.evidence], problems: problems + found.problems };
      }
      return found;
    },
  };
}

const firstRead = 64 * 1024;

/** Reads from the end, more each time, until there is enough. */
async function newestIn(files: EvidenceFiles, file: string, count: number): Promise<ReadEvidence> {
  for (let bytes = firstRead; ; bytes *= 4) {
    const { text, isWhole } = await files.tail(file, bytes);
    const { evidence, problems } = readEvidence(isWhole ? text : text.slice(text.indexOf('\n') + 1));
    if (isWhole || evidence.length >= count) return { evidence: evidence.slice(-count), problems };
  }
}

/** `evidence.20260102T030405678Z-x1y2z3.jsonl`: sorts by time, and belongs to one process alone. */
function olderName(name: string, time: number): string {
  const [stem, ending] = parts(name);
  const unique = Math.floor(Math.random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
  return `${stem}.${new Date(time).toISOString().replace(/[-:.]/g, '')}-${unique}${ending}`;
}

/** Newest first. */
async function olderIn(files: EvidenceFiles, name: string): Promise<readonly string[]> {
  const [stem, ending] = parts(name);
  const isOlder = (other: string): boolean =>
    other.startsWith(`${stem}.`) &&
    other.endsWith(ending) &&
    /^\d{8}T\d{9}Z-[0-9a-z]{6}$/.test(other.slice(stem.length + 1, other.length - ending.length));
  return (await files.list()).filter(isOlder).sort().reverse();
}

function parts(name: string): readonly [stem: string, ending: string] {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
}
