// Asks for suggestions where the first letter of a key is typed in a probe: in Markdown the editor does not by itself,
// and letters that make a word do not count as trigger characters.
import { commands, window, workspace, type TextDocumentChangeEvent, type TextEditor } from 'vscode';
import { prefixAt } from '../../core/checklist/insertion.ts';
import { probeAt } from '../../core/checklist/probeAt.ts';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import { checklistIn } from './document.ts';

/** Where a key or a word begins: at the start of a line, in braces, behind a key. */
const keyStart = /^(?:[\s>]*|.*[{,]\s*|.*[\w-]+:\s+)[a-z]$/i;

/** The start of the word for a block with a probe, alone on its line. */
const blockStart = /^[\s>]*prob$/;

export class ProbeSuggestions extends DisposableStore {
  private readonly store: ChecklistStore;

  constructor(store: ChecklistStore) {
    super();
    this.store = store;
    this.add(workspace.onDidChangeTextDocument((event) => void this.typed(event)));
  }

  private async typed({ document, contentChanges }: TextDocumentChangeEvent): Promise<void> {
    const [change, ...more] = contentChanges;
    const editor = window.activeTextEditor;
    if (editor?.document !== document || document.languageId !== 'markdown') return;
    if (change === undefined || more.length > 0 || !/^[a-z]$/i.test(change.text)) return;
    const { line, character } = change.range.start;
    const { text } = document.lineAt(line);
    const before = text.slice(0, character + 1);
    if (blockStart.test(before) && before !== text) return;
    if (!(await this.isWorthIt(editor, before, change.rangeOffset + 1))) return;
    await commands.executeCommand('editor.action.triggerSuggest');
  }

  /** Nobody wants to read that there is nothing to suggest. */
  private async isWorthIt({ document }: TextEditor, before: string, offset: number): Promise<boolean> {
    const settings = workspace.getConfiguration('editor', document);
    if (settings.get('suggestOnTriggerCharacters') === false) return false;
    const text = document.getText();
    const isBlock = blockStart.test(before);
    if (!isBlock && !(keyStart.test(before) && /probe/i.test(text))) return false;
    const checklist = checklistIn(this.store, document);
    const line = { from: offset - before.length, to: offset };
    if (isBlock) return checklist !== undefined && prefixAt(text, checklist, line) !== undefined;
    const probe = checklist && probeAt(checklist, text, offset);
    if (!probe) return false;
    const { completionsAt } = await import('../../core/verify/probes/grammar/written.lazy.ts');
    const { items } = completionsAt(probe.text, offset - probe.at);
    const letter = before.slice(-1).toLowerCase();
    return items.some(({ label }) => label.startsWith(letter));
  }
}
