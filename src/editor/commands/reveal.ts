// Shows the item at the cursor in the tree.
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import { nodeAtCursor, type CommandModule } from './command.ts';

export const reveal: CommandModule = {
  id: commands.reveal,
  async run(services) {
    const node = nodeAtCursor(services);
    if (!node)
      throw new UserError(
        'The active editor shows no checklist. Open a Markdown file with “- [ ]” items first.',
      );
    if (services.hidden.uris.has(node.file.uri.toString())) {
      throw new UserError('This checklist is hidden. “Show Hidden Checklists” brings it back.');
    }
    if (services.view.tree.filter !== 'all') await services.view.setFilter('all');
    await services.view.view.reveal(node, { select: true, focus: true, expand: true });
  },
};
