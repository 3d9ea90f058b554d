// Forgets answers to placeholders: those in the secret storage, and those of this window.
import { Uri, window, workspace } from 'vscode';
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import type { CommandModule } from './command.ts';

export const forgetValues: CommandModule = {
  id: commands.forgetValues,
  async run({ answers }) {
    const kept = answers.kept();
    if (kept.length === 0) throw new UserError('No values of placeholders are stored.');
    const several = (workspace.workspaceFolders?.length ?? 0) > 1;
    const chosen = await window.showQuickPick(
      kept.map((answer) => ({
        label: answer.name,
        description: [answer.environment, several && workspace.asRelativePath(Uri.parse(answer.folder))]
          .filter(Boolean)
          .join(' · '),
        detail: answer.secret ? 'In the secret storage' : 'Until this window is closed',
        picked: true,
        answer,
      })),
      { title: 'Forget stored values', canPickMany: true },
    );
    if (chosen) await answers.forget(chosen.map(({ answer }) => answer));
  },
};
