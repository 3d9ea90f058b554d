// Writes variables into the `.shipcheck.yaml` of a folder, as one edit that can be undone.
import { Range, WorkspaceEdit, workspace, type Uri } from 'vscode';
import { UserError } from '../errors.ts';
import { isThere, readText } from '../checklists/readText.ts';
import { configFileFor } from './configFile.ts';

/** Throws a {@link UserError} where the file cannot be changed without changing more than that. */
export async function keepInConfig(
  folder: Uri,
  environment: string | undefined,
  values: ReadonlyMap<string, string>,
): Promise<void> {
  const { writeVariable } = await import('../../core/config/config.lazy.ts');
  const uri = await configFileFor(folder);
  // The document of a deleted file stays open for a while.
  const read = (await isThere(uri)) ? await readText(uri) : undefined;
  const text = read?.kind === 'text' ? read.text : undefined;
  let made = text ?? '';
  for (const [name, value] of values) {
    const edit = writeVariable(made, { environment, name }, value);
    if (!edit) {
      throw new UserError(
        `${name} cannot be written into ${workspace.asRelativePath(uri)} without changing anything else in it. Write it there by hand.`,
      );
    }
    made = made.slice(0, edit.from) + edit.text + made.slice(edit.to);
  }
  const change = new WorkspaceEdit();
  if (text === undefined) {
    change.createFile(uri, { contents: new TextEncoder().encode(made), ignoreIfExists: false });
    await applied(change, uri);
    return;
  }
  const document = await workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  const [from, to] = changed(text, made);
  const range = new Range(document.positionAt(from), document.positionAt(text.length - to));
  change.replace(uri, range, made.slice(from, made.length - to));
  await applied(change, uri);
  // What the user had not saved is not ours to save.
  if (!wasDirty) await document.save();
}

async function applied(change: WorkspaceEdit, uri: Uri): Promise<void> {
  if (await workspace.applyEdit(change)) return;
  throw new UserError(`${workspace.asRelativePath(uri)} could not be changed.`);
}

/** How many characters at the start and at the end of two texts are the same. */
function changed(before: string, after: string): readonly [from: number, to: number] {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let to = 0;
  while (to < most - from && before.at(-1 - to) === after.at(-1 - to)) to++;
  return [from, to];
}
