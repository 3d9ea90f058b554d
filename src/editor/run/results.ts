// The last result of every check, as its evidence shows it, and what an item's results add up to.
import { EventEmitter, workspace, type Event, type Uri } from 'vscode';
import type { Check, Checklist, Item } from '../../core/checklist/model.ts';
import { checksOf } from '../../core/checklist/places.ts';
import type { Mask } from '../../core/config/masking/mask.ts';
import type { Evidence } from '../../core/verify/evidence/model.ts';
import { evidenceOf } from '../../core/verify/evidence/of.ts';
import { recall, type Recalled, type Stale } from '../../core/verify/evidence/recall.ts';
import { hashOf, ownerOf, type Place } from '../../core/verify/evidence/subject.ts';
import { combine, type Judgement, type Outcome } from '../../core/verify/outcome.ts';
import type { Performed } from '../../core/verify/perform.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import type { Archive, ChecklistPlace } from '../evidence/archive.ts';
import type { Commits } from '../evidence/commits.ts';

/** One run of one check. */
export interface Result extends Judgement {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly durationMs: number;
  readonly exitCode: number | undefined;
  /** Masked; cut to a limit once the window was reloaded. */
  readonly output: string;
  /** Whether a person decided a `review`. */
  readonly byPerson?: boolean;
  /** What has changed since, so that it proves nothing any more. */
  readonly stale?: Stale;
}

/** What came of a run, to be remembered; `kind` as `kindOf` tells it. */
export interface Ended extends Performed {
  readonly time: number;
  readonly kind?: string;
}

/** Takes what happens to the checks of one checklist in one environment. */
export interface ResultSheet {
  /** @param mask for what of the check is stored with its result, which is masked already */
  set(place: Place, ended: Ended, mask?: Mask): void;
  /** A person's verdict on what the last run showed. */
  decide(place: Place, passed: boolean): void;
  /** Nothing of this is stored, so that no reload leaves a command running for ever. */
  setRunning(check: Check, isRunning: boolean): void;
}

/** What the tree shows for a check or an item. */
export type Standing = Outcome | 'unverified' | 'running' | 'stale';

/** A checklist; one that is forgotten while its commands run has no text any more. */
type KnownFile = ChecklistPlace & Partial<Pick<ChecklistFile, 'checklist' | 'text'>>;

/** What was recalled of a checklist, and of what it was made. */
interface Recollection {
  readonly checklist: Checklist;
  readonly evidence: readonly Evidence[];
  readonly environment: string | undefined;
  readonly commit: string | undefined;
  readonly found: ReadonlyMap<string, Recalled>;
}

export class Results extends DisposableStore {
  /** Fires with the checklist whose results changed. */
  readonly onDidChange: Event<Uri>;
  private readonly changed = this.add(new EventEmitter<Uri>());
  private readonly running = new Map<string, Set<string>>();
  private readonly recollections = new Map<string, Recollection>();
  private readonly archive: Archive;
  private readonly commits: Commits;
  private readonly store: ChecklistStore;
  private readonly environmentOf: (file: KnownFile) => string | undefined;

  /** @param environmentOf the environment that a checklist's results are for now; each has results of its own. */
  constructor(
    archive: Archive,
    commits: Commits,
    store: ChecklistStore,
    environmentOf: (file: KnownFile) => string | undefined,
  ) {
    super();
    this.archive = archive;
    this.commits = commits;
    this.store = store;
    this.environmentOf = environmentOf;
    this.onDidChange = this.changed.event;
    this.add(archive.onDidLearn((folder) => this.announce(folder?.uri)));
    this.add(commits.onDidChange((folder) => this.announce(folder.uri)));
  }

  get(uri: Uri, check: Check): Result | undefined {
    const recalled = this.recalled(uri)?.get(check.id);
    return recalled && resultOf(recalled);
  }

  /** All that is known of checks of a checklist, in every environment, newest first. */
  runs(uri: Uri, places: readonly Place[]): readonly Evidence[] {
    const wanted = new Set(places.flatMap((place) => [keyOf(ownerOf(place).id, hashOf(place.check))]));
    for (const { check } of places) {
      const last = this.recalled(uri)?.get(check.id)?.evidence;
      if (last) wanted.add(keyOf(last.item.id, last.probe.hash));
    }
    // Of an item with one check everything is of that one, whatever it was before.
    const whole = new Set(places.flatMap((place) => (hasOneCheck(place) ? [ownerOf(place).id] : [])));
    return this.archive
      .of(this.file(uri))
      .filter(({ item, probe }) => whole.has(item.id) || wanted.has(keyOf(item.id, probe.hash)))
      .toReversed();
  }

  /** One run of a checklist. */
  run(uri: Uri, time: number, hash: string): Evidence | undefined {
    return this.archive.of(this.file(uri)).find((one) => one.time === time && one.probe.hash === hash);
  }

