// Reads server configuration: directives with arguments, and blocks of them.
import { addItem, rootItem, type Item } from './item.ts';

/**
 * nginx, Apache, Caddy, HAProxy, lighttpd, Varnish and files of headers. A directive is a list of its arguments (quoted
 * ones in one piece) under its name; a block is a table under the name of what opens it, with its arguments in front.
 * Never throws.
 */
export function readDirectives(text: string): Item {
  const root = rootItem(text.length);
  const open: Item[] = [root];
  let words: Word[] = [];
  const end = (): Item | undefined => {
    const [name, ...values] = words;
    words = [];
    if (name === undefined) return undefined;
    const table = open.at(-1) ?? root;
    const to = values.at(-1)?.to ?? name.to;
    const item = addItem(table, {
      key: name.value,
      isWhole: true,
      keyFrom: name.from,
      from: name.from,
      to,
    });
    for (const value of values) addItem(item, value);
    return item;
  };
  for (const match of text.matchAll(pattern)) {
    const { double, single, word, mark, opened, closed } = match.groups ?? {};
    const value = double ?? single ?? word;
    const to = match.index + match[0].length - (word === undefined ? 1 : 0);
    if (value !== undefined) words.push({ value, from: to - value.length, to, isQuoted: word === undefined });
    else if (opened !== undefined) {
      words = [{ value: `<${opened}`, from: match.index, to, isQuoted: false }];
      push(open, end());
    } else if (closed !== undefined) pop(open, end);
    else if (mark === '{') push(open, end());
    else if (mark === '}') pop(open, end);
    else if (mark !== undefined) end();
  }
  end();
  return root;
}

type Word = Pick<Item, 'from' | 'to' | 'isQuoted'> & { readonly value: string };

function push(open: Item[], item: Item | undefined): void {
  if (item !== undefined && open.length < deepest) open.push(item);
}

function pop(open: Item[], end: () => unknown): void {
  end();
  if (open.length > 1) open.pop();
}

const pattern: RegExp = new RegExp(
  [
    String.raw`(?<=^|[\s;{}])#[^\n]*|\/\*[^]*?(?:\*\/|$)|(?<=^|\s)\/\/[^\n]*`,
    String.raw`\\\r?\n`,
    String.raw`^[ \t]*<(?<opened>[A-Za-z]\w*[^\n>]*)>|^[ \t]*<\/(?<closed>\w+)>`,
    String.raw`"(?<double>(?:[^"\\]|\\[^])*)"|'(?<single>(?:[^'\\]|\\[^])*)'`,
    String.raw`(?<mark>[\n;]|[{}](?=[\s;}]|$))`,
    String.raw`(?<word>(?:\\[^\n]|[^\s;"'\\{}]|\{(?!\s)[^\s{}]*\}|(?<=[\w%$])[{}]|(?<=\w)["'])+)`,
  ].join('|'),
  'gm',
);
const deepest = 100;
