// Records a person's verdict: the command failed.
import { commands } from '../names.ts';
import { decideFor, type CommandModule } from './command.ts';

export const fail: CommandModule = {
  id: commands.fail,
  run: (services, argument, selected) => decideFor(services, argument, selected, false),
};
