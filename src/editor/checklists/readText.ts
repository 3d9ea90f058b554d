// Reads files without opening them as documents.
import { FileSystemError, workspace, type TextDocument, type Uri } from 'vscode';
import { messageOf } from '../errors.ts';

/** Larger files are left alone: no checklist is that long. */
const largest = 32 * 1024 * 1024;

/** What reading a file gave: its text, or why there is none. `gone`: it vanished; `binary` is not worth a word. */
export type ReadResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'error'; readonly message: string };

/** The text of a file: of its document when one is open, else of its bytes read as UTF-8. */
export async function readText(uri: Uri): Promise<ReadResult> {
  const open = openDocument(uri);
  if (open) return { kind: 'text', text: open.getText() };
  const read = await readBytes(uri);
  // Whoever opened the file meanwhile may have typed in it since.
  const opened = openDocument(uri);
  return opened ? { kind: 'text', text: opened.getText() } : read;
}

/** The document of a file, when it is open. */
export function openDocument(uri: Uri): TextDocument | undefined {
  const address = uri.toString();
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === address);
}

/** Whether there is a file, or a document that will be one: others outlive their files for a while, with nobody looking. */
export async function isThere(uri: Uri): Promise<boolean> {
  if (openDocument(uri)?.isDirty) return true;
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function readBytes(uri: Uri): Promise<ReadResult> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > largest) {
      return { kind: 'error', message: `This file is larger than ${largest / 1024 / 1024} MB and is not read.` };
    }
    const bytes = await workspace.fs.readFile(uri);
    if (bytes.subarray(0, 8192).includes(0)) return { kind: 'binary' };
    return { kind: 'text', text: new TextDecoder('utf-8').decode(bytes) };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return { kind: 'gone' };
    if (error instanceof FileSystemError && error.code === 'NoPermissions') {
      return { kind: 'error', message: 'You are not allowed to read this file.' };
    }
    return { kind: 'error', message: messageOf(error) };
  }
}
