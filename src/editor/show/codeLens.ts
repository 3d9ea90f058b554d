// Code lenses above items and code blocks: run, and what came of it.
import {
  CodeLens,
  EventEmitter,
  Range,
  languages,
  workspace,
  type CodeLensProvider,
  type Event,
  type TextDocument,
} from 'vscode';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import { commands } from '../names.ts';
import type { Results } from '../run/results.ts';
import { targetsIn, type Target } from '../run/target.ts';
import { setting } from '../settings.ts';
import { ageText, wordOf, wordsOf } from '../tree/standing.ts';

export class RunLenses extends DisposableStore implements CodeLensProvider {
  readonly onDidChangeCodeLenses: Event<void>;
  private readonly changed = this.add(new EventEmitter<void>());
  private readonly store: ChecklistStore;
  private readonly results: Results;

  constructor(store: ChecklistStore, results: Results) {
    super();
    this.store = store;
    this.results = results;
    this.onDidChangeCodeLenses = this.changed.event;
    this.add(languages.registerCodeLensProvider({ language: 'markdown' }, this));
    this.add(results.onDidChange(() => this.changed.fire()));
    // Typing asks for lenses by itself, but maybe before the checklist is known.
    this.add(store.onDidChange((file) => (!file || file.isLarge) && this.changed.fire()));
    this.add(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('shipcheck.codeLens')) this.changed.fire();
      }),
    );
  }

  provideCodeLenses(document: TextDocument): CodeLens[] {
    const file = this.store.get(document.uri);
    const text = document.getText();
    if (!file?.isQuick(text) || !setting('shipcheck.codeLens', document.uri)) return [];
    file.checklistOf(text);
    return targetsIn(file).flatMap((target) => this.lenses(target));
  }

  private lenses(target: Target): readonly CodeLens[] {
    const { file, check } = target;
    const at = new Range(check.line - 1, 0, check.line - 1, 0);
    const lens = (id: string, title: string, tooltip: string): CodeLens =>
      new CodeLens(at, { command: id, title, tooltip, arguments: [target] });
    const standing = this.results.standing(file.uri, check);
    if (standing === 'running')
      return [lens(commands.cancel, '$(loading~spin) Running… Cancel', 'Stop this command')];
    const run = lens(commands.run, '$(play) Run', 'Run this command and judge what comes of it');
    const result = this.results.get(file.uri, check);
    if (!result) return [run];
    const last = lens(
      commands.showResult,
      result.stale
        ? `${wordsOf(result)} (${wordOf(result.outcome)} ${ageText(result.time)})`
        : `${wordsOf(result)} ${ageText(result.time)}`,
      result.reason,
    );
    if (standing !== 'review') return [run, last];
    const pass = lens(commands.pass, '$(check) Pass', 'What it showed is right');
    const fail = lens(commands.fail, '$(x) Fail', 'What it showed is wrong');
    return [run, last, pass, fail];
  }
}
