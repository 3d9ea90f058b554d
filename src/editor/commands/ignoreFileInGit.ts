// Has git ignore the file of a finding, as is right for env files.
import { Uri, window } from 'vscode';
import { commands } from '../names.ts';
import { pathIn } from '../scan/ignored.ts';
import { findingsFor, folderOf } from '../scan/located.ts';
import { textOf, write } from '../scan/write.ts';
import type { CommandModule } from './command.ts';

export const ignoreFileInGit: CommandModule = {
  id: commands.ignoreFileInGit,
  async run({ scanning }, argument, selected) {
    const { ignoreInGit } = await import('../../core/scan/fix/fix.lazy.ts');
    for (const { uri } of findingsFor(scanning, argument, selected)) {
      const folder = folderOf(uri);
      const path = pathIn(folder, uri);
      const gitUri = Uri.joinPath(folder.uri, '.gitignore');
      const edit = ignoreInGit(await textOf(gitUri), path);
      if (edit) await write([{ uri: gitUri, edits: [edit], save: true }]);
      void window.showInformationMessage(
        `Git ignores ${path} now. If it was committed before, “git rm --cached ${path}” takes it out of the next commit.`,
      );
    }
  },
};
