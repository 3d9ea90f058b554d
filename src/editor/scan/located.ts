// Which findings a command is for.
import { window, workspace, type Range, type TextDocument, type Uri, type WorkspaceFolder } from 'vscode';
import type { Finding } from '../../core/scan/finding.ts';
import { UserError } from '../errors.ts';
import type { Scanning } from './scanning.ts';
import { rangeOf } from './range.ts';
import type { Located } from './store.ts';

/** Those of the menu or the quick fix it was started from, those at the cursor, or the view's selection. */
export function findingsFor(scanning: Scanning, argument: unknown, selected: unknown): readonly Located[] {
  const given = Array.isArray(selected) && selected.length > 0 ? selected : [argument];
  const found = given.flatMap((each) => locatedIn(each));
  if (found.length > 0) return found;
  const atCursor = findingsAtCursor(scanning);
  if (atCursor.length > 0) return atCursor;
  const inView = scanning.view.view.selection.flatMap((each) => locatedIn(each));
  if (inView.length === 0)
    throw new UserError('There is no finding at the cursor, and none is selected in the Findings view.');
  return inView;
}

/** A finding in its open document, where it stands now. */
export interface Opened extends Located {
  readonly document: TextDocument;
  /** UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
}

/** Opens the file of a finding and finds it there again. Throws a {@link UserError} where it is gone. */
export async function opened(scanning: Scanning, { uri, finding }: Located): Promise<Opened> {
  const document = await workspace.openTextDocument(uri);
  await scanning.documents.scan(document);
  const [now] = scanning.store
    .of(uri)
    .filter(({ rule, fingerprint }) => rule === finding.rule && fingerprint === finding.fingerprint)
    .sort((a, b) => Math.abs(a.line - finding.line) - Math.abs(b.line - finding.line));
  if (!now) throw new UserError(`This is no longer in ${workspace.asRelativePath(uri)}.`);
  const range = rangeOf(now);
  return {
    uri,
    finding: now,
    document,
    from: document.offsetAt(range.start),
    to: document.offsetAt(range.end),
  };
}

/** The folder of a file. Throws a {@link UserError} where it is in none. */
export function folderOf(uri: Uri): WorkspaceFolder {
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder)
    throw new UserError('This file is in no folder of the workspace, so there is nowhere to write that.');
  return folder;
}

/** Throws a {@link UserError} where one of the files is in no folder. */
export function byFolder(located: readonly Located[]): ReadonlyMap<WorkspaceFolder, readonly Located[]> {
  const folders = new Map<WorkspaceFolder, Located[]>();
  for (const each of located) {
    const folder = folderOf(each.uri);
    const known = folders.get(folder);
    if (known) known.push(each);
    else folders.set(folder, [each]);
  }
  return folders;
}

function findingsAtCursor({ store }: Scanning): readonly Located[] {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  const { uri } = editor.document;
  const found = findingsAt(store.of(uri), editor.selection);
  return found.map((finding) => ({ uri, finding }));
}

/** Findings that a range touches; those of its first line where it touches none. */
export function findingsAt(findings: readonly Finding[], range: Range): readonly Finding[] {
  const touched = findings.filter((finding) => rangeOf(finding).intersection(range));
  return touched.length > 0 ? touched : findings.filter(({ line }) => line - 1 === range.start.line);
}

function locatedIn(value: unknown): readonly Located[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('finding' in value && 'uri' in value) return [value as Located];
  return 'children' in value && Array.isArray(value.children)
    ? value.children.flatMap((child) => locatedIn(child))
    : [];
}
