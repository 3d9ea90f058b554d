// Takes the last tick back.
import { commands } from '../names.ts';
import type { CommandModule } from './command.ts';

export const undoTick: CommandModule = {
  id: commands.undoTick,
  run: ({ ticker }) => ticker.undo(),
};
