// Runs everything that is classed safe, without asking anything: below what is given, else in the whole workspace.
import { commands } from '../names.ts';
import { scopeFor, type CommandModule } from './command.ts';

export const runSafe: CommandModule = {
  id: commands.runSafe,
  async run(services, argument, selected) {
    const { title, targets } = scopeFor(services, argument, selected, 'workspace');
    await services.runner.runMany(title, targets, { what: 'safe' });
  },
};
