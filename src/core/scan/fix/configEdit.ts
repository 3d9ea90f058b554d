// Writes an exemption into `.shipcheck.yaml` and leaves everything else in it as it is; JSON stays JSON.
import {
  isMap,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  stringify,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isJson } from '../../config/file.ts';
import { parseConfig } from '../../config/parse.ts';
import { gapLike } from '../../config/yaml/gap.ts';
import { applyEdits, lineEnd, lineEndOf, lineStart, type Edit } from './edit.ts';

/** What is to be left out from now on. */
export type Exempted =
  | { readonly kind: 'value'; readonly fingerprint: string; readonly note: string }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'path'; readonly path: string };

/**
 * The one edit that writes it; none where it is there already.
 * @returns `undefined` where the file is written in a way that cannot be added to, or is broken
 */
export function exempt(text: string, exempted: Exempted): readonly Edit[] | undefined {
  if (holds(text, exempted)) return [];
  const { contents } = parseDocument(text, { keepSourceTokens: true });
  const edit = intoRoot(text, contents, isJson(text) ? inJson(entryOf(exempted)) : entryOf(exempted));
  return edit && holds(applyEdits(text, [edit]), exempted) ? [edit] : undefined;
}

function holds(text: string, exempted: Exempted): boolean {
  const { scan } = parseConfig(text).config;
  switch (exempted.kind) {
    case 'value':
      return scan.values?.includes(exempted.fingerprint) === true;
    case 'rule':
      return scan.rules?.get(exempted.rule) === 'off';
    case 'path':
      return (
        scan.ignore?.some(
          ({ paths, rules, values }) => !rules && !values && paths?.includes(globOf(exempted.path)),
        ) === true
      );
  }
}

/** A key of `scan`, and what goes below it: an item of a list, or a pair. */
interface Entry {
  readonly key: string;
  /** As it is written. */
  readonly item: string;
  /** Of the pair in a mapping. */
  readonly name?: string;
  readonly comment?: string;
  /** Whether names are written in quotes. */
  readonly isJson?: boolean;
}

function inJson(entry: Entry): Entry {
  return { ...entry, item: JSON.stringify(parse(entry.item)), isJson: true };
}

function entryOf(exempted: Exempted): Entry {
  switch (exempted.kind) {
    case 'value':
      return {
        key: 'values',
        item: `'${exempted.fingerprint}'`,
        comment: exempted.note.replace(/\s+/g, ' '),
      };
    case 'rule':
      return { key: 'rules', item: 'off', name: exempted.rule };
    case 'path':
      return { key: 'ignore', item: stringify(globOf(exempted.path)).trim() };
  }
}

/** Without a slash it would stand for files of that name in all folders. */
function globOf(path: string): string {
  return path.includes('/') ? path : `/${path}`;
}

function intoRoot(text: string, root: Node | null, entry: Entry): Edit | undefined {
  const end = lineEndOf(text);
  if (root === null || (isScalar(root) && root.value === null)) {
    const separator = text === '' || text.endsWith('\n') ? '' : end;
    return insert(text.length, `${separator}scan:${end}${blockOf(entry, '  ', end)}${end}`);
  }
  if (!isMap(root)) return undefined;
  const scan = pairOf(root, 'scan');
  return scan ? intoScan(text, root, scan, entry) : addPair(text, root, 'scan', entry);
}

function intoScan(text: string, parent: YAMLMap, scan: Pair, entry: Entry): Edit | undefined {
  const { value } = scan;
  if (isNothing(value)) return below(text, parent, scan, (indent, end) => blockOf(entry, indent, end));
  if (!isMap(value)) return undefined;
  const list = pairOf(value, entry.key);
  if (!list) return addPair(text, value, undefined, entry);
  if (isNothing(list.value)) return below(text, value, list, (indent) => lineOf(entry, indent));
  if (isSeq(list.value) && entry.name === undefined) return addItem(text, list.value, entry);
  if (!isMap(list.value) || entry.name === undefined) return undefined;
  const own = pairOf(list.value, entry.name);
  const pair = `${written(entry.name, entry)}: ${entry.item}`;
  if (!own) return addToMap(text, list.value, pair, pair);
  const range = isScalar(own.value) ? own.value.range : undefined;
  return range ? { from: range[0], to: range[1], text: entry.item } : undefined;
}

