// The runs that are under way: what each is about, how far it is, and how to stop it.
import { EventEmitter, commands as vscodeCommands, type Event } from 'vscode';
import type { Check } from '../../core/checklist/model.ts';
import { DisposableStore } from '../disposables.ts';
import { contexts } from '../names.ts';
import type { Target } from './target.ts';

/** One run, as it is now. */
export interface ActiveRun {
  readonly title: string;
  readonly targets: readonly Target[];
  /** How many have ended. */
  readonly done: number;
  readonly running: readonly Target[];
}

/** Tells how far a run is. */
export interface RunTeller {
  started(target: Target): void;
  ended(target: Target): void;
}

interface Entry {
  run: ActiveRun;
  readonly controller: AbortController;
}

export class ActiveRuns extends DisposableStore {
  readonly onDidChange: Event<void>;
  private readonly changed = this.add(new EventEmitter<void>());
  private readonly entries = new Set<Entry>();

  constructor() {
    super();
    this.onDidChange = this.changed.event;
    this.add({ dispose: () => this.cancel() });
  }

  get all(): readonly ActiveRun[] {
    return [...this.entries].map(({ run }) => run);
  }

  /** Lets {@link cancel} stop the work, and menus know that something runs. */
  async during<T>(
    title: string,
    targets: readonly Target[],
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal, tell: RunTeller) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController();
    const forward = (): void => controller.abort();
    if (signal?.aborted) forward();
    signal?.addEventListener('abort', forward);
    const entry: Entry = { run: { title, targets, done: 0, running: [] }, controller };
    const set = (change: Partial<ActiveRun>): void => {
      entry.run = { ...entry.run, ...change };
      this.changed.fire();
    };
    this.entries.add(entry);
    await this.announce();
    try {
      return await work(controller.signal, {
        started: (target) => set({ running: [...entry.run.running, target] }),
        ended: (target) => {
          const { running, done } = entry.run;
          set({ running: running.filter((other) => other !== target), done: done + 1 });
        },
      });
    } finally {
      signal?.removeEventListener('abort', forward);
      this.entries.delete(entry);
      await this.announce();
    }
  }

  /** Stops the runs that include one of these checks, or all. */
  cancel(checks?: readonly Check[]): void {
    const ids = checks && new Set(checks.map((check) => check.id));
    for (const { controller, run } of this.entries) {
      if (!ids || run.targets.some(({ check }) => ids.has(check.id))) controller.abort();
    }
  }

  private async announce(): Promise<void> {
    this.changed.fire();
    await vscodeCommands.executeCommand('setContext', contexts.running, this.entries.size > 0);
  }
}
