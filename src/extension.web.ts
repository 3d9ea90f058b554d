// The browser entry: the editor alone, without anything that runs commands.
import type { ExtensionContext } from 'vscode';
import { activateEditor } from './editor/activate.ts';

export function activate(context: ExtensionContext): void {
  activateEditor(context, undefined, undefined);
}
