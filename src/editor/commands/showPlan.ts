// Shows what would run, and runs nothing: of an item, a section, a checklist, or of the whole workspace.
import { commands } from '../names.ts';
import { scopeFor, type CommandModule } from './command.ts';

export const showPlan: CommandModule = {
  id: commands.showPlan,
  async run(services, argument, selected) {
    const { title, targets } = scopeFor(services, argument, selected, 'checklist');
    await services.plans.show(title, targets);
  },
};
