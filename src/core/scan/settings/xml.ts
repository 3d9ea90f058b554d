// Reads XML: elements are tables or values, attributes are values in them.
import { addItem, rootItem, type Item } from './item.ts';

/** Never throws. Prefixes of names are dropped; what is not closed is closed by what is around it. */
export function readXml(text: string): Item {
  const root = rootItem(text.length);
  const open: Element[] = [];
  for (const match of text.matchAll(tag)) {
    const { end, name, attributes = '', empty } = match.groups ?? {};
    const from = match.index;
    const to = from + match[0].length;
    if (end !== undefined) close(open, plain(end), text, from, root);
    else if (name !== undefined) {
      const key = plain(name);
      const parent = open.at(-1)?.item ?? root;
      const attributesAt = from + 1 + name.length;
      const rest = text.slice(to, text.indexOf('<', to));
      const hasText = empty === undefined && attributes === '' && text.startsWith('</', to + rest.length);
      const value = rest.trim();
      const valueFrom = to + rest.indexOf(value);
      const item = addItem(
        parent,
        hasText && value !== ''
          ? { key, keyFrom: from + 1, value, from: valueFrom, to: valueFrom + value.length, isQuoted: true }
          : { key, keyFrom: from + 1, from, to },
      );
      addAttributes(item, attributes, attributesAt);
      if (empty === undefined && open.length < deepest) open.push({ name: key, item });
    }
  }
  return root;
}

interface Element {
  readonly name: string;
  readonly item: Item;
}

function close(open: Element[], name: string, text: string, at: number, root: Item): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index === -1) return;
  const item = open[index]?.item ?? root;
  if (index === open.length - 1) addTextOf(item, text, at);
  open.length = index;
}

/** An element with attributes can have a text too; it is a value of the same path. */
function addTextOf(item: Item, text: string, at: number): void {
  if (item.value !== undefined) return;
  const start = text.lastIndexOf('>', at) + 1;
  const value = text.slice(start, at).trim();
  const from = start + text.slice(start, at).indexOf(value);
  if (value !== '' && item.children.every((child) => child.to < start))
    addItem(item, { value, from, to: from + value.length, isQuoted: true });
}

function addAttributes(item: Item, attributes: string, at: number): void {
  for (const match of attributes.matchAll(attribute)) {
    const [whole, key = '', double, single] = match;
    const value = double ?? single ?? '';
    const to = at + match.index + whole.length - 1;
    const keyFrom = at + match.index;
    addItem(item, { key: plain(key), keyFrom, value, from: to - value.length, to, isQuoted: true });
  }
}

function plain(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const tag =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<[?!][^>]*>|<\/(?<end>[\w:.-]+)\s*>|<(?<name>[\w:.-]+)(?<attributes>(?:[^<>"'/]|"[^"<]*"|'[^'<]*'|\/(?!>))*)(?<empty>\/)?>/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const deepest = 100;
