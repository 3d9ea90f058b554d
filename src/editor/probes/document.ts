// The checklist in a document, whether the workspace knows it or not: untitled and virtual documents have one too.
import type { TextDocument } from 'vscode';
import type { Checklist } from '../../core/checklist/model.ts';
import { parse } from '../../core/checklist/parse.ts';
import type { ChecklistStore } from '../checklists/store.ts';

/** Larger documents that are no checklists of the workspace are not read while they are typed. */
const largest = 400_000;

/** The checklist of the document's text as it is now; `undefined` where reading it would hold up typing. */
export function checklistIn(store: ChecklistStore, document: TextDocument): Checklist | undefined {
  const text = document.getText();
  const file = store.get(document.uri);
  if (file) return file.isQuick(text) ? file.checklistOf(text) : undefined;
  return text.length <= largest ? parse(text) : undefined;
}
