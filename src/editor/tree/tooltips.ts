// Tooltips: the full text, the commands, and the last result with the end of its output.
import { MarkdownString, type Uri } from 'vscode';
import type { Command, Item } from '../../core/checklist/model.ts';
import type { Results } from '../run/results.ts';
import { ageText, durationText, wordOf } from './standing.ts';

/** Lines of output a tooltip quotes. */
const quoted = 12;

export function itemTooltip(uri: Uri, item: Item, results: Results): MarkdownString {
  const tooltip = new MarkdownString();
  tooltip.appendText(item.text);
  for (const command of item.commands) addCommand(tooltip, uri, command, results);
  return tooltip;
}

export function commandTooltip(uri: Uri, command: Command, results: Results): MarkdownString {
  const tooltip = new MarkdownString();
  addCommand(tooltip, uri, command, results);
  return tooltip;
}

/** A result as Markdown: what came out, why, what was expected, and the end of the output. */
export function addResult(markdown: MarkdownString, uri: Uri, command: Command, results: Results): void {
  const result = results.get(uri, command);
  if (!result) return;
  const who = result.byPerson ? ' (your decision)' : '';
  markdown.appendMarkdown(`\n\n**${capital(wordOf(result.outcome))}**${who} `);
  markdown.appendText(`${ageText(result.time)}, after ${durationText(result.durationMs)}. ${result.reason}`);
  for (const { text, held, actual } of result.expectations) {
    markdown.appendMarkdown(`\n- ${held === undefined ? '?' : held ? '✓' : '✗'} `);
    markdown.appendText(actual === undefined || held ? text : `${text} – was: ${actual}`);
  }
  const lines = result.output.trimEnd().split('\n').slice(-quoted).join('\n');
  if (lines !== '') markdown.appendCodeblock(lines);
}

function addCommand(tooltip: MarkdownString, uri: Uri, command: Command, results: Results): void {
  tooltip.appendCodeblock(command.text, command.shell === 'posix' ? 'shellscript' : command.shell);
  addResult(tooltip, uri, command, results);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
