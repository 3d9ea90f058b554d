// Copies findings as text for a ticket or a chat: masked, as everything that is said about them.
import { env, workspace } from 'vscode';
import { findingText } from '../../core/report/findings.ts';
import { commands } from '../names.ts';
import { findingsFor } from '../scan/located.ts';
import type { CommandModule } from './command.ts';

const plain = { severity: (_: unknown, word: string) => word, faint: (word: string) => word };

export const copyFinding: CommandModule = {
  id: commands.copyFinding,
  async run({ scanning }, argument, selected) {
    const lines = findingsFor(scanning, argument, selected).map(({ uri, finding }) =>
      findingText({ ...finding, file: workspace.asRelativePath(uri) }, plain),
    );
    await env.clipboard.writeText(lines.join('\n'));
  },
};
