// The desktop entry: the editor, with Node behind the interfaces of core/host.
import type { ExtensionContext } from 'vscode';
import { activateEditor } from './editor/activate.ts';
import type { PrivateFolder } from './node/privateFolder.ts';

let scripts: Promise<PrivateFolder> | undefined;

export function activate(context: ExtensionContext): void {
  activateEditor(context, {
    processes: async () => (await import('./node/process.lazy.ts')).createProcessHost(),
    scriptFolder: async () => {
      scripts ??= import('./node/process.lazy.ts').then(({ createPrivateFolder }) => createPrivateFolder());
      return (await scripts).path;
    },
  });
}

export async function deactivate(): Promise<void> {
  await (await scripts)?.remove();
}
