// Shows the whole last result of a command as a read-only document.
import { window, workspace } from 'vscode';
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import { resultAddress } from '../run/resultDocument.ts';
import { targetsFor, type CommandModule } from './command.ts';

export const showResult: CommandModule = {
  id: commands.showResult,
  async run(services, argument, selected) {
    const target = targetsFor(services, argument, selected).find(({ file, check }) =>
      services.results.get(file.uri, check),
    );
    if (!target) throw new UserError('This has not been run yet.');
    const document = await workspace.openTextDocument(resultAddress(target));
    await window.showTextDocument(document, { preview: true });
  },
};
