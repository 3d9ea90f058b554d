// Writes ticks: one character each, and nothing else of the file changes.
//
// A file without unsaved changes is changed on disk, byte for byte, because saving its document would also normalise
// line ends, replace invalid bytes, and run whatever else people have set up to happen on save. A document with unsaved
// changes is edited and left unsaved, since its text is the user's.
import { Range, WorkspaceEdit, workspace, type TextDocument, type Uri } from 'vscode';
import { planTicks, tickBytes, type ItemReference, type Tick } from '../../core/checklist/tick.ts';
import { parse } from '../../core/checklist/parse.ts';
import { openDocument } from '../checklists/readText.ts';
import { UserError } from '../errors.ts';
import { follows } from './follow.ts';
import { nameOf, readBytes, writeBytes } from './files.ts';

/** Makes ticks in a file; resolves with the items that are no longer in it. Throws a {@link UserError} saying why not. */
export async function writeTicks(uri: Uri, ticks: readonly Tick[]): Promise<readonly ItemReference[]> {
  const document = openDocument(uri);
  if (document && (document.isDirty || document.isUntitled)) return editDocument(document, ticks);
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    throw new UserError(
      `${nameOf(uri)} is on a read-only file system (${uri.scheme}), so its boxes cannot be ticked.`,
    );
  }
  const { bytes, missing, changed } = tickBytes(await readBytes(uri), ticks);
  if (changed > 0) {
    await writeBytes(uri, bytes);
    if (document) await follow(document, ticks);
    return missing;
  }
  // Nothing of it found in the bytes: a document may be in an encoding in which ASCII is not ASCII.
  return document && missing.length > 0 ? saveAfter(document, ticks) : missing;
}

async function editDocument(
  document: TextDocument,
  ticks: readonly Tick[],
): Promise<readonly ItemReference[]> {
  const { edits, missing } = planTicks(parse(document.getText()), ticks);
  const change = new WorkspaceEdit();
  for (const { offset, character } of edits) {
    const at = document.positionAt(offset);
    change.replace(document.uri, new Range(at, at.translate(0, 1)), character);
  }
  if (edits.length > 0 && !(await workspace.applyEdit(change))) {
    throw new UserError(`${nameOf(document.uri)} could not be edited; it may be read-only.`);
  }
  return missing;
}

async function saveAfter(document: TextDocument, ticks: readonly Tick[]): Promise<readonly ItemReference[]> {
  const missing = await editDocument(document, ticks);
  if (document.isDirty && !(await document.save())) {
    throw new UserError(`${nameOf(document.uri)} was ticked but could not be saved.`);
  }
  return missing;
}

/**
 * Waits until the editor has read the changed file into its document. Where it does not notice, or where somebody
 * typed in between, the document is given the same ticks, so that saving it does not take them back.
 */
async function follow(document: TextDocument, ticks: readonly Tick[]): Promise<void> {
  const done = (): boolean => planTicks(parse(document.getText()), ticks).edits.length === 0;
  if (await follows(document, done)) return;
  await (document.isDirty ? editDocument(document, ticks) : saveAfter(document, ticks));
}
