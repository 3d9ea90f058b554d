// Reads YAML, every document of a file, with the templates that people put into it.
import { Composer, isAlias, isMap, isPair, isScalar, isSeq, Parser, type Scalar } from 'yaml';
import { firstTooDeep } from '../../config/yaml/depth.ts';
import { anchorsOf } from '../../config/yaml/anchors.ts';
import { readBraces } from './braces.ts';
import { focusedOn } from './focus.ts';
import { addItem, rootItem, type Item, type ItemParts } from './item.ts';
import { withoutTemplates } from './templates.ts';

/**
 * Each document is a table of its own in the root. Aliases and merges bring what they stand for, at its place in the
 * anchor. A value with a template in it says what is written. Never throws; what nests too deep is left out.
 * @param about what the reader wants to know of: of a large file, only what is near it is read
 */
export function readYamlItems(text: string, about?: RegExp): Item {
  if (about !== undefined && text.length >= large && /^\s*[{[]/.test(text)) return readBraces(text);
  const whole = withoutTemplates(text);
  const plain = about === undefined || text.length < large ? whole : focusedOn(whole, about);
  const root = rootItem(text.length);
  const tokens = [...new Parser().parse(plain)];
  if (tokens.some((token) => firstTooDeep(token, deepest) !== undefined)) return root;
  for (const document of new Composer({ strict: false, uniqueKeys: false }).compose(
    tokens,
    true,
    text.length,
  )) {
    const { contents } = document;
    if (contents === null) continue;
    const reading = { text, plain, targets: anchorsOf(document), followed: 0 };
    add(reading, rootOf(root, contents.range[0], contents.range[2]), undefined, contents, 0);
  }
  return root;
}

interface Reading {
  readonly text: string;
  readonly plain: string;
  readonly targets: ReturnType<typeof anchorsOf>;
  followed: number;
}

function rootOf(root: Item, from: number, to: number): Item {
  return addItem(root, { from, to });
}

/** Adds a node to a table or list; without a key, the children of a document go to its own table. */
function add(reading: Reading, parent: Item, key: Key | undefined, node: unknown, depth: number): void {
  if (depth > deepest) return;
  if (isAlias(node)) {
    const target = reading.targets.get(node);
    if (target !== undefined && reading.followed++ < mostAliases)
      add(reading, parent, key, target, depth + 1);
    return;
  }
  if (isScalar(node)) {
    addItem(parent, { ...key, ...valueOf(reading, node) });
    return;
  }
  if (!isMap(node) && !isSeq(node)) return;
  const [from = 0, to = from] = node.range ?? [];
  const isRoot = depth === 0;
  const table = isRoot ? parent : addItem(parent, { ...key, from, to });
  for (const item of node.items) {
    if (!isPair(item)) add(reading, table, undefined, item, depth + 1);
    else if (isScalar(item.key)) {
      const { key: name, keyFrom } = keyOf(item.key);
      if (name === '<<') merge(reading, table, item.value, depth + 1);
      else if (item.value === null) addItem(table, { key: name, keyFrom, from: keyFrom, to: keyFrom });
      else add(reading, table, { key: name, keyFrom }, item.value, depth + 1);
    }
  }
}

type Key = Required<Pick<ItemParts, 'key' | 'keyFrom'>>;

function keyOf(node: Scalar): Key {
  return { key: node.source ?? String(node.value), keyFrom: node.range?.[0] ?? 0 };
}

/** What is merged into a table is as if it stood there. */
function merge(reading: Reading, table: Item, node: unknown, depth: number): void {
  const target = isAlias(node) ? reading.targets.get(node) : node;
  if (depth > deepest || reading.followed++ > mostAliases) return;
  if (isSeq(target)) for (const item of target.items) merge(reading, table, item, depth + 1);
  if (!isMap(target)) return;
  for (const { key, value } of target.items)
    if (isScalar(key)) add(reading, table, keyOf(key), value, depth + 1);
}

function valueOf({ text, plain }: Reading, node: Scalar): ItemParts {
  const [start = 0, end = start] = node.range ?? [];
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const from = isQuoted ? start + 1 : start;
  const to = isQuoted && end > from ? end - 1 : end;
  const written = text.slice(from, to);
  const hasTemplate = written !== plain.slice(from, to);
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const value = hasTemplate || isBlock ? written : (node.source ?? '');
  return { value, from, to, isQuoted };
}

/** Characters; more of them are read too slowly. */
const large = 50_000;
const deepest = 100;
const mostAliases = 1000;
