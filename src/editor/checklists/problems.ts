// Shows what is off in a checklist where it stands: as diagnostics.
import { Diagnostic, DiagnosticSeverity, Range, languages } from 'vscode';
import { DisposableStore } from '../disposables.ts';
import type { ChecklistFile } from './checklistFile.ts';
import type { ChecklistStore } from './store.ts';

/** Keeps the diagnostics of all checklists equal to their problems. */
export class ChecklistProblems extends DisposableStore {
  private readonly diagnostics = this.add(languages.createDiagnosticCollection('shipcheck'));

  constructor(store: ChecklistStore) {
    super();
    this.add(
      store.onDidChange((file) => {
        if (file) {
          if (store.isShown(file)) this.show(file);
          return;
        }
        this.diagnostics.clear();
        for (const each of store.files) this.show(each);
      }),
    );
  }

  private show(file: ChecklistFile): void {
    const found = (file.checklist?.problems ?? []).map(({ line, message }) => {
      const diagnostic = new Diagnostic(new Range(line - 1, 0, line - 1, 1000), message, DiagnosticSeverity.Warning);
      diagnostic.source = 'Shipcheck';
      return diagnostic;
    });
    this.diagnostics.set(file.uri, found);
  }
}
