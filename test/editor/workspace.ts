// What tests in the editor share: the extension's parts, and the files of the workspace as they are on disk.
import { ok } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { ChecklistFile } from '../../src/editor/checklists/checklistFile.ts';
import type { Settings } from '../../src/editor/names.ts';
import type { Services } from '../../src/editor/services.ts';
import { childrenOf, type ItemNode, type Node } from '../../src/editor/tree/nodes.ts';

/** The extension's parts, once it has found the checklists of the workspace. */
export async function services(): Promise<Services> {
  const extension = vscode.extensions.getExtension<Services>('shipcheck.shipcheck');
  ok(extension);
  const parts = await extension.activate();
  await parts.store.ready;
  return parts;
}

/** The first folder of the workspace. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  ok(first);
  return first.uri;
}

/**
 * A file of the running test. Each test has a folder of its own, because the editor holds on to a document for a while
 * after its editor was closed, whatever happens to the file.
 */
export function uriOf(name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), place(), name);
}

/** The running test's folder, seen from the folder of the workspace. */
export function place(): string {
  return `test-${tests}`;
}

let tests = 0;
const settingsChanged = new Set<string>();

/** Call inside `describe`: after each test its files, settings and editors are gone. */
export function useWorkspace(): void {
  beforeEach(() => {
    tests++;
  });
  afterEach(async () => {
    await closeEditors();
    for (const name of settingsChanged) {
      await vscode.workspace.getConfiguration().update(name, undefined, vscode.ConfigurationTarget.Workspace);
    }
    settingsChanged.clear();
    remove('.');
    (await services()).store.forget(uriOf('.'));
  });
}

/** Writes a file with Node, as another program would. */
export function write(name: string, content: string | Uint8Array): vscode.Uri {
  const uri = uriOf(name);
  fs.mkdirSync(path.dirname(uri.fsPath), { recursive: true });
  fs.writeFileSync(uri.fsPath, content);
  return uri;
}

/** The bytes on disk; a character of the string is a byte. */
export function bytes(name: string): string {
  return fs.readFileSync(uriOf(name).fsPath, 'latin1');
}

export function text(name: string): string {
  return fs.readFileSync(uriOf(name).fsPath, 'utf8');
}

export function remove(name: string): void {
  fs.rmSync(uriOf(name).fsPath, { recursive: true, force: true });
}

/** Waits until `probe` gives something that is not `undefined` or `false`; fails after `limit` milliseconds. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  limit = 8000,
): Promise<T> {
  for (const until = Date.now() + limit; ;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    ok(Date.now() < until, `${what}: not within ${limit} ms`);
    await pause(20);
  }
}

/** Prints a line of the report, for what is measured. */
export function say(line: string): void {
  console.log(`${process.env['SHIPCHECK_REPORT_TAG'] ?? ''}      ${line}`);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Writes a checklist and waits until the extension knows it. */
export async function checklist(name: string, content: string | Uint8Array): Promise<ChecklistFile> {
  const { store } = await services();
  await store.reload(write(name, content));
  const file = store.get(uriOf(name));
  ok(file, `${name} is no checklist`);
  return file;
}

/** The node of the item with this text. */
export async function itemNode(file: ChecklistFile, text: string): Promise<ItemNode> {
  const { view } = await services();
  const node = everyNode(view.tree.fileNode(file)).find(
    (each): each is ItemNode => each.kind === 'item' && each.item.text === text,
  );
  ok(node, `no item “${text}” in ${file.path}`);
  return node;
}

export function everyNode(node: Node): readonly Node[] {
  return [node, ...childrenOf(node).flatMap(everyNode)];
}

/** Changes a setting of the workspace until the end of the test. */
export async function set<K extends keyof Settings>(name: K, value: Settings[K] | undefined): Promise<void>;
export async function set(name: `${'files' | 'terminal'}.${string}`, value: unknown): Promise<void>;
export async function set(name: string, value: unknown): Promise<void> {
  settingsChanged.add(name);
  const listening = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(name)) return;
      listener.dispose();
      resolve();
    });
  });
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace);
  // The update is done before every part of the editor has heard of it; a value that was set already changes nothing.
  await Promise.race([listening, pause(1000)]);
}

/** Opens a file in an editor. */
export async function openEditor(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(uriOf(name));
}

/** Opens a file in an editor and types at its start, without saving. */
export async function typed(name: string, words: string): Promise<vscode.TextEditor> {
  const editor = await openEditor(name);
  await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), words));
  return editor;
}

/** Closes all editors, what was typed and not saved is dropped. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
