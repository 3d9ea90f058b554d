// Switches rules off for a folder, in `.shipcheck.yaml`.
import { commands } from '../names.ts';
import { exemptAll } from '../scan/exemptions.ts';
import { byFolder, findingsFor } from '../scan/located.ts';
import type { CommandModule } from './command.ts';

export const ignoreFindingRule: CommandModule = {
  id: commands.ignoreFindingRule,
  async run({ scanning }, argument, selected) {
    const located = findingsFor(scanning, argument, selected);
    for (const [folder, own] of byFolder(located)) {
      const rules = [...new Set(own.map(({ finding }) => finding.rule))];
      const titles = rules.map((rule) => `“${scanning.scanners.rule(rule)?.title ?? rule}”`).join(', ');
      await exemptAll(
        scanning.store,
        folder,
        rules.map((rule) => ({ kind: 'rule', rule })),
        `${titles} ${rules.length === 1 ? 'is' : 'are'} switched off in ${folder.name}.`,
      );
    }
  },
};
