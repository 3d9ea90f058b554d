// Leaves files out of scanning, in `.shipcheck.yaml`.
import { commands } from '../names.ts';
import { pathIn } from '../scan/ignored.ts';
import { exemptAll } from '../scan/exemptions.ts';
import { byFolder, findingsFor } from '../scan/located.ts';
import type { CommandModule } from './command.ts';

export const ignoreFindingPath: CommandModule = {
  id: commands.ignoreFindingPath,
  async run({ scanning }, argument, selected) {
    const located = findingsFor(scanning, argument, selected);
    for (const [folder, own] of byFolder(located)) {
      const paths = [...new Set(own.map(({ uri }) => pathIn(folder, uri)))];
      await exemptAll(
        scanning.store,
        folder,
        paths.map((path) => ({ kind: 'path', path })),
        `${paths.join(', ')} ${paths.length === 1 ? 'is' : 'are'} not scanned any more.`,
      );
    }
  },
};
