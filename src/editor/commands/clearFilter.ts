// Shows all items again.
import { commands } from '../names.ts';
import type { CommandModule } from './command.ts';

export const clearFilter: CommandModule = {
  id: commands.clearFilter,
  run: ({ view }) => view.setFilter('all'),
};
