// What a command is, and how it finds what it is meant for.
import { window } from 'vscode';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import { UserError } from '../errors.ts';
import type { Command as CommandName } from '../names.ts';
import { distinct, targetsIn, targetsOf, type Target } from '../run/target.ts';
import type { Services } from '../services.ts';
import { nodeAt, titleOf, type Node } from '../tree/nodes.ts';

/** One command. Menus of the tree pass the node under the mouse and all selected ones; the palette passes nothing. */
export interface CommandModule {
  readonly id: CommandName;
  run(services: Services, argument?: unknown, selected?: unknown): unknown;
}

/** The nodes a command is for: those of the menu it was started from, the node at the cursor, or the tree's selection. */
export function nodesFor(services: Services, argument: unknown, selected: unknown): readonly Node[] {
  if (Array.isArray(selected) && selected.length > 0) return selected.filter((node) => isNode(node));
  if (isNode(argument)) return [argument];
  if (isTreeSelection(argument)) return services.view.view.selection;
  const atCursor = nodeAtCursor(services);
  return atCursor ? [atCursor] : services.view.view.selection;
}

/** The commands to run for an argument: a target of a code lens, or the nodes as {@link nodesFor} finds them. */
export function targetsFor(services: Services, argument: unknown, selected: unknown): readonly Target[] {
  if (isTarget(argument)) return [argument];
  return distinct(nodesFor(services, argument, selected).flatMap((node) => targetsOf(node)));
}

/** Many checks under one title. */
export interface Scope {
  readonly title: string;
  readonly targets: readonly Target[];
}

/**
 * What a command about many is for: what a menu or a code lens gives it, those below an item included; else the active
 * checklist, where that is meant, or the whole workspace.
 */
export function scopeFor(
  services: Services,
  argument: unknown,
  selected: unknown,
  otherwise: 'checklist' | 'workspace',
): Scope {
  const fileScope = (file: ChecklistFile): Scope => ({
    title: file.checklist?.title ?? file.path,
    targets: targetsIn(file),
  });
  if (isTarget(argument)) return { title: argument.title, targets: [argument] };
  const given = argument !== undefined || Array.isArray(selected);
  const nodes = given ? nodesFor(services, argument, selected) : [];
  const [node, ...others] = nodes;
  if (node) {
    const title = others.length > 0 ? `${nodes.length} selected` : titleOf(node);
    return { title, targets: distinct(nodes.flatMap(allTargets)) };
  }
  const active = otherwise === 'checklist' ? activeChecklist(services) : undefined;
  if (active) return fileScope(active);
  const { files } = services.store;
  const [only] = files;
  if (only && files.length === 1) return fileScope(only);
  return { title: 'All checklists', targets: files.flatMap(targetsIn) };
}

/** The checks of a node and of everything below it. */
function allTargets(node: Node): readonly Target[] {
  return node.kind === 'item'
    ? [...targetsOf(node), ...node.item.children.flatMap((item) => allTargets({ ...node, item }))]
    : targetsOf(node);
}

/** What key bindings of the tree pass: an editor may be active beside it, whose cursor is not meant. */
export function isTreeSelection(argument: unknown): boolean {
  return argument === 'selection';
}

/** Decides every command of these that has been run. */
export async function decideFor(
  services: Services,
  argument: unknown,
  selected: unknown,
  passed: boolean,
): Promise<void> {
  const targets = targetsFor(services, argument, selected);
  const ran = targets.filter(({ file, check }) => services.results.get(file.uri, check));
  if (ran.length === 0) throw new UserError('Run the command first, then decide by what it shows.');
  for (const target of ran) await services.runner.decide(target, passed);
}

/** The checklist in the active editor, with its text as it stands there. */
export function activeChecklist({ store }: Services): ChecklistFile | undefined {
  const editor = window.activeTextEditor;
  const file = editor && store.get(editor.document.uri);
  file?.checklistOf(editor?.document.getText() ?? '');
  return file;
}

/** The tree's node for the cursor's line in the active editor. */
export function nodeAtCursor(services: Services): Node | undefined {
  const editor = window.activeTextEditor;
  const file = activeChecklist(services);
  if (!editor || !file) return undefined;
  const { range } = editor.document.lineAt(editor.selection.active.line);
  const [from, to] = [editor.document.offsetAt(range.start), editor.document.offsetAt(range.end)];
  return nodeAt(services.view.tree.fileNode(file), { from, to });
}

export function isNode(value: unknown): value is Node {
  return isObject(value) && 'kind' in value && 'file' in value;
}

function isTarget(value: unknown): value is Target {
  return isObject(value) && 'check' in value && 'title' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
