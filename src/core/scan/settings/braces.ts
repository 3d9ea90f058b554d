// Reads everything that nests with braces and brackets: JSON with its dialects, TOML, HCL, Bicep and HOCON.
import { addItem, rootItem, type Item, type ItemParts } from './item.ts';
import { tokensOf, type Token } from './tokens.ts';

/**
 * Never throws: what is not understood is left out. Expressions give their string and word operands as a list.
 * @param hasHeaders whether `[a.b]` at the start of a statement names the table of what follows, as in TOML
 */
export function readBraces(text: string, hasHeaders = false): Item {
  const root = rootItem(text.length);
  let open: Open = openAt(root, undefined);
  for (const token of tokensOf(text)) {
    if (hasHeaders && isHeaderStart(open, token)) open = { ...openAt(root, undefined), isHeader: true };
    else if (open.isHeader) open = inHeader(open, token, root);
    else open = next(open, token);
  }
  endStatement(open, text.length);
  return root;
}

/** A table, list or call that is being read, with the statement that was begun in it. */
interface Open {
  readonly item: Item;
  readonly outer: Open | undefined;
  /** Whether it is closed by a bracket or parenthesis: lines do not end what is in it. */
  readonly isList: boolean;
  readonly isHeader?: boolean;
  readonly depth: number;
  /** Before the `=` or `:`. */
  names: Token[];
  /** After it; in lists, everything. */
  operands: Token[];
  isAssigned: boolean;
  /** The list that operands go to once something nested was among them. */
  list: Item | undefined;
}

function openAt(item: Item, outer: Open | undefined, isList = false): Open {
  const depth = (outer?.depth ?? 0) + 1;
  return { item, outer, isList, depth, names: [], operands: [], isAssigned: false, list: undefined };
}

function next(open: Open, token: Token): Open {
  switch (token.kind) {
    case 'text':
    case 'word':
      if (open.isList || open.isAssigned) open.operands.push(token);
      else open.names.push(token);
      return open;
    case 'assign':
      if (!open.isList) open.isAssigned = open.names.length > 0;
      else open.operands.length = 0;
      return open;
    case '{':
    case '[':
    case '(':
      return nested(open, token);
    case '}':
    case ']':
    case ')':
      return closed(open, token);
    case ',':
      endStatement(open, token.from);
      return open;
    case 'line':
      if (!open.isList && (open.operands.length > 0 || open.list !== undefined || !open.isAssigned)) {
        if (open.isAssigned || open.names.length !== 1) endStatement(open, token.from);
      }
      return open;
  }
}

function nested(open: Open, token: Token): Open {
  if (open.depth > deepest) return { ...openAt(open.item, open, token.kind !== '{') };
  const isList = token.kind !== '{';
  // The name of a function is no operand.
  if (token.kind === '(' && open.operands.at(-1)?.kind === 'word') open.operands.pop();
  // A list without a name is the whole file, or nothing that is known.
  if (!open.isList && !open.isAssigned && isList)
    return openAt(open.outer === undefined ? open.item : rootItem(0), open, true);
  const { key, keyFrom, table } = keyIn(open);
  const parts = { key, keyFrom, from: token.from, to: token.to };
  if (open.isList) return openAt(addItem(open.item, parts), open, isList);
  open.list = addItem(open.list ?? table, open.list ? { from: token.from, to: token.to } : parts);
  return openAt(open.list, open, isList);
}

function closed(open: Open, token: Token): Open {
  endStatement(open, token.from);
  if (open.outer === undefined || open.isList === (token.kind === '}')) {
    // Too many or the wrong one: a forgotten bracket is closed by the brace around it.
    return open.outer?.isList === false && token.kind === '}' ? closed(open.outer, token) : open;
  }
  if (token.kind === '}' && !open.outer.isAssigned && !open.outer.isList) endStatement(open.outer, token.to);
  return open.outer;
}

function endStatement(open: Open, at: number): void {
  const { operands, list } = open;
  if (open.isList) {
    for (const operand of operands) addItem(open.item, valueOf(operand));
  } else if (list !== undefined) {
    for (const operand of operands) addItem(list, valueOf(operand));
  } else if (open.isAssigned && open.names.length > 0) {
    const { key, keyFrom, table } = keyIn(open);
    const [only, second] = operands;
    if (only !== undefined && second === undefined) addItem(table, { key, keyFrom, ...valueOf(only) });
    else {
      const item = addItem(table, { key, keyFrom, from: operands[0]?.from ?? at, to: at });
      for (const operand of operands) addItem(item, valueOf(operand));
    }
  }
  open.names = [];
  open.operands = [];
  open.isAssigned = false;
  open.list = undefined;
}

/** The labels of a block are tables around it: `resource "bucket" "x" {`. */
function keyIn(open: Open): { readonly key: string; readonly keyFrom: number; readonly table: Item } {
  const last = open.names.at(-1);
  if (open.isList || last === undefined) return { key: '', keyFrom: 0, table: open.item };
  let table = open.item;
  if (!open.isAssigned)
    for (const { text, from, to } of open.names.slice(0, -1))
      table = addItem(table, { key: text, keyFrom: from, from, to });
  return { key: last.text, keyFrom: last.from, table };
}

function valueOf({ text, from, to, kind }: Token): ItemParts {
  return { value: text, from, to, isQuoted: kind === 'text' };
}

function isHeaderStart(open: Open, { kind }: Token): boolean {
  return kind === '[' && !open.isList && !open.isAssigned && open.names.length === 0;
}

/** Between the brackets of a TOML header; `[[a]]` is a new member of the list `a`. */
function inHeader(open: Open, token: Token, root: Item): Open {
  if (token.kind === 'text' || token.kind === 'word') open.names.push(token);
  if (token.kind !== 'line') return open;
  const key = open.names.map(({ text }) => text).join('.');
  const { from = 0, to = token.from } = open.names[0] ?? {};
  return openAt(addItem(root, { key, keyFrom: from, from, to }), undefined);
}

const deepest = 100;
