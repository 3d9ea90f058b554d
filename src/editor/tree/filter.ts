// Which nodes the tree shows: all, those that are open, or those that failed.
import type { Command, Item, Section } from '../../core/checklist/model.ts';
import type { Results } from '../run/results.ts';
import { childrenOf, type Node } from './nodes.ts';

export type Filter = 'all' | 'open' | 'failed';

/** Whether a node, or anything below it, passes the filter. */
export function shows(filter: Filter, results: Results, node: Node): boolean {
  if (filter === 'all') return true;
  switch (node.kind) {
    case 'file':
      return node.file.error !== undefined || childrenOf(node).some((child) => shows(filter, results, child));
    case 'section':
      return sectionShows(filter, results, node, node.section);
    case 'item':
      return itemShows(filter, results, node, node.item);
    case 'command':
      return filter === 'open'
        ? node.place.item?.checked !== true
        : hasFailed(results, node, node.place.command);
    case 'problem':
      return filter === 'failed';
  }
}

function sectionShows(filter: Filter, results: Results, node: Node, section: Section): boolean {
  if (filter === 'open') return section.progress.done < section.progress.total;
  return (
    section.items.some((item) => itemShows(filter, results, node, item)) ||
    section.commands.some((command) => hasFailed(results, node, command)) ||
    section.sections.some((below) => sectionShows(filter, results, node, below))
  );
}

function itemShows(filter: Filter, results: Results, node: Node, item: Item): boolean {
  const own =
    filter === 'open'
      ? !item.checked && !item.excluded
      : item.commands.some((c) => hasFailed(results, node, c));
  return own || item.children.some((child) => itemShows(filter, results, node, child));
}

function hasFailed(results: Results, node: Node, command: Command): boolean {
  const standing = results.standing(node.file.uri, command);
  return standing === 'failed' || standing === 'errored';
}
