// Chooses the environment that commands run against.
import { window } from 'vscode';
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import { activeFolder } from '../show/environmentStatus.ts';
import type { CommandModule } from './command.ts';

export const pickEnvironment: CommandModule = {
  id: commands.pickEnvironment,
  async run({ environments }) {
    const folder = activeFolder();
    const names = environments.names(folder);
    if (!folder || names.length === 0) {
      throw new UserError(
        'This folder has no environments. Name them under “environments:” in .shipcheck.yaml.',
      );
    }
    const current = environments.nameFor(folder);
    const chosen = await window.showQuickPick(
      names.map((name) => ({ label: name, description: name === current ? 'in force' : '' })),
      { title: `Environment for the checklists of ${folder.name}` },
    );
    if (chosen) await environments.choose(folder, chosen.label);
  },
};
