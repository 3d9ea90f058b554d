// Runs probes that only read again when what they look at changes: their text, their environment, or a file.
import { RelativePattern, Uri, workspace, type Disposable, type Event, type LogOutputChannel } from 'vscode';
import { isNoise, watchedBy } from '../../core/verify/watched.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import { DisposableStore } from '../disposables.ts';
import { guarded } from '../errors.ts';
import type { Planned } from '../run/planning.ts';
import type { Target } from '../run/target.ts';

/** Milliseconds to wait for further changes. */
const pause = 300;

/** What a continuous run is made of. */
export interface Continuous {
  readonly onChecklist: Event<ChecklistFile | undefined>;
  readonly onEnvironment: Event<void>;
  /** The checks that are meant, as they are now, with their plans; those that only read alone. */
  targets(): Promise<readonly (readonly [Target, Planned])[]>;
  run(targets: readonly Target[]): Promise<void>;
}

/** Runs everything once, and then what has changed, until it is disposed. */
export class ContinuousRun extends DisposableStore {
  private readonly of: Continuous;
  private readonly log: LogOutputChannel;
  private readonly dirty = new Set<string>();
  private known = new Map<string, string>();
  /** Watchers, and the checks that each is for, by what is watched. */
  private readonly watchers = new Map<string, Disposable>();
  private watched: ReadonlyMap<string, readonly string[]> = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(of: Continuous, log: LogOutputChannel) {
    super();
    this.log = log;
    this.of = of;
    this.add({ dispose: () => this.stop() });
    this.add(of.onChecklist(() => this.look()));
    this.add(
      of.onEnvironment(() => {
        this.known.clear();
        this.look();
      }),
    );
    this.look();
  }

  private stop(): void {
    this.ended = true;
    clearTimeout(this.timer);
    for (const watcher of this.watchers.values()) watcher.dispose();
  }

  /** Looks in a moment what there is to do, one look at a time. */
  private look(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.turn = this.turn.then(() => guarded(this.log, () => this.runChanged()));
    }, pause);
  }

  private async runChanged(): Promise<void> {
    if (this.ended) return;
    const now = await this.of.targets();
    const texts = new Map(now.map(([target]) => [idOf(target), target.check.text]));
    const changed = now.filter(([target]) => {
      const id = idOf(target);
      return this.dirty.has(id) || this.known.get(id) !== texts.get(id);
    });
    this.known = texts;
    this.dirty.clear();
    this.watch(now);
    if (!this.ended && changed.length > 0) await this.of.run(changed.map(([target]) => target));
  }

  /** Keeps the watchers that are still wanted: one that is made anew may miss what happens meanwhile. */
  private watch(now: readonly (readonly [Target, Planned])[]): void {
    if (this.ended) return;
    const wanted = new Map<string, { readonly pattern: RelativePattern; readonly ids: string[] }>();
    for (const [target, { step }] of now) {
      const folder = step.job.kind === 'probe' ? step.job.context.folder : '';
      for (const path of watchedBy(step.job)) {
        const pattern = patternFor(folder, path);
        const key = `${pattern.baseUri.toString()} ${pattern.pattern}`;
        const entry = wanted.get(key) ?? { pattern, ids: [] };
        wanted.set(key, entry);
        entry.ids.push(idOf(target));
      }
    }
    for (const [key, watcher] of this.watchers) {
      if (wanted.has(key)) continue;
      watcher.dispose();
      this.watchers.delete(key);
    }
    this.watched = new Map([...wanted].map(([key, { ids }]) => [key, ids]));
    for (const [key, { pattern }] of wanted) {
      if (!this.watchers.has(key)) this.watchers.set(key, this.watcherFor(key, pattern));
    }
  }

  private watcherFor(key: string, pattern: RelativePattern): Disposable {
    const owner = new DisposableStore();
    const watcher = owner.add(workspace.createFileSystemWatcher(pattern));
    const changed = ({ path }: Uri): void => {
      if (isNoise(path)) return;
      for (const id of this.watched.get(key) ?? []) this.dirty.add(id);
      this.look();
    };
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
      owner.add(event(changed));
    }
    return owner;
  }
}

function idOf({ file, check }: Target): string {
  return `${file.uri.toString()} ${check.id}`;
}

function patternFor(folder: string, path: string): RelativePattern {
  if (!/^(?:[A-Za-z]:)?[\\/]/.test(path)) return new RelativePattern(Uri.file(folder), path);
  const uri = Uri.file(path);
  return new RelativePattern(Uri.joinPath(uri, '..'), uri.path.slice(uri.path.lastIndexOf('/') + 1));
}
