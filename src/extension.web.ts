// The browser entry: the editor alone, without anything that runs commands.
import { Uri, workspace, type ExtensionContext } from 'vscode';
import { activateEditor } from './editor/activate.ts';
import { loadModulesFrom } from './webModules.ts';

export function activate(context: ExtensionContext): void {
  loadModulesFrom((file) => workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist', file)));
  activateEditor(context, undefined, undefined);
}
