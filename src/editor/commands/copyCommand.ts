// Copies a command's text, for running it elsewhere.
import { env } from 'vscode';
import { commands } from '../names.ts';
import { targetsFor, type CommandModule } from './command.ts';

export const copyCommand: CommandModule = {
  id: commands.copyCommand,
  async run(services, argument, selected) {
    const texts = targetsFor(services, argument, selected).map(({ check }) => check.text);
    if (texts.length > 0) await env.clipboard.writeText(texts.join('\n'));
  },
};
