// Makes evidence of a run.
import type { Performed } from '../perform.ts';
import type { Evidence } from './model.ts';
import { descriptionOf, hashOf, ownerOf, type Place } from './subject.ts';

/** What evidence holds besides what came of the run. */
export interface Circumstances extends Pick<Evidence, 'file' | 'environment' | 'commit' | 'time'> {
  readonly place: Place;
  /** See `kindOf`. */
  readonly kind: string;
  /** `run` where it is left out. */
  readonly by?: Evidence['by'];
}

/** The evidence of one run of a check, or of one decision about it. */
export function evidenceOf(ended: Performed, circumstances: Circumstances): Evidence {
  const { place, kind, file, environment, commit, time, by = 'run' } = circumstances;
  const { outcome, reason, expectations, durationMs, exitCode, output } = ended;
  const { check } = place;
  return {
    file,
    line: check.line,
    item: ownerOf(place),
    probe: { description: descriptionOf(check), hash: hashOf(check), kind },
    environment,
    commit,
    time,
    by,
    outcome,
    reason,
    expectations,
    durationMs,
    exitCode,
    output,
  };
}
