// Hides checklists from the tree, for this person in this workspace.
import { window } from 'vscode';
import { commands } from '../names.ts';
import { nodesFor, type CommandModule } from './command.ts';

export const hide: CommandModule = {
  id: commands.hide,
  async run(services, argument, selected) {
    const { hidden, store } = services;
    const before = hidden.uris;
    const files = nodesFor(services, argument, selected).map((node) => node.file.uri.toString());
    if (files.length === 0) return;
    await hidden.set(new Set([...before, ...files]));
    store.touch();
    const undo = 'Undo';
    const what = files.length === 1 ? 'The checklist is' : `${files.length} checklists are`;
    if ((await window.showInformationMessage(`${what} hidden from the tree.`, undo)) !== undo) return;
    await hidden.set(before);
    store.touch();
  },
};
