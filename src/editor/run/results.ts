// The last result of every command, and what an item's results add up to.
import { EventEmitter, type Event, type Memento, type Uri } from 'vscode';
import type { Check, Item } from '../../core/checklist/model.ts';
import { checksOf } from '../../core/checklist/places.ts';
import { combine, type Judgement, type Outcome } from '../../core/verify/outcome.ts';
import { DisposableStore } from '../disposables.ts';

/** One run of one command. */
export interface Result extends Judgement {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly durationMs: number;
  readonly exitCode: number | undefined;
  /** Empty after the window was reloaded: output may hold secrets and is not stored. */
  readonly output: string;
  /** Whether a person decided a `review`. */
  readonly byPerson?: boolean;
}

/** Takes what happens to the commands of one checklist in one environment. */
export interface ResultSheet {
  set(check: Check, result: Result): void;
  /** Nothing of this is stored, so that no reload leaves a command running for ever. */
  setRunning(check: Check, isRunning: boolean): void;
}

/** What the tree shows for a command or an item. */
export type Standing = Outcome | 'unverified' | 'running';

type StoredResult = Omit<Result, 'output'>;

/** By the file's address and environment, then by the command's identity. */
type Stored = Readonly<Record<string, Readonly<Record<string, StoredResult>>>>;

const key = 'results';

export class Results extends DisposableStore {
  /** Fires with the checklist whose results changed. */
  readonly onDidChange: Event<Uri>;
  private readonly changed = this.add(new EventEmitter<Uri>());
  private readonly byFile = new Map<string, Map<string, Result>>();
  private readonly running = new Map<string, Set<string>>();
  private readonly memento: Memento;
  private readonly environmentOf: (uri: Uri) => string | undefined;

  /** @param environmentOf the environment that a checklist's results are for now; each has results of its own. */
  constructor(memento: Memento, environmentOf: (uri: Uri) => string | undefined) {
    super();
    this.memento = memento;
    this.environmentOf = environmentOf;
    this.onDidChange = this.changed.event;
    for (const [file, results] of Object.entries(memento.get<Stored>(key, {}))) {
      this.byFile.set(
        file,
        new Map(Object.entries(results).map(([id, result]) => [id, { ...result, output: '' }])),
      );
    }
  }

  get(uri: Uri, check: Check): Result | undefined {
    return this.byFile.get(this.keyOf(uri))?.get(check.id);
  }

  /** Where the results of a checklist go: for this environment, or the one in force now, whatever is chosen later. */
  sheet(uri: Uri, environment: string | undefined = this.environmentOf(uri)): ResultSheet {
    const name = keyOf(uri, environment);
    const results = this.byFile.get(name) ?? new Map<string, Result>();
    const running = this.running.get(name) ?? new Set<string>();
    this.byFile.set(name, results);
    this.running.set(name, running);
    return {
      set: (check, result) => {
        results.set(check.id, result);
        running.delete(check.id);
        this.changed.fire(uri);
        void this.memento.update(key, this.stored());
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
    const key = this.keyOf(uri);
    return (this.byFile.get(key)?.size ?? 0) > 0 || (this.running.get(key)?.size ?? 0) > 0;
  }

  standing(uri: Uri, check: Check): Standing {
    if (this.running.get(this.keyOf(uri))?.has(check.id)) return 'running';
    return this.get(uri, check)?.outcome ?? 'unverified';
  }

  /** Passed only when every command of the item has; `undefined` for an item without commands. */
  ofItem(uri: Uri, item: Item): Standing | undefined {
    const checks = checksOf(item);
    if (checks.length === 0) return undefined;
    const standings = checks.map((check) => this.standing(uri, check));
    if (standings.includes('running')) return 'running';
    const outcomes = standings.filter((standing): standing is Outcome => isOutcome(standing));
    const worst = combine(outcomes);
    return worst === 'passed' && outcomes.length < standings.length ? 'unverified' : (worst ?? 'unverified');
  }

  private keyOf(uri: Uri): string {
    return keyOf(uri, this.environmentOf(uri));
  }

  private stored(): Stored {
    const files = [...this.byFile].map(
      ([file, results]) =>
        [file, Object.fromEntries([...results].map(([id, result]) => [id, withoutOutput(result)]))] as const,
    );
    return Object.fromEntries(files);
  }
}

function keyOf(uri: Uri, environment: string | undefined): string {
  return environment === undefined ? uri.toString() : `${uri.toString()} ${environment}`;
}

/** What may be stored: neither the output nor what expectations saw of it. */
function withoutOutput({
  outcome,
  reason,
  time,
  durationMs,
  exitCode,
  expectations,
  byPerson,
}: Result): StoredResult {
  return {
    outcome,
    reason,
    time,
    durationMs,
    exitCode,
    expectations: expectations.map(({ text, held }) => ({ text, held })),
    ...(byPerson === undefined ? {} : { byPerson }),
  };
}

function isOutcome(standing: Standing): standing is Outcome {
  return standing !== 'unverified' && standing !== 'running';
}
