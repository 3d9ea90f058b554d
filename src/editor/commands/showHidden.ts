// Brings hidden checklists back.
import { Uri, window, workspace } from 'vscode';
import { commands } from '../names.ts';
import type { CommandModule } from './command.ts';

export const showHidden: CommandModule = {
  id: commands.showHidden,
  async run({ hidden, store }) {
    const choices = [...hidden.uris].map((uri) => ({ label: workspace.asRelativePath(Uri.parse(uri)), uri }));
    if (choices.length === 0) {
      await window.showInformationMessage('No checklist is hidden.');
      return;
    }
    const picked = await window.showQuickPick(choices, {
      canPickMany: true,
      title: 'Show these checklists again',
    });
    if (!picked || picked.length === 0) return;
    const back = new Set(picked.map(({ uri }) => uri));
    await hidden.set(new Set([...hidden.uris].filter((uri) => !back.has(uri))));
    store.touch();
  },
};
