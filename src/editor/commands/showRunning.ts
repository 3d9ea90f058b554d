// Shows what is running, and stops it.
import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import { openAt } from '../open.ts';
import type { Target } from '../run/target.ts';
import type { CommandModule } from './command.ts';

interface Choice extends QuickPickItem {
  readonly target?: Target;
}

export const showRunning: CommandModule = {
  id: commands.showRunning,
  async run({ runner }) {
    const running = runner.active.all.flatMap((run) => run.running);
    if (runner.active.all.length === 0) throw new UserError('Nothing is running.');
    const chosen = await window.showQuickPick<Choice>(
      [
        { label: '$(debug-stop) Stop everything' },
        ...(running.length > 0 ? [{ label: 'Running now', kind: QuickPickItemKind.Separator }] : []),
        ...running.map((target) => ({
          label: target.title,
          description: `${target.file.path}:${target.check.line}`,
          target,
        })),
      ],
      { title: 'Shipcheck is running', placeHolder: 'Stop everything, or pick what to look at' },
    );
    if (!chosen) return;
    if (chosen.target) await openAt(chosen.target.file.uri, chosen.target.check.line);
    else runner.cancel();
  },
};
