// What each node of the findings view looks like, and what a screen reader says of it.
import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { RuleInfo, Severity } from '../../core/scan/finding.ts';
import { commands } from '../names.ts';
import { pathOf, type FindingNode, type FindingTreeNode, type GroupNode } from './nodes.ts';

const icons: Readonly<Record<Severity, readonly [icon: string, color: string]>> = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  information: ['info', 'problemsInfoIcon.foreground'],
};

export function findingItemOf(node: FindingTreeNode, ruleOf: (id: string) => RuleInfo | undefined): TreeItem {
  return node.kind === 'group' ? groupItem(node) : findingItem(node, ruleOf(node.finding.rule));
}

function groupItem(group: GroupNode): TreeItem {
  const count = group.children.length;
  const item = new TreeItem(group.title, TreeItemCollapsibleState.Expanded);
  item.description = String(count);
  item.accessibilityInformation = {
    label: `${group.title}, ${count === 1 ? '1 finding' : `${count} findings`}`,
  };
  switch (group.by) {
    case 'severity':
      item.id = `severity:${group.severity}`;
      item.iconPath = iconOf(group.severity);
      item.contextValue = 'severityGroup';
      break;
    case 'rule':
      item.id = `rule:${group.rule}`;
      item.iconPath = new ThemeIcon('key');
      item.contextValue = 'ruleGroup';
      break;
    case 'file':
      item.id = `file:${group.uri.toString()}`;
      item.resourceUri = group.uri;
      item.label = nameOf(group.title);
      item.iconPath = ThemeIcon.File;
      item.description = [String(count), folderOf(group.title)].filter(Boolean).join(' · ');
      item.contextValue = 'fileGroup';
      break;
  }
  return item;
}

function findingItem(node: FindingNode, rule: RuleInfo | undefined): TreeItem {
  const { uri, finding, group } = node;
  const path = pathOf(uri);
  const title = rule?.title ?? finding.rule;
  const label = group.by === 'file' ? title : `${nameOf(path)}:${finding.line}`;
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = `${group.by}:${uri.toString()}#${finding.rule}:${finding.line}:${finding.column}`;
  item.description = descriptionOf(node, title, path);
  item.iconPath = iconOf(finding.severity);
  // Only a secret can be moved to an env file.
  item.contextValue = ['finding', ...(rule?.kind === 'secrets' ? ['movable'] : [])].join(' ');
  item.tooltip = tooltipOf(node, rule, path);
  item.command = { command: commands.openFinding, title: 'Open', arguments: [node] };
  item.accessibilityInformation = {
    label: `${finding.severity}: ${finding.message} ${path}, line ${finding.line}`,
  };
  return item;
}

/** What matters most comes first: a narrow side bar cuts the rest off. */
function descriptionOf({ finding, group }: FindingNode, title: string, path: string): string {
  switch (group.by) {
    case 'severity':
      return [title, folderOf(path)].filter(Boolean).join(' · ');
    case 'rule':
      return [finding.preview, folderOf(path)].filter(Boolean).join(' · ');
    case 'file':
      return `line ${finding.line} · ${finding.preview}`;
  }
}

function tooltipOf({ finding }: FindingNode, rule: RuleInfo | undefined, path: string): MarkdownString {
  const tooltip = new MarkdownString();
  tooltip.appendText(finding.message);
  tooltip.appendMarkdown('\n\n');
  tooltip.appendText(`${path}, line ${finding.line}`);
  if (rule) tooltip.appendMarkdown(`\n\n[What to do about it](${rule.link})`);
  return tooltip;
}

function iconOf(severity: Severity): ThemeIcon {
  const [icon, color] = icons[severity];
  return new ThemeIcon(icon, new ThemeColor(color));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
