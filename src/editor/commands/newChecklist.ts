// Makes a checklist from one of the templates that come with the extension.
import { Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { templates } from '../../core/checklist/templates.ts';
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import type { CommandModule } from './command.ts';

export const newChecklist: CommandModule = {
  id: commands.newChecklist,
  async run({ context, store }) {
    const folder = await chooseFolder();
    if (!folder) return;
    const chosen = await window.showQuickPick(
      templates.map((template) => ({ label: template.title, detail: template.description, template })),
      { title: 'New Checklist from Template', matchOnDetail: true },
    );
    if (!chosen) return;
    const name = await window.showInputBox({
      title: 'New Checklist from Template',
      prompt: `Where in ${folder.name} the checklist goes`,
      value: chosen.template.file,
      valueSelection: [0, chosen.template.file.lastIndexOf('.')],
      validateInput: (value) =>
        /\.(?:md|markdown)$/i.test(value.trim()) ? undefined : 'The name has to end with .md',
    });
    if (name === undefined) return;
    const source = Uri.joinPath(context.extensionUri, 'checklists', chosen.template.file);
    const target = Uri.joinPath(folder.uri, name.trim());
    if (await exists(target))
      throw new UserError(`${name.trim()} is there already; nothing was overwritten.`);
    await workspace.fs.copy(source, target, { overwrite: false });
    await store.reload(target);
    await window.showTextDocument(target);
  },
};

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0)
    throw new UserError('Open a folder first: a checklist lives beside the code it is for.');
  return folders.length === 1
    ? folders[0]
    : window.showWorkspaceFolderPick({ placeHolder: 'Which folder is it for?' });
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