/** Adds a key with one entry to a mapping; `outer` is the key around it where that is missing too. */
function addPair(text: string, map: YAMLMap, outer: string | undefined, entry: Entry): Edit | undefined {
  const end = lineEndOf(text);
  const { key, name, item } = entry;
  const flow = name === undefined ? `[${item}]` : `{ ${written(name, entry)}: ${item} }`;
  const inFlow = `${written(key, entry)}: ${flow}`;
  const indent = ' '.repeat(columnOf(text, map.range?.[0] ?? 0));
  const block =
    outer === undefined
      ? blockOf(entry, indent, end).trimStart()
      : `${outer}:${end}${blockOf(entry, `${indent}  `, end)}`;
  return addToMap(text, map, block, outer === undefined ? inFlow : `${written(outer, entry)}: { ${inFlow} }`);
}

function written(name: string, { isJson }: Entry): string {
  return isJson === true ? JSON.stringify(name) : name;
}

/** @param block the new pair where every pair has its own line. @param flow the same between braces */
function addToMap(text: string, map: YAMLMap, block: string, flow: string): Edit | undefined {
  const { range } = map;
  const last = map.items.at(-1);
  if (!range) return undefined;
  if (map.flow) {
    if (!last) return insert(range[0] + 1, ` ${flow} `);
    const to = endOf(last);
    return to === undefined
      ? undefined
      : insert(to, `,${gapLike(text, (last.key as Node).range?.[0] ?? 0)}${flow}`);
  }
  const to = last && endOf(last);
  if (to === undefined) return undefined;
  return insert(lineEnd(text, to), `${lineEndOf(text)}${' '.repeat(columnOf(text, range[0]))}${block}`);
}

function addItem(text: string, list: YAMLSeq, entry: Entry): Edit | undefined {
  const { range } = list;
  const last = list.items.at(-1) as Node | undefined;
  if (!range) return undefined;
  const to = last && deepEnd(last);
  if (list.flow) return to === undefined ? insert(range[0] + 1, entry.item) : insert(to, `, ${entry.item}`);
  if (to === undefined) return undefined;
  const indent = ' '.repeat(columnOf(text, range[0]));
  return insert(lineEnd(text, to), `${lineEndOf(text)}${lineOf(entry, indent)}`);
}

/** Puts lines below a key that has no value yet. */
function below(
  text: string,
  parent: YAMLMap,
  pair: Pair,
  lines: (indent: string, end: string) => string,
): Edit | undefined {
  const key = pair.key as Node;
  if (parent.flow || !key.range) return undefined;
  const end = lineEndOf(text);
  const indent = ' '.repeat(columnOf(text, key.range[0]) + 2);
  return insert(lineEnd(text, key.range[1]), `${end}${lines(indent, end)}`);
}

/** The key and the entry, every line with an indent. */
function blockOf(entry: Entry, indent: string, end: string): string {
  return `${indent}${entry.key}:${end}${lineOf(entry, `${indent}  `)}`;
}

function lineOf({ item, name, comment }: Entry, indent: string): string {
  const words = name === undefined ? `- ${item}` : `${name}: ${item}`;
  return `${indent}${words}${comment === undefined ? '' : ` # ${comment}`}`;
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (isScalar(value) && value.value === null);
}

/** Where a pair ends, without comments behind it. */
function endOf({ key, value }: Pair): number | undefined {
  const from = isNothing(value) ? (key as Node) : (value as Node);
  return deepEnd(from);
}

/** The range of a block ends where the next token begins: its last value ends where the text does. */
function deepEnd(node: Node): number | undefined {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1) as Pair | Node | undefined;
    if (last === undefined) return node.range?.[1];
    return 'key' in last ? endOf(last) : deepEnd(last);
  }
  return node.range?.[1];
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function insert(at: number, text: string): Edit {
  return { from: at, to: at, text };
}
