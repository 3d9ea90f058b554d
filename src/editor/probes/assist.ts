// Completion and hover in written probes, and whole probes to start from in items.
import {
  CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  Hover,
  MarkdownString,
  Range,
  SnippetString,
  languages,
  type CancellationToken,
  type CompletionContext,
  type CompletionItemProvider,
  type HoverProvider,
  type Position,
  type TextDocument,
} from 'vscode';
import { fenced, indented, prefixAt } from '../../core/checklist/insertion.ts';
import { probeAt, type ProbeAt } from '../../core/checklist/probeAt.ts';
import type { ProbeBlock } from '../../core/verify/probes/grammar/blocks.ts';
import type { ChecklistStore } from '../checklists/store.ts';
import { DisposableStore } from '../disposables.ts';
import { checklistIn } from './document.ts';

/** What stands before a key or a value; for letters see `suggest.ts`. */
const triggers = ['`', '{', ',', ' '];

export class ProbeAssistant extends DisposableStore implements CompletionItemProvider, HoverProvider {
  private readonly store: ChecklistStore;

  constructor(store: ChecklistStore) {
    super();
    this.store = store;
    this.add(languages.registerCompletionItemProvider({ language: 'markdown' }, this, ...triggers));
    this.add(languages.registerHoverProvider({ language: 'markdown' }, this));
  }

  async provideCompletionItems(
    document: TextDocument,
    position: Position,
    _token: CancellationToken,
    context: CompletionContext,
  ): Promise<CompletionItem[] | undefined> {
    const probe = this.probeAt(document, position);
    if (probe) return completions(document, position, probe);
    const asked = context.triggerKind === CompletionTriggerKind.Invoke;
    return this.blocks(document, position, asked);
  }

  async provideHover(document: TextDocument, position: Position): Promise<Hover | undefined> {
    const probe = this.probeAt(document, position);
    if (!probe) return undefined;
    const { hoverAt } = await import('../../core/verify/probes/grammar/written.lazy.ts');
    const found = hoverAt(probe.text, document.offsetAt(position) - probe.at);
    return found && new Hover(new MarkdownString(found.doc), rangeOf(document, probe, found));
  }

  private probeAt(document: TextDocument, position: Position): ProbeAt | undefined {
    const text = document.getText();
    if (!/probe/i.test(text)) return undefined;
    const checklist = checklistIn(this.store, document);
    return checklist && probeAt(checklist, text, document.offsetAt(position));
  }

  /** Whole probes, on a line of an item that has nothing but the start of the word or of a fence on it. */
  private async blocks(
    document: TextDocument,
    position: Position,
    asked: boolean,
  ): Promise<CompletionItem[] | undefined> {
    const { text: line } = document.lineAt(position.line);
    const written = /^[\s>]*(`{0,3}|p|pr|pro|prob|probe)$/.exec(line)?.[1];
    const isEnough = written === '```' || written?.startsWith('prob') === true;
    if (written === undefined || (!asked && !isEnough)) return undefined;
    const range = new Range(position.line, 0, position.line, line.length);
    const span = { from: document.offsetAt(range.start), to: document.offsetAt(range.end) };
    const checklist = checklistIn(this.store, document);
    const prefix = checklist && prefixAt(document.getText(), checklist, span);
    if (prefix === undefined) return undefined;
    const { probeBlocks } = await import('../../core/verify/probes/grammar/written.lazy.ts');
    return probeBlocks().map((block, index) => {
      const item = blockItem(block, prefix, range, line);
      item.sortText = inOrder(index);
      return item;
    });
  }
}

async function completions(
  document: TextDocument,
  position: Position,
  probe: ProbeAt,
): Promise<CompletionItem[]> {
  const { completionsAt } = await import('../../core/verify/probes/grammar/written.lazy.ts');
  const { replaces, items } = completionsAt(probe.text, document.offsetAt(position) - probe.at);
  const range = rangeOf(document, probe, replaces);
  return items.map(({ label, insert, doc }, index) => {
    const item = new CompletionItem(label, CompletionItemKind.Property);
    item.insertText = insert;
    item.documentation = new MarkdownString(doc);
    item.range = range;
    item.detail = 'Shipcheck';
    item.sortText = inOrder(index);
    return item;
  });
}

function blockItem(
  { kind, doc, yaml, from, to }: ProbeBlock,
  prefix: string,
  range: Range,
  line: string,
): CompletionItem {
  const item = new CompletionItem(`probe: ${kind}`, CompletionItemKind.Snippet);
  const lines = indented(fenced(`${yaml.slice(0, from)}\0${yaml.slice(to)}`), prefix).join('\n');
  const [before = '', after = ''] = lines.split('\0');
  const snippet = new SnippetString(before.replace(/[\\$}]/g, '\\$&'));
  snippet.appendPlaceholder(yaml.slice(from, to)).appendText(after).appendTabstop(0);
  item.insertText = snippet;
  item.keepWhitespace = true;
  item.range = range;
  // What is on the line already has to match: a space, a quote mark, a fence. A word that was begun may go on.
  item.filterText = `${line.replace(/\w+$/, '')}probe: ${kind}`;
  item.detail = 'Shipcheck';
  item.documentation = new MarkdownString(`${doc}\n\n\`\`\`yaml\n${yaml}\`\`\``);
  return item;
}

/** The editor sorts by this: what is offered first here stands first there. */
function inOrder(index: number): string {
  return String(index).padStart(3, '0');
}

function rangeOf(document: TextDocument, { at }: ProbeAt, { from, to }: { from: number; to: number }): Range {
  return new Range(document.positionAt(at + from), document.positionAt(at + to));
}
