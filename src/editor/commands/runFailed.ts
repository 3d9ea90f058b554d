// Runs again what failed or could not be run: below what is given, else in the whole workspace.
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import { scopeFor, type CommandModule } from './command.ts';

export const runFailed: CommandModule = {
  id: commands.runFailed,
  async run(services, argument, selected) {
    const { title, targets } = scopeFor(services, argument, selected, 'workspace');
    const failed = targets.filter(({ file, check }) => {
      const standing = services.results.standing(file.uri, check);
      return standing === 'failed' || standing === 'errored';
    });
    if (failed.length === 0) throw new UserError(`Nothing of “${title}” has failed.`);
    await services.runner.runMany(`${title}, failed again`, failed);
  },
};
