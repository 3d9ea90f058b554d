// Writes into `.shipcheck.yaml` what is not to be reported any more.
import { window, workspace, type Uri, type WorkspaceFolder } from 'vscode';
import type { Exempted } from '../../core/scan/fix/configEdit.ts';
import { configFileFor } from '../environment/configFile.ts';
import { UserError } from '../errors.ts';
import { pathIn } from './ignored.ts';
import type { FindingStore, Located } from './store.ts';
import { textOf, write } from './write.ts';

/** Writes exemptions and says what that means, with a way back. Does not wait until that is read. */
export async function exemptAll(
  store: FindingStore,
  folder: WorkspaceFolder,
  exempted: readonly Exempted[],
  sentence: string,
): Promise<void> {
  const { exempt } = await import('../../core/scan/fix/fix.lazy.ts');
  const uri = await configFileFor(folder.uri);
  const before = await textOf(uri);
  for (const each of exempted) {
    const edits = exempt(await textOf(uri), each);
    if (!edits)
      throw new UserError(
        `${workspace.asRelativePath(uri)} is written in a way that Shipcheck cannot add to; nothing was changed.`,
      );
    await write([{ uri, edits, save: true }]);
  }
  store.drop((located) => exempted.some((each) => isExempted(folder, located, each)));
  void offerUndo(uri, before, sentence);
}

function isExempted(folder: WorkspaceFolder, { uri, finding }: Located, exempted: Exempted): boolean {
  if (workspace.getWorkspaceFolder(uri) !== folder) return false;
  switch (exempted.kind) {
    case 'value':
      return finding.fingerprint === exempted.fingerprint;
    case 'rule':
      return finding.rule === exempted.rule;
    case 'path':
      return pathIn(folder, uri) === exempted.path;
  }
}

async function offerUndo(uri: Uri, before: string, sentence: string): Promise<void> {
  const undo = 'Undo';
  const open = 'Open Settings File';
  const after = await textOf(uri);
  const chosen = await window.showInformationMessage(sentence, undo, open);
  if (chosen === open) await window.showTextDocument(uri);
  if (chosen !== undo || (await textOf(uri)) !== after) return;
  await write([{ uri, edits: [{ from: 0, to: after.length, text: before }], save: true }]);
}
