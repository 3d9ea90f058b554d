// Opens a file at a line.
import { Range, window, workspace, type TextEditor, type Uri } from 'vscode';
import { UserError, messageOf } from './errors.ts';

/** @param line 1-based. @param preserveFocus leaves the keyboard where it is, for walking through the tree. */
export async function openAt(uri: Uri, line: number, preserveFocus = false): Promise<TextEditor> {
  const at = new Range(line - 1, 0, line - 1, 0);
  try {
    return await window.showTextDocument(uri, { selection: at, preserveFocus, preview: true });
  } catch (error) {
    throw new UserError(`${workspace.asRelativePath(uri)} cannot be opened: ${messageOf(error)}`);
  }
}
