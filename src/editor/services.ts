// What the commands work with; made once, when the extension starts.
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { ChecklistStore } from './checklists/store.ts';
import type { Answers } from './environment/answers.ts';
import type { Hidden } from './checklists/hidden.ts';
import type { Archive } from './evidence/archive.ts';
import type { Environments } from './environment/environments.ts';
import type { Results } from './run/results.ts';
import type { PlanDocuments } from './show/planDocument.ts';
import type { Trials } from './probes/trials.ts';
import type { ChecklistTests } from './show/testExplorer.ts';
import type { Runner } from './run/runner.ts';
import type { Scanning } from './scan/scanning.ts';
import type { Ticker } from './tick/ticker.ts';
import type { ChecklistView } from './tree/view.ts';

export interface Services {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly store: ChecklistStore;
  readonly hidden: Hidden;
  readonly archive: Archive;
  readonly environments: Environments;
  readonly results: Results;
  readonly runner: Runner;
  readonly answers: Answers;
  readonly trials: Trials;
  readonly plans: PlanDocuments;
  readonly tests: ChecklistTests;
  readonly ticker: Ticker;
  readonly view: ChecklistView;
  readonly scanning: Scanning;
}
