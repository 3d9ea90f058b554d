// Groups the findings by severity.
import { commands } from '../names.ts';
import type { CommandModule } from './command.ts';

export const groupBySeverity: CommandModule = {
  id: commands.groupBySeverity,
  run: ({ scanning }) => scanning.view.group('severity'),
};
