// Chooses which items the tree shows.
import { window } from 'vscode';
import { commands } from '../names.ts';
import type { Filter } from '../tree/filter.ts';
import type { CommandModule } from './command.ts';

const choices: readonly { readonly label: string; readonly detail: string; readonly filter: Filter }[] = [
  { label: 'All items', detail: 'Everything, ticked or not', filter: 'all' },
  { label: 'Open items', detail: 'What is not ticked yet', filter: 'open' },
  { label: 'Failed items', detail: 'What failed or could not be run', filter: 'failed' },
];

export const filter: CommandModule = {
  id: commands.filter,
  async run({ view }, argument) {
    const asked = choices.find((choice) => choice.filter === argument);
    const chosen = asked ?? (await window.showQuickPick(choices, { title: 'Show in the tree' }));
    if (chosen) await view.setFilter(chosen.filter);
  },
};
