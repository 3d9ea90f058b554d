// Looks for checklists again.
import { window } from 'vscode';
import { commands, views } from '../names.ts';
import type { CommandModule } from './command.ts';

export const refresh: CommandModule = {
  id: commands.refresh,
  run: ({ store }) => window.withProgress({ location: { viewId: views.checklists } }, () => store.refresh()),
};
