// Which nodes the tree shows: all, those that are open, or those that failed.
import type { Check, Item, Section } from '../../core/checklist/model.ts';
import { checksOf, loosePlaces } from '../../core/checklist/places.ts';
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
    case 'check':
      return filter === 'open'
        ? node.place.item?.checked !== true
        : hasFailed(results, node, node.place.check);
    case 'problem':
      return filter === 'failed';
  }
}

function sectionShows(filter: Filter, results: Results, node: Node, section: Section): boolean {
  if (filter === 'open') return section.progress.done < section.progress.total;
  return (
    section.items.some((item) => itemShows(filter, results, node, item)) ||
    loosePlaces(section).some(({ check }) => hasFailed(results, node, check)) ||
    section.sections.some((below) => sectionShows(filter, results, node, below))
  );
}

function itemShows(filter: Filter, results: Results, node: Node, item: Item): boolean {
  const own =
    filter === 'open'
      ? !item.checked && !item.excluded
      : checksOf(item).some((check) => hasFailed(results, node, check));
  return own || item.children.some((child) => itemShows(filter, results, node, child));
}

function hasFailed(results: Results, node: Node, check: Check): boolean {
  const standing = results.standing(node.file.uri, check);
  return standing === 'failed' || standing === 'errored';
}
