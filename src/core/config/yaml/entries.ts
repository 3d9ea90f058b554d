// The entries of a YAML mapping, those that a merge key (`<<: *other`) brings along included.
import { isMap, isSeq, type Node, type Pair, Scalar } from 'yaml';
import type { Reader } from './read.ts';

export interface Entry {
  readonly key: Node;
  readonly name: string;
  readonly value: Node;
}

/** Each name once; a mapping's own entries win over merged ones. What is no mapping has none. */
export function entriesOf(map: Node, reader: Reader): readonly Entry[] {
  if (!isMap<Node, Node | null>(map)) return [];
  const all = map.items.map((pair) => ({
    key: pair.key,
    name: reader.keyOf(pair),
    value: valueOf(pair),
  }));
  const own = all.filter(({ name }) => name !== mergeKey);
  const brought = all.filter(({ name }) => name === mergeKey).flatMap(({ value }) => merged(value, reader));
  return [...new Map([...brought, ...own].map((entry) => [entry.name, entry])).values()];
}

const mergeKey = '<<';

/** `{ name }` has no value at all; it is an empty one where the name stands. */
function valueOf({ key, value }: Pair<Node, Node | null>): Node {
  return value ?? Object.assign(new Scalar(null), { source: '', range: key.range ?? null });
}

/** Later entries win; of several mappings the first is to win. */
function merged(node: Node, reader: Reader): readonly Entry[] {
  const entries = reader.follow(node, (target) => {
    if (isMap(target)) return entriesOf(target, reader);
    if (isSeq<Node>(target)) return target.items.toReversed().flatMap((item) => merged(item, reader));
    return reader.problem(target, 'Only a mapping can be merged in');
  });
  return entries ?? [];
}
