// Reads files without opening them as documents.
import { FileSystemError, workspace, type Uri } from 'vscode';

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
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (document) return { kind: 'text', text: document.getText() };
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
    return { kind: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}
