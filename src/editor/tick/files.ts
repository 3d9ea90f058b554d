// Reads and writes the bytes of files, and says in words why that is not possible.
import { FileSystemError, workspace, type Uri } from 'vscode';
import { UserError } from '../errors.ts';

/** The bytes of a file. Throws a {@link UserError} saying why not. */
export async function readBytes(uri: Uri): Promise<Uint8Array> {
  try {
    return await workspace.fs.readFile(uri);
  } catch (error) {
    throw explained(error, uri, 'read');
  }
}

/** Replaces the bytes of a file. Throws a {@link UserError} saying why not. */
export async function writeBytes(uri: Uri, bytes: Uint8Array): Promise<void> {
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

/** The name of a file for people. */
export function nameOf(uri: Uri): string {
  return workspace.asRelativePath(uri);
}
