// The evidence of one workspace folder as a window has it in memory: what was stored before, and what is new.
import type { Mask } from '../../config/masking/mask.ts';
import { createCapture } from '../capture.ts';
import type { Evidence } from './model.ts';
import { usualLimits, type EvidenceStore } from './store.ts';

export interface Trail {
  /** Of one checklist, oldest first: the same array until something of it changes. */
  of(file: string): readonly Evidence[];
  /** Remembers it, with all of its output. */
  add(evidence: Evidence): void;
  /** Remembers it as it has turned out to be. */
  replace(evidence: Evidence, by: Evidence): void;
  /** Stores what is remembered already. Rejects when that is not possible. */
  store(evidence: Evidence, mask: Mask): Promise<void>;
  /** Takes in what is stored, by whomever. Resolves to whether anything of it was new. */
  read(): Promise<boolean>;
}

/** Records to keep in memory, of all checklists of a folder; the last one of a check is kept in any case. */
const most = 2000;

/** @param store `undefined` where nothing can be stored */
export function createTrail(store: EvidenceStore | undefined): Trail {
  let all: readonly Evidence[] = [];
  let byFile: ReadonlyMap<string, readonly Evidence[]> = new Map();
  const take = (evidence: readonly Evidence[]): void => {
    all = evidence.length > most ? thinned(evidence) : evidence;
    byFile = filesOf(all, byFile);
  };
  return {
    of: (file) => byFile.get(file) ?? nothing,
    add(evidence) {
      const check = checkOf(evidence);
      const last = all.findLastIndex((other) => checkOf(other) === check);
      // Whole outputs are kept of the last run of each check alone.
      take([...all.map((one, index) => (index === last ? shortened(one) : one)), evidence]);
    },
    replace: (evidence, by) => take(all.map((one) => (one === evidence ? by : one))),
    store: async (evidence, mask) => store?.add([evidence], mask),
    async read() {
      const stored = (await store?.recent(most))?.evidence ?? [];
      const known = new Map(all.map((one) => [keyOf(one), one]));
      const read = new Set(stored.map(keyOf));
      const fresh = stored.filter((one) => !known.has(keyOf(one)));
      if (fresh.length === 0) return false;
      // What could not be stored, or is just being stored, stays; what is known is known with more of its output.
      const own = all.filter((one) => !read.has(keyOf(one)));
      const both = [...stored.map((one) => known.get(keyOf(one)) ?? one), ...own];
      take(both.sort((a, b) => a.time - b.time));
      return true;
    },
  };
}

const nothing: readonly Evidence[] = [];

/** Equal for a record and what was read of it again: nothing in it is masked. */
function keyOf(evidence: Evidence): string {
  return JSON.stringify([evidence.time, evidence.by, checkOf(evidence)]);
}

/** Without the oldest, so that what runs again and again does not drive out what was run once. */
function thinned(evidence: readonly Evidence[]): readonly Evidence[] {
  const last = new Set(new Map(evidence.map((one) => [checkOf(one), one])).values());
  return evidence.filter((one, index) => index >= evidence.length - most || last.has(one));
}

function checkOf({ file, item, probe, environment }: Evidence): string {
  return JSON.stringify([file, item.id, probe.hash, environment]);
}

function shortened(evidence: Evidence): Evidence {
  if (evidence.output.length <= usualLimits.outputLimit) return evidence;
  const capture = createCapture(usualLimits.outputLimit);
  capture.add(evidence.output);
  return { ...evidence, output: capture.result().output };
}

/** By checklist; an array that would be equal stays the same. */
function filesOf(
  all: readonly Evidence[],
  before: ReadonlyMap<string, readonly Evidence[]>,
): ReadonlyMap<string, readonly Evidence[]> {
  const files = new Map<string, Evidence[]>();
  for (const one of all) {
    const own = files.get(one.file);
    if (own) own.push(one);
    else files.set(one.file, [one]);
  }
  return new Map(
    [...files].map(([file, own]) => {
      const last = before.get(file) ?? nothing;
      const isEqual = last.length === own.length && own.every((one, index) => one === last[index]);
      return [file, isEqual ? last : own];
    }),
  );
}
