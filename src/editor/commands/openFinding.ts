// Opens a finding where it stands; the keyboard stays in the tree, for walking through it.
import { window } from 'vscode';
import { commands } from '../names.ts';
import { findingsFor } from '../scan/located.ts';
import { rangeOf } from '../scan/range.ts';
import type { CommandModule } from './command.ts';

export const openFinding: CommandModule = {
  id: commands.openFinding,
  async run({ scanning }, argument, selected) {
    const [first] = findingsFor(scanning, argument, selected);
    if (!first) return;
    await window.showTextDocument(first.uri, {
      selection: rangeOf(first.finding),
      preview: true,
      preserveFocus: true,
    });
  },
};
