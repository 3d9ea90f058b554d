// Shows a run of a check as a document that cannot be edited: what ran, the verdict, the output.
import { EventEmitter, Uri, workspace, type Event, type TextDocumentContentProvider } from 'vscode';
import type { Evidence } from '../../core/verify/evidence/model.ts';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import { durationText, wordOf, wordsOf } from '../tree/standing.ts';
import type { Result, Results } from './results.ts';
import { targetsIn, type Target } from './target.ts';

const scheme = 'shipcheck-result';

/** The address of the document that shows a target's last result. */
export function resultAddress({ file, check, title }: Target): Uri {
  return address(title, { file: file.uri.toString(), check: check.id });
}

/** The address of the document that shows one run of a checklist. */
export function runAddress(file: Uri, evidence: Evidence): Uri {
  const { item, time, probe } = evidence;
  const at = new Date(time).toLocaleString().replaceAll(':', '.');
  return address(`${item.text.slice(0, 40)} ${at}`, {
    file: file.toString(),
    time: String(time),
    hash: probe.hash,
  });
}

function address(title: string, query: Readonly<Record<string, string>>): Uri {
  const name =
    title
      .replace(/[\\/?#%:*"<>|]+/g, ' ')
      .trim()
      .slice(0, 60) || 'result';
  return Uri.from({ scheme, path: `/${name}.txt`, query: new URLSearchParams(query).toString() });
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
    const address = Uri.parse(query.get('file') ?? '');
    const time = query.get('time');
    if (time !== null) {
      const evidence = this.results.run(address, Number(time), query.get('hash') ?? '');
      return evidence ? describeRun(evidence) : 'This run is no longer in the evidence.\n';
    }
    const file = this.store.get(address);
    const targets = file ? targetsIn(file) : [];
    const target = targets.find(({ check }) => check.id === query.get('check'));
    const result = target && this.results.get(target.file.uri, target.check);
    return target && result ? describe(target, result) : 'This check is no longer in the checklist.\n';
  }
}

function describe({ file, title, check }: Target, result: Result): string {
  return resultText(`${title}  (${file.path}:${check.line})`, result, check.text, check.kind === 'probe');
}

function describeRun(evidence: Evidence): string {
  const { item, file, line, by, environment, commit, probe, exitCode } = evidence;
  const where = [environment && `in ${environment}`, commit && `at commit ${commit}`].filter(Boolean);
  const title = [`${item.text}  (${file}:${line})`, ...where].join('\n');
  const result = { ...evidence, byPerson: by === 'person' };
  return resultText(title, result, probe.description, exitCode === undefined);
}

/** The whole of a result, for people. */
export function resultText(title: string, result: Result, check: string, isProbe: boolean): string {
  const { stale, outcome, byPerson, reason, time, durationMs, exitCode, output } = result;
  const expectations = result.expectations.map(({ text, held, expected, actual }) => {
    const mark = held === undefined ? '?' : held ? 'held' : 'not held';
    const details = [expected && `wanted: ${expected}`, actual && `was: ${actual}`]
      .filter(Boolean)
      .join(', ');
    return `  [${mark}] ${text}${details ? `  (${details})` : ''}`;
  });
  return [
    title,
    ...(stale ? [`${wordsOf(result)}; before that`] : []),
    `${wordOf(outcome)}${byPerson ? ', as a person decided' : ''}: ${reason}`,
    `${new Date(time).toLocaleString()}, ${durationText(durationMs)}, ${isProbe ? 'probe' : `exit status ${exitCode ?? 'unknown'}`}`,
    ...(expectations.length > 0 ? ['', 'Expectations', ...expectations] : []),
    '',
    isProbe ? 'Probe' : 'Command',
    ...check
      .trim()
      .split('\n')
      .map((line) => `  ${line}`),
    '',
    'Output',
    output === '' ? '  (none)' : output,
    '',
  ].join('\n');
}
