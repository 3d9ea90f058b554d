// Which node each alias of a YAML document stands for.
import { isAlias, isCollection, isNode, isPair, type Alias, type Document, type Node } from 'yaml';

/** Aliases that come before their anchor stand for nothing and are left out. */
export function anchorsOf(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const visit = (node: unknown): void => {
    if (isPair(node)) {
      visit(node.key);
      visit(node.value);
    }
    if (!isNode(node)) return;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target !== undefined) targets.set(node, target);
    } else {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (isCollection(node)) node.items.forEach(visit);
    }
  };
  visit(document.contents);
  return targets;
}
