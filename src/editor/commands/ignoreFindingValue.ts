// Ignores values wherever they stand: their fingerprints go into `.shipcheck.yaml`.
import { commands } from '../names.ts';
import { pathIn } from '../scan/ignored.ts';
import { exemptAll } from '../scan/exemptions.ts';
import { byFolder, findingsFor } from '../scan/located.ts';
import type { CommandModule } from './command.ts';

export const ignoreFindingValue: CommandModule = {
  id: commands.ignoreFindingValue,
  async run({ scanning }, argument, selected) {
    const located = findingsFor(scanning, argument, selected);
    for (const [folder, own] of byFolder(located)) {
      const values = new Map(own.map((each) => [each.finding.fingerprint, each]));
      const exempted = [...values].map(([fingerprint, { uri, finding }]) => ({
        kind: 'value' as const,
        fingerprint,
        note: `${finding.rule} in ${pathIn(folder, uri)}`,
      }));
      const what = exempted.length === 1 ? 'This value is' : `${exempted.length} values are`;
      await exemptAll(scanning.store, folder, exempted, `${what} ignored in ${folder.name} from now on.`);
    }
  },
};
