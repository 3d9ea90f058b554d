// Runs the command of an item, of a code block, or at the cursor.
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import { nodeAtCursor, targetsFor, type CommandModule } from './command.ts';

export const run: CommandModule = {
  id: commands.run,
  async run(services, argument, selected) {
    const kind = argument === undefined ? nodeAtCursor(services)?.kind : undefined;
    // A cursor somewhere in a section is no wish to run all of it; a section selected in the tree is one.
    const targets = kind === 'section' || kind === 'file' ? [] : targetsFor(services, argument, selected);
    const [only, ...others] = targets;
    if (!only) throw new UserError('There is no command here. Put the cursor on an item that has one.');
    if (others.length === 0) await services.runner.runOne(only);
    else await services.runner.runMany(`${targets.length} commands`, targets);
  },
};
