// Shows a plan as a document that cannot be edited: what would run, with which values and risk, with links to the lines.
import {
  DocumentLink,
  EventEmitter,
  Position,
  Range,
  Uri,
  languages,
  window,
  workspace,
  type DocumentLinkProvider,
  type Event,
  type TextDocument,
  type TextDocumentContentProvider,
} from 'vscode';
import type { Paint } from '../../core/report/text.ts';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import type { Environments } from '../environment/environments.ts';
import { UserError } from '../errors.ts';
import type { Planner } from '../run/planning.ts';
import { sameChecks, targetsIn, type Target } from '../run/target.ts';

const scheme = 'shipcheck-plan';

/** Milliseconds without a keystroke before a plan is made anew. */
const pause = 200;

const plain: Paint = { outcome: (_, text) => text, faint: (text) => text, risk: (text) => text };

export class PlanDocuments
  extends DisposableStore
  implements TextDocumentContentProvider, DocumentLinkProvider
{
  readonly onDidChange: Event<Uri>;
  private readonly changed = this.add(new EventEmitter<Uri>());
  private readonly store: ChecklistStore;
  private readonly planner: Planner;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What each open plan is of; checks that have gone since are left out when it is shown anew. */
  private readonly shown = new Map<string, readonly Target[]>();

  constructor(store: ChecklistStore, environments: Environments, planner: Planner) {
    super();
    this.store = store;
    this.planner = planner;
    this.onDidChange = this.changed.event;
    this.add(workspace.registerTextDocumentContentProvider(scheme, this));
    this.add(languages.registerDocumentLinkProvider({ scheme }, this));
    // A plan for another environment than the one in force would be a lie.
    this.add(environments.onDidChange(() => this.refresh()));
    this.add({ dispose: () => clearTimeout(this.timer) });
    this.add(store.onDidChange((file) => file && this.refresh()));
  }

  /** Opens the plan of targets, or brings it up to date and to the front. */
  async show(title: string, targets: readonly Target[]): Promise<void> {
    if (targets.length === 0) throw new UserError(`There is no command to run in “${title}”.`);
    const name = title.replace(/[\\/?#%:*"<>|]+/g, ' ').trim();
    const uri = Uri.from({ scheme, path: `/Plan of ${name.slice(0, 60)}` });
    this.shown.set(uri.toString(), targets);
    this.changed.fire(uri);
    const document = await workspace.openTextDocument(uri);
    await languages.setTextDocumentLanguage(document, 'shipcheck-plan');
    await window.showTextDocument(uri, { preview: true });
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const shown = this.shown.get(uri.toString());
    if (!shown) return 'This plan was of another session of this window: show it again.\n';
    const files = new Set(shown.map(({ file }) => file.uri.toString()));
    const now = this.store.files.filter((file) => files.has(file.uri.toString())).flatMap(targetsIn);
    const targets = sameChecks(now, shown);
    // Only one check: what its “Run” would do, which asks instead of leaving out.
    const what = targets.length === 1 ? 'one' : 'many';
    const planned = await this.planner.plannedAll(targets, { what });
    const { planSummary, stepText } = await import('../../core/verify/verify.lazy.ts');
    const environments = planned.flatMap(({ environment: { name, production } }) =>
      name === undefined ? [] : [production && name !== 'production' ? `${name} (production)` : name],
    );
    const steps = planned.map(({ step }) => step);
    const summary = planSummary(steps, [...new Set(environments)]);
    return `${summary}\n${steps.map((step) => stepText(step, plain)).join('')}`;
  }

  provideDocumentLinks(document: TextDocument): DocumentLink[] {
    const files = new Map(this.store.files.map((file) => [workspace.asRelativePath(file.uri), file.uri]));
    return [...document.getText().matchAll(/^(?:run|skip) +(.+?):(\d+) {2}/gm)].flatMap((found) => {
      const [text, name = '', line = ''] = found;
      const uri = files.get(name);
      if (!uri) return [];
      const { line: row } = document.positionAt(found.index);
      const from = text.indexOf(name);
      const range = new Range(
        new Position(row, from),
        new Position(row, from + name.length + 1 + line.length),
      );
      const link = new DocumentLink(range, uri.with({ fragment: `L${line}` }));
      link.tooltip = 'Open the checklist at this line';
      return [link];
    });
  }

  private refresh(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refreshNow(), pause);
  }

  private refreshNow(): void {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) this.changed.fire(uri);
  }
}
