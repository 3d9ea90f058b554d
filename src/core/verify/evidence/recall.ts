// What is known of the checks of a checklist: the last evidence of each, and whether it still proves anything.
import type { Checklist } from '../../checklist/model.ts';
import { placesIn, type CheckPlace } from '../../checklist/places.ts';
import type { Evidence } from './model.ts';
import { hashOf, ownerOf } from './subject.ts';

/** What has changed since, so that evidence proves nothing any more. */
export type Stale = 'item' | 'probe' | 'commit';

/** The last evidence of a check. */
export interface Recalled {
  readonly evidence: Evidence;
  /** `undefined` while it holds. */
  readonly stale: Stale | undefined;
}

/**
 * By the identity of the check; without those that were never run. Evidence of a check that has changed is the newest of
 * its item that no check of the item answers to; of an item that has changed, that of an equal check of an item that is
 * gone.
 * @param evidence of this checklist in one environment, oldest first
 * @param commit the current one; nothing is stale because of it where it is not known
 */
export function recall(
  checklist: Checklist,
  evidence: readonly Evidence[],
  commit: string | undefined,
): ReadonlyMap<string, Recalled> {
  const found = new Map<string, Recalled>();
  if (evidence.length === 0) return found;
  const known = newestByItem(evidence);
  const strangers: CheckPlace[] = [];
  const items = placesByItem(checklist);
  for (const [item, places] of items) {
    const own = known.get(item);
    if (!own) {
      strangers.push(...places);
      continue;
    }
    const changed: CheckPlace[] = [];
    const gone = new Map(own);
    for (const place of places) {
      const one = own.get(hashOf(place.check));
      gone.delete(hashOf(place.check));
      if (one) found.set(place.check.id, { evidence: one, stale: staleByCommit(one, commit) });
      else changed.push(place);
    }
    for (const [{ check }, one] of paired(changed, [...gone.values()])) {
      found.set(check.id, { evidence: one, stale: 'probe' });
    }
  }
  const gone = [...known].filter(([item]) => !items.has(item)).flatMap(([, own]) => [...own.values()]);
  for (const [{ check }, one] of adopted(strangers, gone)) {
    found.set(check.id, { evidence: one, stale: 'item' });
  }
  return found;
}

function staleByCommit({ probe, commit }: Evidence, current: string | undefined): Stale | undefined {
  return current !== undefined && aboutCommits.has(probe.kind) && commit !== current ? 'commit' : undefined;
}

/** What these find out is about the files of one commit. */
const aboutCommits: ReadonlySet<string> = new Set(['git', 'scan', 'test', 'build']);

/** By item, then by the hash of the check, in the order of time. */
function newestByItem(evidence: readonly Evidence[]): ReadonlyMap<string, ReadonlyMap<string, Evidence>> {
  const items = new Map<string, Map<string, Evidence>>();
  for (const one of evidence) {
    const own = items.get(one.item.id) ?? new Map<string, Evidence>();
    own.delete(one.probe.hash);
    items.set(one.item.id, own.set(one.probe.hash, one));
  }
  return items;
}

function placesByItem({ root }: Checklist): ReadonlyMap<string, readonly CheckPlace[]> {
  return grouped(placesIn(root), (place) => ownerOf(place).id);
}

type Pair = readonly [place: CheckPlace, evidence: Evidence];

/** First those whose item still reads the same, below another heading; then by the check alone. */
function adopted(strangers: readonly CheckPlace[], gone: readonly Evidence[]): readonly Pair[] {
  if (gone.length === 0) return [];
  const pairs: Pair[] = [];
  let [places, left] = [strangers, gone];
  for (const keyOf of [(hash: string, text: string): string => `${hash} ${text}`, (hash: string) => hash]) {
    const byKey = grouped(left, ({ probe, item }) => keyOf(probe.hash, item.text));
    const wanting = grouped(places, (place) => keyOf(hashOf(place.check), ownerOf(place).text));
    for (const [key, equal] of wanting) pairs.push(...paired(equal, byKey.get(key) ?? []));
    const taken = new Set<unknown>(pairs.flat());
    places = places.filter((place) => !taken.has(place));
    left = left.filter((one) => !taken.has(one));
  }
  return pairs;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Checks and the newest evidence for as many, both in the order of the text. */
function paired(places: readonly CheckPlace[], gone: readonly Evidence[]): readonly Pair[] {
  const newest = gone
    .toSorted((a, b) => b.time - a.time)
    .slice(0, places.length)
    .sort((a, b) => a.line - b.line);
  return newest.flatMap((one, index): readonly Pair[] => {
    const place = places[index];
    return place ? [[place, one]] : [];
  });
}
