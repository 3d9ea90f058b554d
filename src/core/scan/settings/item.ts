// What every configuration format comes down to: named values in tables and lists, each with its exact place.

/** A table, a list or a value. A format's root is a table without a key. */
export interface Item {
  /** As it is written, without quotes; empty for the members of lists. */
  readonly key: string;
  readonly keyFrom: number;
  /**
   * The keys from the root on, joined by dots, each in lower case and without `-` and `_`, so that all spellings of a
   * name are one. A member of a list has the path of the list.
   */
  readonly path: string;
  readonly parent: Item | undefined;
  readonly children: readonly Item[];
  /** What it is set to, without quotes; `undefined` for tables and lists. */
  readonly value: string | undefined;
  /** Where the value stands, without its quotes; for tables and lists, where they begin and end. */
  readonly from: number;
  readonly to: number;
  readonly isQuoted: boolean;
}

/** What is said of an item when it is made; a value stands at its place already. */
export interface ItemParts {
  readonly key?: string;
  readonly keyFrom?: number;
  readonly value?: string;
  readonly from: number;
  readonly to: number;
  readonly isQuoted?: boolean;
  /** Whether dots in the key are only dots. */
  readonly isWhole?: boolean;
}

export function rootItem(length: number): Item {
  return itemOf(undefined, { from: 0, to: length });
}

/**
 * Adds an item. A dotted key makes the tables that it names, or takes those that are there:
 * `http.cors.enabled` is `enabled` in `cors` in `http`, and so is `Http__Cors__Enabled`.
 */
export function addItem(parent: Item, parts: ItemParts): Item {
  const { key = '', keyFrom = parts.from } = parts;
  if (parts.isWhole === true || !dotted.test(key)) return itemOf(parent, parts);
  let table = parent;
  let done = 0;
  for (const { index, 0: dot } of key.matchAll(dots)) {
    const name = key.slice(done, index);
    const at = keyFrom + done;
    table = tableIn(table, name) ?? itemOf(table, { key: name, keyFrom: at, from: at, to: parts.to });
    done = index + dot.length;
  }
  return itemOf(table, { ...parts, key: key.slice(done), keyFrom: keyFrom + done });
}

/** A name as paths have it; nothing for the number of a list's member. */
export function plainName(name: string): string {
  return name
    .replace(/^\d+$/, '')
    .replace(/\[\d+\]$/, '')
    .replaceAll(/[-_]/g, '')
    .toLowerCase();
}

/** The items under `root` and itself, each before its children. */
export function* everyItem(root: Item): Iterable<Item> {
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index--) {
      const child = next.children[index];
      if (child !== undefined) open.push(child);
    }
  }
}

const dotted = /^[\w%-]+(?:\[\d+\])?(?:(?:\.|(?<=[A-Za-z\d])__)[\w-]+(?:\[\d+\])?)+$/;
const dots = /\.|(?<=[A-Za-z\d])__(?=[A-Za-z\d])/g;

interface Building extends Item {
  readonly children: Item[];
}

function itemOf(parent: Item | undefined, parts: ItemParts): Item {
  const { key = '', keyFrom = parts.from, value, from, to, isQuoted = false } = parts;
  const item: Building = {
    key,
    keyFrom,
    path: pathOf(parent?.path ?? '', plainName(key)),
    parent,
    children: [],
    value,
    from,
    to,
    isQuoted,
  };
  (parent as Building | undefined)?.children.push(item);
  return item;
}

function pathOf(parent: string, name: string): string {
  if (name === '') return parent;
  return parent === '' ? name : `${parent}.${name}`;
}

/** Files keep what belongs together together: only the last few entries are looked through. */
function tableIn(parent: Item, name: string): Item | undefined {
  return parent.children.slice(-50).findLast(({ key, value }) => key === name && value === undefined);
}
