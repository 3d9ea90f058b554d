// Says in a comment that a finding is none.
import { window } from 'vscode';
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import { findingsFor, opened } from '../scan/located.ts';
import { write } from '../scan/write.ts';
import type { CommandModule } from './command.ts';

export const ignoreFindingHere: CommandModule = {
  id: commands.ignoreFindingHere,
  async run({ scanning }, argument, selected) {
    const { ignoreHere } = await import('../../core/scan/fix/fix.lazy.ts');
    for (const located of findingsFor(scanning, argument, selected)) {
      const { document, uri, finding, from, to } = await opened(scanning, located);
      const { languageId } = document;
      const edit = ignoreHere({
        path: uri.path,
        languageId,
        text: document.getText(),
        from,
        to,
        rule: finding.rule,
      });
      if (!edit) throw new UserError('No comment can stand here. Ignore the value or the file instead.');
      await write([{ uri, edits: [edit], save: false }]);
      if (window.activeTextEditor?.document !== document) await window.showTextDocument(document);
    }
  },
};
