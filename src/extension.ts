// The desktop entry: the editor, with Node behind the interfaces of core/host.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ExtensionMode, type ExtensionContext } from 'vscode';
import type { ScanMachine } from './core/host/scan.ts';
import { activateEditor } from './editor/activate.ts';
import type { Machine } from './editor/run/hosts.ts';
import type { Services } from './editor/services.ts';
import type { PrivateFolder } from './node/privateFolder.ts';

const scanWorker = join(__dirname, 'scanWorker.lazy.js');
let scanMachine: Promise<ScanMachine> | undefined;
let scripts: Promise<PrivateFolder> | undefined;

/** Tests get the services; other extensions get nothing, since nothing here is made for them. */
export function activate(context: ExtensionContext): Services | undefined {
  const machine: Machine = {
    known: {
      isSet: (name) => process.env[name] !== undefined,
      exists: existsSync,
      valueOf: (name) => process.env[name],
    },
    variables: () => Object.entries(process.env),
    evidence: async (folder) => (await import('./node/evidence.lazy.ts')).createEvidenceFiles(folder),
    probes: async (commands) => (await import('./node/probes.lazy.ts')).createProbeHost(commands, scanWorker),
    processes: async () => (await import('./node/process.lazy.ts')).createProcessHost(),
    scriptFolder: async () => {
      scripts ??= import('./node/process.lazy.ts').then(({ createPrivateFolder }) => createPrivateFolder());
      return (await scripts).path;
    },
  };
  const services = activateEditor(context, machine, () => {
    scanMachine ??= import('./node/scan/scanMachine.lazy.ts').then(({ createScanMachine }) =>
      createScanMachine(scanWorker, join(__dirname, 'cli.js')),
    );
    return scanMachine;
  });
  return context.extensionMode === ExtensionMode.Test ? services : undefined;
}

export async function deactivate(): Promise<void> {
  await (await scripts)?.remove();
}
