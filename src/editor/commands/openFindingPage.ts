// Opens the page that says what to do about a finding: how to revoke a token, what a setting means.
import { Uri, env } from 'vscode';
import { commands } from '../names.ts';
import { findingsFor } from '../scan/located.ts';
import type { CommandModule } from './command.ts';

export const openFindingPage: CommandModule = {
  id: commands.openFindingPage,
  async run({ scanning }, argument, selected) {
    const [first] = findingsFor(scanning, argument, selected);
    const link = first && scanning.scanners.rule(first.finding.rule)?.link;
    if (link !== undefined) await env.openExternal(Uri.parse(link));
  },
};
