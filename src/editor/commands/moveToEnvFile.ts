// Moves a secret out of a file into an env file that git ignores; the file reads it from the environment.
import { Uri, env, window, workspace } from 'vscode';
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import { pathIn } from '../scan/ignored.ts';
import { findingsFor, folderOf, opened } from '../scan/located.ts';
import { textOf, write } from '../scan/write.ts';
import { setting } from '../settings.ts';
import type { CommandModule } from './command.ts';

export const moveToEnvFile: CommandModule = {
  id: commands.moveToEnvFile,
  async run({ scanning }, argument, selected) {
    const [first] = findingsFor(scanning, argument, selected);
    if (!first) return;
    const { planMove, ignoreInGit } = await import('../../core/scan/fix/fix.lazy.ts');
    const folder = folderOf(first.uri);
    const { document, uri, finding, from, to } = await opened(scanning, first);
    const rule = scanning.scanners.rule(finding.rule);
    const envFile = setting('shipcheck.scan.envFile', uri);
    if (envFile.split(/[\\/]/).includes('..'))
      throw new UserError(`The setting shipcheck.scan.envFile leads out of ${folder.name}: ${envFile}`);
    const envUri = Uri.joinPath(folder.uri, envFile);
    const request = { path: pathIn(folder, uri), languageId: document.languageId, text: document.getText() };
    const move = rule && planMove({ ...request, from, to, rule, envText: await textOf(envUri) });
    if (!move) {
      const why = /\n|\\n/.test(request.text.slice(from, to))
        ? `${request.path} would not get the lines of that back from an env file as they are.`
        : `Shipcheck does not know how ${request.path} would read that from the environment.`;
      throw new UserError(`${why} Move it by hand.`);
    }
    const gitUri = Uri.joinPath(folder.uri, '.gitignore');
    const ignoring = ignoreInGit(await textOf(gitUri), pathIn(folder, envUri));
    await write([
      { uri, edits: move.edits, save: false },
      { uri: envUri, edits: move.envEdits, save: true },
      { uri: gitUri, edits: ignoring ? [ignoring] : [], save: true },
    ]);
    if (window.activeTextEditor?.document !== document) await window.showTextDocument(document);
    void say(
      `The value is ${move.name} in ${workspace.asRelativePath(envUri)} now, which git ignores.`,
      rule.link,
    );
  },
};

async function say(sentence: string, link: string): Promise<void> {
  const revoke = 'How to Revoke It';
  const warning = `${sentence} Where it was committed before, it is still in the history: revoke it.`;
  if ((await window.showInformationMessage(warning, revoke)) === revoke)
    await env.openExternal(Uri.parse(link));
}
