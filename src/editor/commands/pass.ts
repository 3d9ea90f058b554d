// Records a person's verdict: the command passed.
import { commands } from '../names.ts';
import { decideFor, type CommandModule } from './command.ts';

export const pass: CommandModule = {
  id: commands.pass,
  run: (services, argument, selected) => decideFor(services, argument, selected, true),
};
