// Which files of the workspace may be checklists, by their name and place alone.
import { RelativePattern, languages, workspace, type TextDocument, type Uri, type WorkspaceFolder } from 'vscode';
import { setting } from '../settings.ts';

const markdownFiles = '**/*.{md,markdown,mdown,mkd}';
const markdownName = /\.(?:md|markdown|mdown|mkd)$/;

/** The files in a workspace folder that may be checklists; below `base` only, where that is given. */
export async function findWanted(folder: WorkspaceFolder, base: Uri = folder.uri): Promise<readonly Uri[]> {
  const globs = setting('shipcheck.exclude', folder.uri);
  const found = await workspace.findFiles(
    new RelativePattern(base, markdownFiles),
    // The editor's own `files.exclude` holds as well, unless this is `null`.
    globs.length > 1 ? `{${globs.join(',')}}` : globs[0],
  );
  return base === folder.uri ? found : found.filter((uri) => !isExcluded(uri));
}

/** Whether {@link findWanted} would find this file. */
export function isWanted(uri: Uri): boolean {
  return markdownName.test(uri.path) && !isExcluded(uri);
}

/** Whether a path is outside the workspace, or left out by `shipcheck.exclude` or `files.exclude`. */
export function isExcluded(uri: Uri): boolean {
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder) return true;
  const hidden = Object.entries(workspace.getConfiguration('files', uri).get<object>('exclude') ?? {});
  const globs = [
    ...setting('shipcheck.exclude', uri),
    ...hidden.flatMap(([glob, value]) => (value === true ? [glob] : [])),
  ];
  return matchesAny(globs, folder, uri);
}

/** Whether one of some globs that count from a folder is for this file. */
export function matchesAny(globs: readonly string[], folder: WorkspaceFolder, uri: Uri): boolean {
  return globs.some((glob) => matches(new RelativePattern(folder, glob), uri));
}

/** The editor's own glob matching is only offered for documents; it looks at nothing but the address. */
function matches(pattern: RelativePattern, uri: Uri): boolean {
  const likeDocument = { uri, fileName: uri.fsPath, languageId: 'markdown', isClosed: true } as TextDocument;
  return languages.match({ pattern }, likeDocument) > 0;
}
