// Icons in the editor's gutter: what came of the commands of each item.
import {
  Range,
  Uri,
  window,
  type ExtensionContext,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import type { Results, Standing } from '../run/results.ts';

type Shown = Exclude<Standing, 'unverified'>;

const outcomes: readonly Shown[] = ['passed', 'failed', 'errored', 'review', 'skipped', 'stale', 'running'];

/** Keeps the gutters of all visible editors equal to the results. */
export class OutcomeGutter extends DisposableStore {
  private readonly decorations: ReadonlyMap<Shown, TextEditorDecorationType>;
  private readonly decorated = new WeakSet<TextEditor>();
  private readonly store: ChecklistStore;
  private readonly results: Results;

  constructor(context: ExtensionContext, store: ChecklistStore, results: Results) {
    super();
    this.store = store;
    this.results = results;
    const icon = (outcome: Shown, theme: 'light' | 'dark'): Uri =>
      Uri.joinPath(context.extensionUri, 'media', 'outcomes', `${outcome}-${theme}.svg`);
    this.decorations = new Map(
      outcomes.map((outcome) => [
        outcome,
        this.add(
          window.createTextEditorDecorationType({
            light: { gutterIconPath: icon(outcome, 'light') },
            dark: { gutterIconPath: icon(outcome, 'dark') },
            gutterIconSize: 'contain',
          }),
        ),
      ]),
    );
    this.add(
      results.onDidChange((uri) =>
        this.showIn((editor) => editor.document.uri.toString() === uri.toString()),
      ),
    );
    this.add(
      store.onDidChange((file) => this.showIn((editor) => !file || store.get(editor.document.uri) === file)),
    );
    this.add(window.onDidChangeVisibleTextEditors(() => this.showIn(() => true)));
  }

  private showIn(wanted: (editor: TextEditor) => boolean): void {
    for (const editor of window.visibleTextEditors) if (wanted(editor)) this.show(editor);
  }

  private show(editor: TextEditor): void {
    const file = this.store.get(editor.document.uri);
    const ran = file && this.results.hasAny(file.uri) ? file : undefined;
    // Most files have no results: nothing is sent for them, except to take away what was shown before.
    if (!ran && !this.decorated.has(editor)) return;
    this.decorated.add(editor);
    const lines = new Map<Shown, Range[]>(outcomes.map((outcome) => [outcome, []]));
    for (const item of ran?.checklistOf(editor.document.getText()).items ?? []) {
      const standing = ran && this.results.ofItem(ran.uri, item);
      if (standing && standing !== 'unverified')
        lines.get(standing)?.push(new Range(item.line - 1, 0, item.line - 1, 0));
    }
    for (const [outcome, decoration] of this.decorations)
      editor.setDecorations(decoration, lines.get(outcome) ?? []);
  }
}
