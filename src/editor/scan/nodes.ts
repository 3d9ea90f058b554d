// The nodes of the findings view: groups, and the findings in them.
import { workspace, type Uri } from 'vscode';
import type { Finding, RuleInfo, Severity } from '../../core/scan/finding.ts';
import type { FindingStore, Located } from './store.ts';

/** What findings are put together by. */
export type Grouping = 'severity' | 'rule' | 'file';

export const groupings: readonly Grouping[] = ['severity', 'rule', 'file'];

export interface FindingNode extends Located {
  readonly kind: 'finding';
  readonly group: GroupNode;
}

interface GroupBase {
  readonly kind: 'group';
  /** What a person reads: a severity, a rule's title, a path. */
  readonly title: string;
  readonly children: readonly FindingNode[];
}

export type GroupNode =
  | (GroupBase & { readonly by: 'severity'; readonly severity: Severity })
  | (GroupBase & { readonly by: 'rule'; readonly rule: string })
  | (GroupBase & { readonly by: 'file'; readonly uri: Uri });

export type FindingTreeNode = GroupNode | FindingNode;

const severities: readonly Severity[] = ['error', 'warning', 'information'];

const titles: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  information: 'Information',
};

/** The groups in the order they are shown: the most serious first, then by name. */
export function groupsOf(
  store: FindingStore,
  by: Grouping,
  ruleOf: (id: string) => RuleInfo | undefined,
): readonly GroupNode[] {
  const groups = new Map<string, Located[]>();
  for (const located of store.all) {
    const key = keyOf(located, by);
    const known = groups.get(key);
    if (known) known.push(located);
    else groups.set(key, [located]);
  }
  return [...groups]
    .map(([key, located]) => groupOf(key, located, by, ruleOf))
    .sort((a, b) => rankOf(a) - rankOf(b) || a.title.localeCompare(b.title));
}

/** The path of a file as people know it. */
export function pathOf(uri: Uri): string {
  return workspace.asRelativePath(uri);
}

function keyOf({ uri, finding }: Located, by: Grouping): string {
  switch (by) {
    case 'severity':
      return finding.severity;
    case 'rule':
      return finding.rule;
    case 'file':
      return uri.toString();
  }
}

function groupOf(
  key: string,
  located: readonly Located[],
  by: Grouping,
  ruleOf: (id: string) => RuleInfo | undefined,
): GroupNode {
  const children: FindingNode[] = [];
  const group = described(key, located, by, ruleOf, children);
  children.push(
    ...[...located]
      .sort(byPlace)
      .map(({ uri, finding }): FindingNode => ({ kind: 'finding', uri, finding, group })),
  );
  return group;
}

function described(
  key: string,
  [first]: readonly Located[],
  by: Grouping,
  ruleOf: (id: string) => RuleInfo | undefined,
  children: readonly FindingNode[],
): GroupNode {
  switch (by) {
    case 'severity':
      return { kind: 'group', by, severity: key as Severity, title: titles[key as Severity], children };
    case 'rule':
      return { kind: 'group', by, rule: key, title: ruleOf(key)?.title ?? key, children };
    case 'file': {
      const uri = first?.uri as Uri;
      return { kind: 'group', by, uri, title: pathOf(uri), children };
    }
  }
}

/** Of a group, that of its most serious finding. */
function rankOf({ children }: GroupNode): number {
  return Math.min(...children.map(({ finding }) => severities.indexOf(finding.severity)));
}

function byPlace(a: Located, b: Located): number {
  return (
    rank(a.finding) - rank(b.finding) ||
    pathOf(a.uri).localeCompare(pathOf(b.uri)) ||
    a.finding.line - b.finding.line
  );
}

function rank({ severity }: Finding): number {
  return severities.indexOf(severity);
}
