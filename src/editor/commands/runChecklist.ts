// Runs the commands of a whole checklist, as far as they can run without anybody watching.
import { commands } from '../names.ts';
import { targetsOf } from '../run/target.ts';
import { nodesFor, type CommandModule } from './command.ts';

export const runChecklist: CommandModule = {
  id: commands.runChecklist,
  async run(services, argument, selected) {
    const [node] = nodesFor(services, argument, selected);
    if (!node) return;
    const { file } = node;
    await services.runner.runMany(
      file.checklist?.title ?? file.path,
      targetsOf(services.view.tree.fileNode(file)),
    );
  },
};
