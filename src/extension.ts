// The desktop entry: the editor, with Node behind the interfaces of core/host.
import type { ExtensionContext } from 'vscode';
import { activateEditor } from './editor/activate.ts';

export function activate(context: ExtensionContext): void {
  activateEditor(context, {
    processes: async () => (await import('./node/process.lazy.ts')).createProcessHost(),
  });
}
