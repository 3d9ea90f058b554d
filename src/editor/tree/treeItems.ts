// What each node of the tree looks like, and what a screen reader says of it.
import {
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  workspace,
} from 'vscode';
import type { Check, Item } from '../../core/checklist/model.ts';
import { checksOf } from '../../core/checklist/places.ts';
import { noProgress, percentage, progressBelow, type Progress } from '../../core/checklist/progress.ts';
import { askedScan } from '../../core/verify/probes/from/asked.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import { commands } from '../names.ts';
import type { Results, Standing } from '../run/results.ts';
import { urlsOf } from '../probes/urlWish.ts';
import { checkTooltip, itemTooltip } from './tooltips.ts';
import { childrenOf, idOf, type CheckNode, type FileNode, type ItemNode, type Node } from './nodes.ts';
import { iconOf, wordOf } from './standing.ts';

/** The tree item of a node. An only checklist starts expanded; the editor remembers what the user does then. */
export function treeItemOf(node: Node, results: Results, isAlone: () => boolean): TreeItem {
  const item = itemOf(node, results, isAlone);
  item.id = idOf(node);
  item.command = { command: commands.open, title: 'Open', arguments: [node] };
  return item;
}

function itemOf(node: Node, results: Results, isAlone: () => boolean): TreeItem {
  switch (node.kind) {
    case 'file':
      return fileItem(node, isAlone());
    case 'section': {
      const { title, progress } = node.section;
      const item = new TreeItem(title || '(untitled section)', TreeItemCollapsibleState.Collapsed);
      item.description = fraction(progress);
      item.contextValue = 'section';
      item.tooltip = title;
      item.accessibilityInformation = { label: `Section ${title}, ${spoken(progress)}` };
      return item;
    }
    case 'item':
      return taskItem(node, results);
    case 'check':
      return checkItem(node, results);
    case 'problem': {
      const item = new TreeItem(node.problem.message, TreeItemCollapsibleState.None);
      item.iconPath = new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
      item.description = `line ${node.problem.line}`;
      item.contextValue = 'problem';
      return item;
    }
  }
}

function fileItem({ file }: FileNode, alone: boolean): TreeItem {
  const title = file.checklist?.title;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const item = new TreeItem(
    name,
    alone ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.contextValue = 'file';
  const where = placeOf(file);
  item.tooltip = [title, where, file.error].filter(Boolean).join('\n');
  if (file.error !== undefined) {
    item.collapsibleState = TreeItemCollapsibleState.None;
    item.iconPath = new ThemeIcon('warning', new ThemeColor('problemsErrorIcon.foreground'));
    item.description = file.error;
    return item;
  }
  const progress = file.checklist?.root.progress ?? noProgress;
  item.iconPath = new ThemeIcon('checklist');
  const several = (workspace.workspaceFolders?.length ?? 0) > 1;
  item.description = [`${percentage(progress)}%`, several && file.folder?.name, title]
    .filter(Boolean)
    .join(' · ');
  item.accessibilityInformation = { label: `Checklist ${title ?? ''} in ${where}, ${spoken(progress)}` };
  return item;
}

/** The path of a file, with its folder's name where there are several. */
function placeOf({ folder, path }: ChecklistFile): string {
  return (workspace.workspaceFolders?.length ?? 0) > 1 && folder ? `${folder.name}/${path}` : path;
}

function taskItem(node: ItemNode, results: Results): TreeItem {
  const { item: task, file } = node;
  const standing = results.ofItem(file.uri, task);
  const below = progressBelow(task);
  const item = new TreeItem(
    task.text || '(no text)',
    childrenOf(node).length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  if (task.children.length > 0) item.collapsibleState = TreeItemCollapsibleState.Expanded;
  item.checkboxState = {
    state: task.checked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: task.checked ? 'Untick this item' : 'Tick this item',
    accessibilityInformation: { label: task.text, role: 'checkbox' },
  };
  if (standing) item.iconPath = iconOf(standing);
  item.description = [
    below.total > 0 ? fraction(below) : '',
    remark(task),
    standing === 'stale' && wordOf(standing),
  ]
    .filter(Boolean)
    .join(' · ');
  item.contextValue = contextOf([
    'item',
    task.checked ? 'ticked' : 'open',
    ...actions(checksOf(task), standing),
    ...(urlsOf(node).length > 0 ? ['url'] : []),
    ...(task.probes.length === 0 && task.commands.length > 0 ? ['command'] : []),
    ...(askedScan(task) ? ['provable'] : []),
  ]);
  item.accessibilityInformation = { label: spokenItem(task, standing, below) };
  return item;
}

function checkItem(node: CheckNode, results: Results): TreeItem {
  const {
    place: { check },
    file,
  } = node;
  const standing = results.standing(file.uri, check);
  const isProbe = check.kind === 'probe';
  const item = new TreeItem(checkLabel(check), TreeItemCollapsibleState.None);
  item.iconPath =
    standing === 'unverified' ? new ThemeIcon(isProbe ? 'beaker' : 'terminal') : iconOf(standing);
  if (standing === 'stale') item.description = wordOf(standing);
  item.contextValue = contextOf([
    isProbe ? 'probe' : 'command',
    ...actions([check], standing),
    ...(urlsOf(node).length > 0 ? ['url'] : []),
  ]);
  item.accessibilityInformation = {
    label: `${isProbe ? 'Probe' : 'Command'} ${checkLabel(check)}, ${wordOf(standing)}`,
  };
  return item;
}

/** Tooltips quote commands and output; the editor asks for one when the mouse is over a row that has none yet. */
export function resolveTooltip(item: TreeItem, node: Node, results: Results): TreeItem {
  if (node.kind === 'item') item.tooltip = itemTooltip(node.file.uri, node.item, results);
  if (node.kind === 'check') item.tooltip = checkTooltip(node.file.uri, node.place.check, results);
  return item;
}

/** The first line that says what a check does: a comment only where there is nothing else. */
export function checkLabel({ kind, text }: Check): string {
  const script = kind === 'probe' ? text.trim().replace(/^\{\s*|\s*\}$/g, '') : text;
  const lines = script.split('\n').filter((line) => line.trim() !== '');
  const commandLines = lines.filter((line) => !/^\s*#/.test(line));
  const [first = lines[0] ?? ''] = commandLines;
  return commandLines.length > 1 ? `${first.replace(/\s*\\$/, '')} …` : first;
}

function actions(all: readonly Check[], standing: Standing | undefined): readonly string[] {
  if (all.length === 0) return [];
  if (standing === 'running') return ['running'];
  return [
    'runnable',
    ...(standing === 'unverified' ? [] : ['hasResult']),
    ...(standing === 'review' ? ['review'] : []),
  ];
}

function contextOf(words: readonly string[]): string {
  return words.join(' ');
}

function remark(task: Item): string {
  if (task.excluded === 'struck') return 'struck out';
  if (task.excluded === 'ignored') return 'not counted';
  return '';
}

function fraction({ done, total }: Progress): string {
  return total === 0 ? '' : `${done}/${total}`;
}

function spoken({ done, total }: Progress): string {
  return `${done} of ${total} done`;
}

function spokenItem(task: Item, standing: Standing | undefined, below: Progress): string {
  return [
    task.text,
    task.checked ? 'ticked' : 'not ticked',
    ...(standing ? [wordOf(standing)] : []),
    ...(below.total > 0 ? [spoken(below)] : []),
    ...(remark(task) ? [remark(task)] : []),
  ].join(', ');
}
