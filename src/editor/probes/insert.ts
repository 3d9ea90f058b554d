// Writes probes into items: lines are added, and nothing else of the file changes.
//
// As with ticks, a file without unsaved changes is changed on disk and its document follows; a document with unsaved
// changes is edited and left unsaved. Either way the editor can take it back as one step.
import { Range, WorkspaceEdit, window, workspace, type TextDocument, type Uri } from 'vscode';
import { insertProbes, type Insertion } from '../../core/checklist/insertion.ts';
import { checksOf } from '../../core/checklist/places.ts';
import { parse } from '../../core/checklist/parse.ts';
import { findItem, type ItemReference } from '../../core/checklist/tick.ts';
import { openDocument } from '../checklists/readText.ts';
import { UserError } from '../errors.ts';
import { nameOf, readBytes, writeBytes } from '../tick/files.ts';
import { follows } from '../tick/follow.ts';
import { rangesIn } from './ranges.ts';

/** Writes YAML of probes into an item, and shows it selected. Throws a {@link UserError} saying why not. */
export async function writeProbesDown(
  uri: Uri,
  item: ItemReference,
  yamls: readonly string[],
): Promise<void> {
  const open = openDocument(uri);
  const written = isOwn(open) ? undefined : await insertOnDisk(uri, item, yamls);
  const document = open ?? (await workspace.openTextDocument(uri));
  const selection = written ?? (await insertInto(document, item, yamls));
  await window.showTextDocument(document, { selection, preview: false });
}

/** A document whose text is the user's, not that of a file. */
function isOwn(document: TextDocument | undefined): boolean {
  return document !== undefined && (document.isDirty || document.isUntitled);
}

/** `undefined` for a file that is not UTF-8: its document knows the encoding. */
async function insertOnDisk(
  uri: Uri,
  item: ItemReference,
  yamls: readonly string[],
): Promise<Range | undefined> {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    throw new UserError(
      `${nameOf(uri)} is on a read-only file system (${uri.scheme}): nothing was written down.`,
    );
  }
  const text = decoded(await readBytes(uri));
  if (text === undefined) return undefined;
  const insertion = insertionFor(uri, text, item, yamls);
  const after = withInsertion(text, insertion);
  await writeBytes(uri, new TextEncoder().encode(after));
  const document = openDocument(uri);
  const isThere = (): boolean => document !== undefined && normal(document.getText()) === normal(after);
  if (document && !(await follows(document, isThere))) return undefined;
  return rangeOf(after, insertion);
}

async function insertInto(
  document: TextDocument,
  item: ItemReference,
  yamls: readonly string[],
): Promise<Range> {
  const insertion = insertionFor(document.uri, document.getText(), item, yamls);
  const change = new WorkspaceEdit();
  change.insert(document.uri, document.positionAt(insertion.at), insertion.text);
  if (!(await workspace.applyEdit(change))) {
    throw new UserError(`${nameOf(document.uri)} could not be edited; it may be read-only.`);
  }
  return rangeOf(document.getText(), insertion);
}

function insertionFor(uri: Uri, text: string, reference: ItemReference, yamls: readonly string[]): Insertion {
  const item = findItem(parse(text), reference);
  if (!item)
    throw new UserError(`“${reference.text}” is no longer in ${nameOf(uri)}: nothing was written down.`);
  const insertion = insertProbes(text, item, yamls, checksOf(item).at(-1));
  if (!insertion) {
    throw new UserError(
      `There is no place in “${item.text}” where a probe could be written without changing more.`,
    );
  }
  return insertion;
}

function withInsertion(text: string, { at, text: added }: Insertion): string {
  return text.slice(0, at) + added + text.slice(at);
}

/** Where a block is, in lines and columns, since a document has line ends of one kind; it is never on the first line. */
function rangeOf(text: string, { block }: Insertion): Range {
  const [range = new Range(0, 0, 0, 0)] = rangesIn(text, [block]);
  return range;
}

/** As a document has it: without byte order mark, with line ends of one kind. */
function normal(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    // Text of two bytes a character is valid UTF-8 too, with a zero in every other place.
    return bytes.includes(0)
      ? undefined
      : new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
