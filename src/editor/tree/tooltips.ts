// Tooltips: the full text, the checks, and the last result with the end of its output.
import { MarkdownString, type Uri } from 'vscode';
import type { Check, Item } from '../../core/checklist/model.ts';
import { checksOf } from '../../core/checklist/places.ts';
import type { Results } from '../run/results.ts';
import { ageText, durationText, wordOf, wordsOf } from './standing.ts';

/** Lines of output a tooltip quotes. */
const quoted = 12;

export function itemTooltip(uri: Uri, item: Item, results: Results): MarkdownString {
  const tooltip = new MarkdownString();
  tooltip.appendText(item.text);
  for (const check of checksOf(item)) addCheck(tooltip, uri, check, results);
  return tooltip;
}

export function checkTooltip(uri: Uri, check: Check, results: Results): MarkdownString {
  const tooltip = new MarkdownString();
  addCheck(tooltip, uri, check, results);
  return tooltip;
}

/** A result as Markdown: what came out, why, what was expected, and the end of the output. */
export function addResult(markdown: MarkdownString, uri: Uri, check: Check, results: Results): void {
  const result = results.get(uri, check);
  if (!result) return;
  const who = result.byPerson ? ' (decided by a person)' : '';
  const before = result.stale ? `${wordOf(result.outcome)} ` : '';
  markdown.appendMarkdown(`\n\n**${capital(wordsOf(result))}**${who}${result.stale ? '.' : ''} `);
  markdown.appendText(
    `${before}${ageText(result.time)}, after ${durationText(result.durationMs)}. ${result.reason}`,
  );
  for (const { text, held, actual } of result.expectations) {
    markdown.appendMarkdown(`\n- ${held === undefined ? '?' : held ? '✓' : '✗'} `);
    markdown.appendText(actual === undefined || held ? text : `${text} – was: ${actual}`);
  }
  const lines = result.output.trimEnd().split('\n').slice(-quoted).join('\n');
  if (lines !== '') markdown.appendCodeblock(lines);
}

function addCheck(tooltip: MarkdownString, uri: Uri, check: Check, results: Results): void {
  tooltip.appendCodeblock(check.text.trim(), languageOf(check));
  addResult(tooltip, uri, check, results);
}

function languageOf(check: Check): string {
  if (check.kind === 'probe') return 'yaml';
  return check.shell === 'posix' ? 'shellscript' : check.shell;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
