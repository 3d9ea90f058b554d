// Offers to probe URLs of checklists where they stand: in the lightbulb and under the mouse.
import {
  CodeAction,
  CodeActionKind,
  Hover,
  MarkdownString,
  Range,
  languages,
  type CodeActionProvider,
  type HoverProvider,
  type Position,
  type TextDocument,
} from 'vscode';
import { urlsIn } from '../../core/checklist/urls.ts';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import { commands } from '../names.ts';
import { targetsIn } from '../run/target.ts';
import type { UrlWish } from './urlWish.ts';

export class UrlHelp extends DisposableStore implements CodeActionProvider, HoverProvider {
  private readonly store: ChecklistStore;

  constructor(store: ChecklistStore) {
    super();
    this.store = store;
    const kinds = { providedCodeActionKinds: [CodeActionKind.Refactor] };
    this.add(languages.registerCodeActionsProvider({ language: 'markdown' }, this, kinds));
    this.add(languages.registerHoverProvider({ language: 'markdown' }, this));
  }

  provideCodeActions(document: TextDocument, range: Range): CodeAction[] {
    const file = this.store.get(document.uri);
    const text = document.getText();
    if (!file?.isQuick(text)) return [];
    file.checklistOf(text);
    const actions: CodeAction[] = [];
    const found = this.urlAt(document, range.start);
    if (found) actions.push(action(`Probe ${shortened(found.wish.url)}…`, commands.probeUrl, found.wish));
    const offset = document.offsetAt(range.start);
    const target = targetsIn(file).find(
      ({ item, check }) => item && check.kind !== 'probe' && check.from <= offset && offset <= check.to,
    );
    if (target) actions.push(action('Write This Probe Down', commands.writeDown, target));
    return actions;
  }

  provideHover(document: TextDocument, position: Position): Hover | undefined {
    const found = this.urlAt(document, position);
    if (!found) return undefined;
    const words = new MarkdownString();
    words.isTrusted = { enabledCommands: [commands.probeUrl] };
    const argument = encodeURIComponent(JSON.stringify([found.wish]));
    words.appendMarkdown(`[Probe this URL…](command:${commands.probeUrl}?${argument})`);
    return new Hover(words, found.range);
  }

  private urlAt(
    document: TextDocument,
    { line, character }: Position,
  ): { readonly range: Range; readonly wish: UrlWish } | undefined {
    if (!this.store.get(document.uri)?.isChecklist) return undefined;
    const found = urlsIn(document.lineAt(line).text).find(
      ({ from, to }) => from <= character && character <= to,
    );
    return (
      found && {
        range: new Range(line, found.from, line, found.to),
        wish: { url: found.url, file: document.uri.toString(), line },
      }
    );
  }
}

function action(title: string, command: string, argument: unknown): CodeAction {
  const found = new CodeAction(title, CodeActionKind.Refactor);
  found.command = { command, title, arguments: [argument] };
  return found;
}

function shortened(url: string): string {
  return url.length > 60 ? `${url.slice(0, 59)}…` : url;
}
