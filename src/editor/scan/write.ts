// Writes what quick fixes plan: one step that can be undone, in as many files as it takes.
import { FileSystemError, Range, WorkspaceEdit, workspace, type TextDocument, type Uri } from 'vscode';
import type { Edit } from '../../core/scan/fix/edit.ts';
import { applyEdits } from '../../core/scan/fix/edit.ts';
import { UserError } from '../errors.ts';

/** Changes of one file, which is made where it is not there. */
export interface FileEdits {
  readonly uri: Uri;
  readonly edits: readonly Edit[];
  /** Whether it is saved afterwards, unless somebody has typed in it. */
  readonly save: boolean;
}

/** Makes all changes as one step. Throws a {@link UserError} where they are refused. */
export async function write(files: readonly FileEdits[]): Promise<void> {
  const step = new WorkspaceEdit();
  const toSave: TextDocument[] = [];
  for (const { uri, edits, save } of files) {
    if (edits.length === 0) continue;
    const document = await openIfThere(uri);
    if (!document) {
      step.createFile(uri, { contents: new TextEncoder().encode(applyEdits('', edits)) });
      continue;
    }
    for (const { from, to, text } of edits)
      step.replace(uri, new Range(document.positionAt(from), document.positionAt(to)), text);
    if (save && !document.isDirty) toSave.push(document);
  }
  if (!(await workspace.applyEdit(step)))
    throw new UserError('The files could not be changed; one of them may be read-only.');
  for (const document of toSave) {
    if (!(await document.save()))
      throw new UserError(`${workspace.asRelativePath(document.uri)} was changed but could not be saved.`);
  }
}

/** The text of a file: of its document when one is open; empty where there is none. */
export async function textOf(uri: Uri): Promise<string> {
  return (await openIfThere(uri))?.getText() ?? '';
}

async function openIfThere(uri: Uri): Promise<TextDocument | undefined> {
  try {
    await workspace.fs.stat(uri);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
  return workspace.openTextDocument(uri);
}
