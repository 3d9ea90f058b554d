// The settings of a file as pairs of a name and values, whichever of many ways they are paired in.
import { readBraces } from '../../../settings/braces.ts';
import { readCommands } from '../../../settings/commands.ts';
import { readDirectives } from '../../../settings/directives.ts';
import { everyItem, plainName, type Item } from '../../../settings/item.ts';
import { readLines } from '../../../settings/lines.ts';
import { readYamlItems } from '../../../settings/yaml.ts';
import { headersIn } from './headers.ts';
import type { ValueLanguage } from './origins.ts';

/** One setting, with what stands beside it. */
export interface Named {
  /** As {@link Item.path}: the names of tables and its own. */
  readonly path: string;
  /** Its own name as it is written. */
  readonly label: string;
  /** Offset of the name. */
  readonly at: number;
  /** None for a table or an empty list. */
  readonly values: readonly NamedValue[];
  /** Where it stands; what has the same table is beside it. */
  readonly table: Item;
  /** Where it is known without a rule. */
  readonly language?: ValueLanguage;
}

export interface NamedValue {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly isQuoted: boolean;
}

/** The settings under `root`, those in its strings too: snippets, scripts, flags and headers. */
export function namesIn(root: Item): readonly Named[] {
  const found: Named[] = [];
  for (const item of everyItem(root)) {
    if (item.value === undefined) found.push(...pairsIn(item), ...flagPairsIn(item));
    else found.push(...inText(item, item.value));
    if (item.parent !== undefined && item.key !== '') found.push(named(item));
  }
  found.push(...headersIn(root));
  return found;
}

function named(item: Item): Named {
  const table = item.parent ?? item;
  return { path: pathOf(item, table), label: item.key, at: item.keyFrom, values: valuesOf(item), table };
}

/** Of what is in a table that says by a name that it is about CORS: `{ name: cors, config: { origins } }`. */
function pathOf({ path, key }: Item, table: Item): string {
  if (!/origin|credential|method/i.test(key) || /(?:^|\.)cors\.[^.]*$/.test(path)) return path;
  const holder = [table, table.parent, table.parent?.parent].find((outer) =>
    outer?.children.some(
      ({ key: name, value }) => value !== undefined && sayingWhat.test(name) && corsName.test(value),
    ),
  );
  return holder === undefined ? path : `${table.path}.cors.${plainName(key)}`;
}

const sayingWhat = /^(?:name|plugin|type|filter)$/;
const corsName = /^cors$/i;

/** The value of an item, or those of a list's members. */
function valuesOf(item: Item): readonly NamedValue[] {
  const { value, from, to, isQuoted } = item;
  if (value !== undefined) return [{ value, from, to, isQuoted }];
  return item.children.filter(({ key }) => key === '').flatMap(valuesOf);
}

/** `{ name: X, value: Y }` in whatever words. */
function pairsIn(item: Item): readonly Named[] {
  const name = item.children.find(({ key, value }) => value !== undefined && nameKey.test(plainName(key)));
  const value = item.children.find(({ key }) => valueKey.test(plainName(key)));
  if (name?.value === undefined || value === undefined || name === value) return [];
  return [pair(item, name.value, name.from, valuesOf(value))];
}

const nameKey = /^(?:key|name|header|headername|paramname|parametername|parameterkey|optionname)$/;
const valueKey = /^(?:values?|headervalue|paramvalue|parametervalue|defaultvalue)$/;

function pair(item: Item, name: string, at: number, values: readonly NamedValue[]): Named {
  const path = [item.path, ...name.trim().split('.').map(plainName)].filter(Boolean).join('.');
  return { path, label: name.trim(), at, values, table: item.parent ?? item };
}

/** `["--origins", "*"]` */
function flagPairsIn(list: Item): readonly Named[] {
  return list.children.flatMap((item, index) => {
    const next = list.children[index + 1];
    if (item.key !== '' || !item.value?.startsWith('--') || item.value.includes('=')) return [];
    if (next?.value === undefined || next.key !== '' || next.value.startsWith('-')) return [];
    return [pair(list, item.value.replace(/^--/, ''), item.from, valuesOf(next))];
  });
}

/** Settings in a text that is itself a value. */
function inText(item: Item, text: string): readonly Named[] {
  if (text.length !== item.to - item.from || text.length < shortest) return [];
  const isLong = text.includes('\n');
  const [, name, value] = assignment.exec(text) ?? [];
  if (name !== undefined && value !== undefined && name.includes('.')) {
    const from = item.to - value.length;
    return [pair(item, name, item.from, [{ value, from, to: item.to, isQuoted: true }])];
  }
  const found = [
    ...(isLong && /access-control-allow/i.test(text) ? headersIn(readDirectives(text)) : []),
    ...(isLong && /^\s*[{[]/.test(text) ? namesIn(readBraces(text)) : []),
    ...(isLong ? inFile(item.key, text) : []),
    ...(commandLike.test(text) ? assigned(readCommands(text)) : []),
  ];
  return found.map((inner) => moved(inner, item, isLong ? undefined : (item.parent ?? item)));
}

/** A file in a file, as in a ConfigMap: the last part of its name tells the format. */
function inFile(ending: string, text: string): readonly Named[] {
  switch (ending.slice(ending.lastIndexOf('.') + 1).toLowerCase()) {
    case 'properties':
    case 'env':
    case 'ini':
      return namesIn(readLines(text));
    case 'yaml':
    case 'yml':
      return namesIn(readYamlItems(text.replace(/^[|>][^\n]*/, (header) => ' '.repeat(header.length))));
    case 'toml':
      return namesIn(readBraces(text, true));
    default:
      return [];
  }
}

const commandLike = /--?[A-Za-z][\w.-]*[ =]|^\w[\w.-]*=|^[ \t]*(?:export )?\w+=/m;
/** A label or property as one string. */
const assignment = /^([\w./@-]+)=(.*)$/;
const shortest = 3;

function assigned(root: Item): readonly Named[] {
  return root.children.flatMap((item) => (item.value === undefined ? everyLeaf(item) : [named(item)]));
}

function everyLeaf(table: Item): readonly Named[] {
  return [...everyItem(table)].filter(({ value }) => value !== undefined).map(named);
}

/** From offsets in the text of an item to the file's. */
function moved(inner: Named, item: Item, table: Item | undefined): Named {
  const { path, label, at, values } = inner;
  return {
    path: [item.path, path].filter(Boolean).join('.'),
    label,
    at: at + item.from,
    values: values.map(({ from, to, ...rest }) => ({ ...rest, from: from + item.from, to: to + item.from })),
    table: table ?? inner.table,
  };
}