  /** Where the results of a checklist go: for this environment, or the one in force now, whatever is chosen later. */
  sheet(uri: Uri, environment: string | undefined = this.environmentOf(this.file(uri))): ResultSheet {
    const file = this.file(uri);
    const name = keyOf(uri.toString(), environment);
    const running = this.running.get(name) ?? new Set<string>();
    this.running.set(name, running);
    const remember = (evidence: Evidence, mask: Mask): void => {
      this.archive.record(file.folder, evidence, mask);
      this.changed.fire(uri);
    };
    return {
      set: (place, ended, mask = (text) => text) => {
        const { time, kind = 'command' } = ended;
        running.delete(place.check.id);
        const circumstances = {
          place,
          kind,
          environment,
          time,
          file: file.path,
          commit: this.commitOf(file),
        };
        remember(evidenceOf(ended, circumstances), mask);
      },
      decide: ({ check }, passed) => {
        const last = this.recalled(uri)?.get(check.id)?.evidence;
        const outcome = passed ? 'passed' : 'failed';
        if (last) remember({ ...last, outcome, by: 'person', time: Date.now() }, (text) => text);
      },
      setRunning: (check, isRunning) => {
        if (running.has(check.id) === isRunning) return;
        if (isRunning) running.add(check.id);
        else running.delete(check.id);
        this.changed.fire(uri);
      },
    };
  }

  /** Whether anything of a checklist was run. */
  hasAny(uri: Uri): boolean {
    const file = this.file(uri);
    const running = this.running.get(keyOf(uri.toString(), this.environmentOf(file)));
    return this.archive.of(file).length > 0 || (running?.size ?? 0) > 0;
  }

  standing(uri: Uri, check: Check): Standing {
    const environment = this.environmentOf(this.file(uri));
    if (this.running.get(keyOf(uri.toString(), environment))?.has(check.id)) return 'running';
    const recalled = this.recalled(uri)?.get(check.id);
    if (!recalled) return 'unverified';
    return recalled.stale === undefined ? recalled.evidence.outcome : 'stale';
  }

  /**
   * Passed only when every check of the item has, and nothing of it has changed since; `undefined` for an item without
   * checks. What failed is worse than what is stale.
   */
  ofItem(uri: Uri, item: Item): Standing | undefined {
    const checks = checksOf(item);
    if (checks.length === 0) return undefined;
    const standings = checks.map((check) => this.standing(uri, check));
    if (standings.includes('running')) return 'running';
    const outcomes = standings.filter((standing): standing is Outcome => isOutcome(standing));
    const worst = combine(outcomes);
    if (worst === 'failed' || worst === 'errored' || worst === 'review') return worst;
    if (standings.includes('stale')) return 'stale';
    return worst === 'passed' && outcomes.length < standings.length ? 'unverified' : (worst ?? 'unverified');
  }

  private recalled(uri: Uri): ReadonlyMap<string, Recalled> | undefined {
    const file = this.file(uri);
    const evidence = this.archive.of(file);
    const { checklist } = file;
    if (evidence.length === 0 || !checklist) return undefined;
    const [environment, commit] = [this.environmentOf(file), this.commitOf(file)];
    const last = this.recollections.get(uri.toString());
    if (
      last?.checklist === checklist &&
      last.evidence === evidence &&
      last.environment === environment &&
      last.commit === commit
    )
      return last.found;
    const own = evidence.filter((one) => one.environment === environment);
    const found = recall(checklist, own, commit);
    this.recollections.set(uri.toString(), { checklist, evidence, environment, commit, found });
    return found;
  }

  private commitOf({ folder }: ChecklistPlace): string | undefined {
    return folder && this.commits.of(folder);
  }

  /** Asked for every row that is drawn: what the store knows is not worked out again. */
  private file(uri: Uri): KnownFile {
    const known = this.store.get(uri);
    if (known) return known;
    return { folder: workspace.getWorkspaceFolder(uri), path: workspace.asRelativePath(uri, false) };
  }

  /** The checklists of a folder may stand differently now; those outside of folders where there is none. */
  private announce(folder: Uri | undefined): void {
    for (const file of this.store.files) {
      const isIn = file.folder?.uri.toString() === folder?.toString();
      if (isIn && this.archive.of(file).length > 0) this.changed.fire(file.uri);
    }
  }
}

/** A result as people see it. */
export function resultOf({ evidence, stale }: Recalled): Result {
  const { outcome, reason, expectations, time, durationMs, exitCode, output, by } = evidence;
  return {
    outcome,
    reason,
    expectations,
    time,
    durationMs,
    exitCode,
    output,
    ...(by === 'person' && { byPerson: true }),
    ...(stale && { stale }),
  };
}

function hasOneCheck({ item }: Place): boolean {
  return item !== undefined && checksOf(item).length === 1;
}

function keyOf(first: string, second: string | undefined): string {
  return second === undefined ? first : `${first} ${second}`;
}

function isOutcome(standing: Standing): standing is Outcome {
  return standing !== 'unverified' && standing !== 'running' && standing !== 'stale';
}
