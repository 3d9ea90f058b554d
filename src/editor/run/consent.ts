// What has to be allowed before anything runs.
import { commands as vscodeCommands, window, workspace } from 'vscode';
import type { Risk } from '../../core/verify/risk.ts';
import { Refused } from '../errors.ts';
import type { Target } from './target.ts';

/** In Restricted Mode nothing of a workspace runs: says so, offers the way out, and throws {@link Refused}. */
export async function requireTrust(): Promise<void> {
  if (workspace.isTrusted) return;
  const manage = 'Manage Workspace Trust';
  const chosen = await window.showWarningMessage(
    'This workspace is in Restricted Mode, so Shipcheck does not run its commands. Trust the workspace to run them.',
    manage,
  );
  if (chosen === manage) await vscodeCommands.executeCommand('workbench.trust.manage');
  throw new Refused();
}

/** Shows the exact text of a destructive command and asks whether to run it. */
export async function confirmDestructive({ command, title }: Target, risk: Risk): Promise<boolean> {
  const run = 'Run It';
  const chosen = await window.showWarningMessage(
    `“${title}” is destructive: it ${risk.because}.`,
    { modal: true, detail: command.text },
    run,
  );
  return chosen === run;
}
