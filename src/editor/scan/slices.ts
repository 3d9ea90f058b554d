// Scans a folder in this thread, a little at a time: for browsers, and for folders that are on no disk.
import { RelativePattern, workspace, type Uri, type WorkspaceFolder } from 'vscode';
import type { FilesScanned } from '../../core/host/scan.ts';
import { messageOf } from '../errors.ts';
import { pathIn, type Ignored } from './ignored.ts';
import type { Scanners } from './scanners.ts';

/** Milliseconds of work before others get their turn. */
const slice = 15;
/** Bytes; what is larger would hold up everything else. */
const largest = 1_000_000;
/** Files; a browser would take too long over more. */
const mostFiles = 20_000;

/** Scans the files of a folder that the editor shows and git does not ignore. */
export async function scanInSlices(
  folder: WorkspaceFolder,
  scanners: Scanners,
  ignored: Ignored,
  onResult: (result: FilesScanned) => void,
  signal: AbortSignal,
): Promise<readonly string[]> {
  // The editor leaves out `files.exclude` by itself.
  const uris = await workspace.findFiles(new RelativePattern(folder, '**/*'), undefined, mostFiles);
  let until = Date.now() + slice;
  for (const uri of uris) {
    if (signal.aborted) break;
    if (await ignored.has(folder, uri)) continue;
    onResult(await scanFile(folder, uri, scanners));
    if (Date.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      until = Date.now() + slice;
    }
  }
  return uris.length === mostFiles
    ? [`Only the first ${mostFiles} files of ${folder.name} were scanned.`]
    : [];
}

/** Scans one file where the editor has it. What is too large is a problem of the result. */
export async function scanFile(folder: WorkspaceFolder, uri: Uri, scanners: Scanners): Promise<FilesScanned> {
  const file = pathIn(folder, uri);
  const nothing = { findings: [], problems: [], notes: [], scanned: 0 };
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > largest)
      return { ...nothing, problems: [{ file, message: 'is too large to be scanned here' }] };
    const { findings, problem } = await scanners.scan(folder, file, await workspace.fs.readFile(uri));
    const problems = problem === undefined ? [] : [{ file, message: problem }];
    return { findings, problems, notes: [], scanned: 1 };
  } catch (error) {
    return { ...nothing, problems: [{ file, message: `could not be read: ${messageOf(error)}` }] };
  }
}
