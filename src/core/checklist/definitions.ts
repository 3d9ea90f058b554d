// Finds link reference definitions: only they make `[text]` a link.
import type { Tree } from '@lezer/common';
import { linkLabel, type LinkLabels } from './inline.ts';

/** The labels that a document defines. Looks only where the text has what every definition has. */
export function definedLabels(source: string, document: Tree): LinkLabels {
  const labels = new Set<string>();
  for (let at = source.indexOf(']:'); at >= 0; at = source.indexOf(']:', at + 1)) {
    const node = document.resolveInner(at, 1);
    if (node.name !== 'LinkLabel' || node.parent?.name !== 'LinkReference') continue;
    labels.add(linkLabel(source.slice(node.from + 1, node.to - 1)));
  }
  return labels;
}
