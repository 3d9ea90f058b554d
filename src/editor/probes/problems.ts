// Shows what is wrong with written probes at its exact place, while they are typed.
import {
  Diagnostic,
  DiagnosticSeverity,
  Range,
  languages,
  workspace,
  type TextDocument,
  type Uri,
} from 'vscode';
import type { Checklist } from '../../core/checklist/model.ts';
import { writtenProbes } from '../../core/checklist/places.ts';
import { openDocument } from '../checklists/readText.ts';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import { checklistIn } from './document.ts';
import { rangesIn } from './ranges.ts';

/** Milliseconds without typing before probes are looked at. */
const settle = 200;

export class ProbeProblems extends DisposableStore {
  private readonly diagnostics = this.add(languages.createDiagnosticCollection('shipcheck-probes'));
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly store: ChecklistStore;

  constructor(store: ChecklistStore) {
    super();
    this.store = store;
    this.add(store.onDidChange((file) => (file ? this.later(file.uri) : this.laterAll())));
    this.add(workspace.onDidOpenTextDocument((document) => this.typed(document)));
    this.add(workspace.onDidChangeTextDocument(({ document }) => this.typed(document)));
    this.add(workspace.onDidCloseTextDocument((document) => this.typed(document)));
    this.add({ dispose: () => this.waiting.forEach((timer) => clearTimeout(timer)) });
    this.laterAll();
  }

  /** The store tells about files that it knows. */
  private typed(document: TextDocument): void {
    if (isWritten(document) && !this.store.get(document.uri)) this.later(document.uri);
  }

  private laterAll(): void {
    this.diagnostics.forEach((uri) => this.later(uri));
    for (const { uri } of this.store.files) this.later(uri);
    for (const document of workspace.textDocuments) this.typed(document);
  }

  private later(uri: Uri): void {
    const key = uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      setTimeout(() => {
        this.waiting.delete(key);
        void this.look(uri);
      }, settle),
    );
  }

  private async look(uri: Uri): Promise<void> {
    const read = this.read(uri);
    const probes = read && /probe/i.test(read.text) ? writtenProbes(read.checklist) : [];
    if (read === undefined || probes.length === 0) return this.diagnostics.delete(uri);
    const { parseProbe } = await import('../../core/verify/probes/grammar/written.lazy.ts');
    // Somebody may have typed meanwhile, and will be answered.
    if (this.waiting.has(uri.toString())) return;
    const found = probes.flatMap(({ text, at }) => parseProbe(text, at).problems);
    const ranges = rangesIn(read.text, found);
    this.diagnostics.set(
      uri,
      found.map(({ message }, index) => {
        const diagnostic = new Diagnostic(
          ranges[index] ?? new Range(0, 0, 0, 0),
          message,
          DiagnosticSeverity.Error,
        );
        diagnostic.source = 'Shipcheck';
        return diagnostic;
      }),
    );
  }

  /** A checklist of the workspace that is shown, or one that is open. */
  private read(uri: Uri): { readonly text: string; readonly checklist: Checklist } | undefined {
    const file = this.store.get(uri);
    if (file) {
      const { text, checklist } = file;
      const isShown = this.store.isShown(file) && text !== undefined && checklist !== undefined;
      return isShown ? { text, checklist } : undefined;
    }
    const document = openDocument(uri);
    const checklist = document && isWritten(document) ? checklistIn(this.store, document) : undefined;
    return document && checklist ? { text: document.getText(), checklist } : undefined;
  }
}

/** Markdown that somebody may be writing, as opposed to what the editor shows of the past. */
function isWritten({ languageId, isUntitled, uri }: TextDocument): boolean {
  return languageId === 'markdown' && (isUntitled || workspace.fs.isWritableFileSystem(uri.scheme) === true);
}
