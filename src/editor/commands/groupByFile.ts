// Groups the findings by file.
import { commands } from '../names.ts';
import type { CommandModule } from './command.ts';

export const groupByFile: CommandModule = {
  id: commands.groupByFile,
  run: ({ scanning }) => scanning.view.group('file'),
};
