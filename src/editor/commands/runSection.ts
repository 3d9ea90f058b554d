// Runs the commands of a section, as far as they can run without anybody watching.
import { commands } from '../names.ts';
import { targetsFor, type CommandModule } from './command.ts';
import { sectionAround } from '../tree/nodes.ts';
import { nodesFor } from './command.ts';

export const runSection: CommandModule = {
  id: commands.runSection,
  async run(services, argument, selected) {
    const [node] = nodesFor(services, argument, selected);
    const section = node && sectionAround(node);
    if (!section) return;
    const title =
      section.kind === 'section'
        ? section.section.title
        : (section.file.checklist?.title ?? section.file.path);
    await services.runner.runMany(title, targetsFor(services, section, undefined));
  },
};
