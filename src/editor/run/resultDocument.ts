// Shows the last result of a command as a document that cannot be edited: what ran, the verdict, the output.
import { EventEmitter, Uri, workspace, type Event, type TextDocumentContentProvider } from 'vscode';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import { durationText, wordOf } from '../tree/standing.ts';
import type { Result, Results } from './results.ts';
import { targetsIn, type Target } from './target.ts';

const scheme = 'shipcheck-result';

/** The address of the document that shows a target's last result. */
export function resultAddress({ file, check, title }: Target): Uri {
  const name =
    title
      .replace(/[\\/?#%:*"<>|]+/g, ' ')
      .trim()
      .slice(0, 60) || 'result';
  const query = new URLSearchParams({ file: file.uri.toString(), check: check.id });
  return Uri.from({ scheme, path: `/${name}.txt`, query: query.toString() });
}

export class ResultDocuments extends DisposableStore implements TextDocumentContentProvider {
  readonly onDidChange: Event<Uri>;
  private readonly changed = this.add(new EventEmitter<Uri>());
  private readonly store: ChecklistStore;
  private readonly results: Results;

  constructor(store: ChecklistStore, results: Results) {
    super();
    this.store = store;
    this.results = results;
    this.onDidChange = this.changed.event;
    this.add(workspace.registerTextDocumentContentProvider(scheme, this));
    this.add(
      results.onDidChange(() => {
        for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) this.changed.fire(uri);
      }),
    );
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    // A window that is opened again asks for its documents before it knows its checklists.
    await this.store.ready;
    const query = new URLSearchParams(uri.query);
    const file = this.store.get(Uri.parse(query.get('file') ?? ''));
    const targets = file ? targetsIn(file) : [];
    const target = targets.find(({ check }) => check.id === query.get('check'));
    const result = target && this.results.get(target.file.uri, target.check);
    return target && result ? resultText(target, result) : 'This check is no longer in the checklist.\n';
  }
}

/** The whole of a result, for people. */
export function resultText({ file, title, check }: Target, result: Result): string {
  const expectations = result.expectations.map(({ text, held, expected, actual }) => {
    const mark = held === undefined ? '?' : held ? 'held' : 'not held';
    const details = [expected && `wanted: ${expected}`, actual && `was: ${actual}`]
      .filter(Boolean)
      .join(', ');
    return `  [${mark}] ${text}${details ? `  (${details})` : ''}`;
  });
  return [
    `${title}  (${file.path}:${check.line})`,
    `${wordOf(result.outcome)}${result.byPerson ? ', as you decided' : ''}: ${result.reason}`,
    `${new Date(result.time).toLocaleString()}, ${durationText(result.durationMs)}, ${check.kind === 'probe' ? 'probe' : `exit status ${result.exitCode ?? 'unknown'}`}`,
    ...(expectations.length > 0 ? ['', 'Expectations', ...expectations] : []),
    '',
    check.kind === 'probe' ? 'Probe' : 'Command',
    ...check.text
      .trim()
      .split('\n')
      .map((line) => `  ${line}`),
    '',
    'Output',
    result.output === '' ? '  (none kept)' : result.output,
    '',
  ].join('\n');
}
