// Runs the command of an item, of a code block, or at the cursor.
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import { targetsFor, type CommandModule } from './command.ts';

export const run: CommandModule = {
  id: commands.run,
  async run(services, argument, selected) {
    const targets = targetsFor(services, argument, selected);
    const [only, ...others] = targets;
    if (!only) throw new UserError('There is no command here. Put the cursor on an item that has one.');
    if (others.length === 0) await services.runner.runOne(only);
    else await services.runner.runMany(only.title, targets);
  },
};
