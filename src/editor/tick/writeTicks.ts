// Writes ticks: one character each, and nothing else of the file changes.
//
// A file without unsaved changes is changed on disk, byte for byte, because saving its document would also normalise
// line ends, replace invalid bytes, and run whatever else people have set up to happen on save. A document with unsaved
// changes is edited and left unsaved, since its text is the user's.
import { FileSystemError, Range, WorkspaceEdit, workspace, type TextDocument, type Uri } from 'vscode';
import { planTicks, tickBytes, type ItemReference, type Tick } from '../../core/checklist/tick.ts';
import { parse } from '../../core/checklist/parse.ts';
import { openDocument } from '../checklists/readText.ts';
import { UserError } from '../errors.ts';

/** Milliseconds that an open document gets to follow its file before it is edited to match. */
const followTime = 2000;

/** Makes ticks in a file; resolves with the items that are no longer in it. Throws a {@link UserError} saying why not. */
export async function writeTicks(uri: Uri, ticks: readonly Tick[]): Promise<readonly ItemReference[]> {
  const document = openDocument(uri);
  if (document && (document.isDirty || document.isUntitled)) return editDocument(document, ticks);
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    throw new UserError(
      `${nameOf(uri)} is on a read-only file system (${uri.scheme}), so its boxes cannot be ticked.`,
    );
  }
  const { bytes, missing, changed } = tickBytes(await read(uri), ticks);
  if (changed > 0) {
    await write(uri, bytes);
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
  if (done()) return;
  await new Promise<void>((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(finish, followTime);
    const listener = workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && (done() || document.isDirty)) finish();
    });
  });
  if (!done()) await (document.isDirty ? editDocument(document, ticks) : saveAfter(document, ticks));
}

async function read(uri: Uri): Promise<Uint8Array> {
  try {
    return await workspace.fs.readFile(uri);
  } catch (error) {
    throw explained(error, uri, 'read');
  }
}

async function write(uri: Uri, bytes: Uint8Array): Promise<void> {
  try {
    await workspace.fs.writeFile(uri, bytes);
  } catch (error) {
    throw explained(error, uri, 'written');
  }
}

function explained(error: unknown, uri: Uri, verb: 'read' | 'written'): unknown {
  if (!(error instanceof FileSystemError)) return error;
  switch (error.code) {
    case 'FileNotFound':
      return new UserError(`${nameOf(uri)} is no longer there.`);
    case 'NoPermissions':
      return new UserError(`${nameOf(uri)} cannot be ${verb}: it is read-only or you lack the permission.`);
    default:
      return new UserError(`${nameOf(uri)} cannot be ${verb}: ${error.message}`);
  }
}

function nameOf(uri: Uri): string {
  return workspace.asRelativePath(uri);
}
