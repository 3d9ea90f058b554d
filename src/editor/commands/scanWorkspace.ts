// Scans the whole workspace again.
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import type { CommandModule } from './command.ts';

export const scanWorkspace: CommandModule = {
  id: commands.scanWorkspace,
  async run({ scanning }) {
    await scanning.scanAll();
    if (scanning.workspace.state.kind === 'off')
      throw new UserError(
        'Scanning is switched off, or no folder is open. See the settings shipcheck.scan.enable and shipcheck.scan.workspace.',
      );
  },
};
