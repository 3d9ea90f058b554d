// What the mouse learns over an item or a command in the editor: the last result and its reasons.
import {
  Hover,
  MarkdownString,
  languages,
  type HoverProvider,
  type Position,
  type TextDocument,
} from 'vscode';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import type { Results } from '../run/results.ts';
import { targetsIn } from '../run/target.ts';
import { addResult } from '../tree/tooltips.ts';

export class ResultHover extends DisposableStore implements HoverProvider {
  private readonly store: ChecklistStore;
  private readonly results: Results;

  constructor(store: ChecklistStore, results: Results) {
    super();
    this.store = store;
    this.results = results;
    this.add(languages.registerHoverProvider({ language: 'markdown' }, this));
  }

  provideHover(document: TextDocument, position: Position): Hover | undefined {
    const file = this.store.get(document.uri);
    const text = document.getText();
    if (!file?.isQuick(text)) return undefined;
    file.checklistOf(text);
    const line = position.line + 1;
    const offset = document.offsetAt(position);
    const found = targetsIn(file).filter(
      ({ item, check }) => item?.line === line || (check.from <= offset && offset <= check.to),
    );
    const hover = new MarkdownString();
    for (const { check } of found) addResult(hover, file.uri, check, this.results);
    return hover.value === '' ? undefined : new Hover(hover);
  }
}
