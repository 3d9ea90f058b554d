// Opens a node's file at its line.
import { openAt } from '../open.ts';
import { commands } from '../names.ts';
import { lineOf } from '../tree/nodes.ts';
import { nodesFor, type CommandModule } from './command.ts';

export const open: CommandModule = {
  id: commands.open,
  async run(services, argument, selected) {
    const [node] = nodesFor(services, argument, selected);
    if (node) await openAt(node.file.uri, lineOf(node), true);
  },
};
