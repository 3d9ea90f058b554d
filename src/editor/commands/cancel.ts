// Stops running commands: those of the given nodes, or all.
import { commands } from '../names.ts';
import { targetsFor, type CommandModule } from './command.ts';

export const cancel: CommandModule = {
  id: commands.cancel,
  run(services, argument, selected) {
    if (argument === undefined) services.runner.cancel();
    else services.runner.cancel(targetsFor(services, argument, selected).map(({ check }) => check));
  },
};
