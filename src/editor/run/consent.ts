// What has to be allowed before anything runs.
import { commands as vscodeCommands, window, workspace } from 'vscode';
import type { Environment } from '../../core/config/environment.ts';
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

/** Shows the exact text of a command and asks whether to run it, and against what. */
export async function confirmRun(
  { check, title }: Target,
  risk: Risk,
  { name, production }: Pick<Environment, 'name' | 'production'>,
): Promise<boolean> {
  const run = 'Run It';
  const against = production && name !== 'production' ? `production (${name})` : name;
  const where = against === undefined ? '' : ` against ${against}`;
  const destructive = risk.class === 'destructive' ? ' It is destructive.' : '';
  const chosen = await window.showWarningMessage(
    `Run “${title}”${where}? It ${risk.because}.${destructive}`,
    { modal: true, detail: check.text },
    run,
  );
  return chosen === run;
}
