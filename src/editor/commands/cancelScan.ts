// Stops the scan of the workspace that is under way.
import { commands } from '../names.ts';
import type { CommandModule } from './command.ts';

export const cancelScan: CommandModule = {
  id: commands.cancelScan,
  run: ({ scanning }) => scanning.workspace.cancel(),
};
