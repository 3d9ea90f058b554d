// Has git scan what is staged before every commit.
import { window, workspace } from 'vscode';
import type { HookResult } from '../../core/host/scan.ts';
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import { requireTrust } from '../run/consent.ts';
import { activeFolder } from '../show/environmentStatus.ts';
import type { CommandModule } from './command.ts';

export const addPreCommitHook: CommandModule = {
  id: commands.addPreCommitHook,
  async run({ scanning }) {
    const folder = activeFolder();
    const machine = await scanning.machine();
    if (!machine)
      throw new UserError('In a browser no hook can be added: it is a file of a repository on a machine.');
    if (!folder || folder.uri.scheme !== 'file')
      throw new UserError('Open a folder on this machine first: a hook is a file of its repository.');
    await requireTrust();
    const add = 'Add Hook';
    const chosen = await window.showInformationMessage(
      `Scan what is staged in ${folder.name} before every commit?`,
      {
        modal: true,
        detail:
          'The pre-commit hook of the repository runs “shipcheck scan --staged”, and a commit that would add a secret stops. A hook that is there already is kept and extended. “git commit --no-verify” goes around it.',
      },
      add,
    );
    if (chosen === add) await tell(await machine.addHook(folder.uri.fsPath));
  },
};

async function tell(result: HookResult): Promise<void> {
  switch (result.kind) {
    case 'no repository':
      throw new UserError('This folder is in no git repository.');
    case 'kept': {
      const document = await workspace.openTextDocument({ content: result.lines, language: 'shellscript' });
      await window.showTextDocument(document);
      throw new UserError(
        `${result.file} is no shell script, so nothing was written. Have it do what these lines do.`,
      );
    }
    case 'there':
      void window.showInformationMessage(`Every commit is scanned already, by ${result.file}.`);
      return;
    case 'added':
    case 'extended':
      void window.showInformationMessage(
        `Every commit is scanned from now on: ${result.kind} ${result.file}.`,
      );
  }
}
