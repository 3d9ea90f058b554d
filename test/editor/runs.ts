// What tests of running share: checklists with commands, and what came of them.
import { ok } from 'node:assert';
import * as vscode from 'vscode';
import type { ChecklistFile } from '../../src/editor/checklists/checklistFile.ts';
import type { Result, Standing } from '../../src/editor/run/results.ts';
import { checklist, eventually, itemNode, services } from './workspace.ts';

/** A checklist with one item for each command, called `item 1`, `item 2`, … */
export function commandsFile(name: string, ...commands: readonly string[]): Promise<ChecklistFile> {
  return checklist(name, `# Run\n\n${commands.map((text, index) => item(index + 1, text)).join('\n')}`);
}

function item(number: number, text: string): string {
  const lines = ['```bash', ...text.split('\n'), '```'].map((line) => (line === '' ? '' : `  ${line}`));
  return `- [ ] item ${number}\n\n${lines.join('\n')}\n`;
}

/** Runs an item as its button in the tree does; resolves when everything has been said about it. */
export async function run(file: ChecklistFile, item = 'item 1'): Promise<Result> {
  await vscode.commands.executeCommand('shipcheck.run', await itemNode(file, item));
  return resultOf(file, item);
}

/** The result of an item's only command. */
export async function resultOf(file: ChecklistFile, item = 'item 1'): Promise<Result> {
  const { results } = await services();
  const [command] = (await itemNode(file, item)).item.commands;
  ok(command, `“${item}” has no command`);
  const result = results.get(file.uri, command);
  ok(result, `“${item}” has no result`);
  return result;
}

/** Starts an item; resolves with the run when it shows as running for as long as `settle` milliseconds. */
export async function started(
  file: ChecklistFile,
  item = 'item 1',
): Promise<{ readonly end: Promise<Result> }> {
  const end = run(file, item);
  await eventually(`“${item}” is running`, async () => (await standingOf(file, item)) === 'running');
  return { end };
}

export async function standingOf(file: ChecklistFile, item = 'item 1'): Promise<Standing | undefined> {
  const { results } = await services();
  return results.ofItem(file.uri, (await itemNode(file, item)).item);
}

/** Terminals of a checklist that are open. */
export function terminalsOf(file: ChecklistFile): readonly vscode.Terminal[] {
  return vscode.window.terminals.filter(
    ({ name }) => name === `Shipcheck: ${vscode.workspace.asRelativePath(file.uri)}`,
  );
}

/** Call inside `describe`: closes all terminals after each test. */
export function useTerminals(): void {
  afterEach(() => {
    for (const terminal of vscode.window.terminals) terminal.dispose();
  });
}
