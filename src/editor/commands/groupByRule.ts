// Groups the findings by rule.
import { commands } from '../names.ts';
import type { CommandModule } from './command.ts';

export const groupByRule: CommandModule = {
  id: commands.groupByRule,
  run: ({ scanning }) => scanning.view.group('rule'),
};
