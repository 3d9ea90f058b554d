// Runs probes that stand in no checklist yet, and shows what came of them as other results are shown.
import { EventEmitter, Uri, workspace, type Event, type TextDocumentContentProvider } from 'vscode';
import type { WrittenProbe } from '../../core/checklist/model.ts';
import type { StepResult } from '../../core/verify/run.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import { DisposableStore } from '../disposables.ts';
import { UserError } from '../errors.ts';
import { confirmRun, requireTrust } from '../run/consent.ts';
import { requireMachine, type Host } from '../run/hosts.ts';
import { maskFor } from '../run/mask.ts';
import { resultText } from '../run/resultDocument.ts';
import type { Runner } from '../run/runner.ts';
import type { Target } from '../run/target.ts';

const scheme = 'shipcheck-trial';

/** How many results can still be shown. */
const remembered = 50;

/** What came of a trial; `address` is that of a document that shows it. */
export interface Trial {
  readonly result: StepResult;
  readonly address: Uri;
}

export class Trials extends DisposableStore implements TextDocumentContentProvider {
  readonly onDidChange: Event<Uri> = this.add(new EventEmitter<Uri>()).event;
  private readonly runner: Runner;
  private readonly host: Host | undefined;
  private readonly shown = new Map<string, string>();
  private count = 0;

  /** @param host `undefined` where this window can run nothing. */
  constructor(runner: Runner, host: Host | undefined) {
    super();
    this.runner = runner;
    this.host = host;
    this.add(workspace.registerTextDocumentContentProvider(scheme, this));
  }

  provideTextDocumentContent({ path }: Uri): string {
    return this.shown.get(path) ?? 'This result is no longer known.\n';
  }

  /**
   * Runs a probe as one of a checklist would be: in its environment, allowed by the user where that is to be asked,
   * secrets masked, to be stopped like any other. `undefined` where the user would rather not.
   */
  async run(file: ChecklistFile, title: string, yaml: string): Promise<Trial | undefined> {
    await requireTrust();
    const { runner } = this;
    const host = requireMachine(this.host);
    const target = targetOf(file, title, yaml);
    const { step, secrets, environment } = await runner.planner.planned(target, { what: 'one' });
    if (step.leftOut !== undefined) throw new UserError(step.leftOut);
    if (step.decision === 'ask' && !(await confirmRun(target, step.risk, environment))) return undefined;
    const { run } = await import('../../core/verify/verify.lazy.ts');
    const mask = await maskFor(host, secrets);
    const opened = host.open();
    const [result] = await runner.active
      .during(title, [target], undefined, (signal, tell) => {
        tell.started(target);
        return run({ steps: [step], unmatched: [] }, opened, signal, () => undefined, { mask });
      })
      .finally(() => void opened.close());
    return result && { result, address: this.keep(target, result) };
  }

  private keep(target: Target, result: StepResult): Uri {
    const name = target.title.replace(/[\\/?#%:*"<>|\s]+/g, ' ').trim();
    const address = Uri.from({ scheme, path: `/${++this.count}/${name}.txt` });
    this.shown.set(address.path, resultText(target.title, result, target.check.text, true));
    const [oldest] = this.shown.keys();
    if (this.shown.size > remembered && oldest !== undefined) this.shown.delete(oldest);
    return address;
  }
}

function targetOf(file: ChecklistFile, title: string, text: string): Target {
  const check: WrittenProbe = {
    id: 'trial',
    kind: 'probe',
    form: 'fence',
    line: 1,
    text,
    at: 0,
    from: 0,
    to: text.length,
  };
  return { file, check, item: undefined, loose: undefined, sectionPath: [], title, lines: [] };
}
