// Reads formats with a setting on each line: env files, properties, INI and systemd units.
import { addItem, rootItem, type Item } from './item.ts';

/** Sections in brackets are tables. Never throws. */
export function readLines(text: string): Item {
  const root = rootItem(text.length);
  let table = root;
  for (const match of text.matchAll(settingOrSection)) {
    const { section, key, value = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (section !== undefined) {
      table = addItem(root, { key: section, keyFrom: match.index, from: match.index, to: end });
    } else if (key !== undefined) {
      const keyFrom = match.index + match[0].indexOf(key);
      addItem(table, { key, keyFrom, ...unquoted(value, end - value.length) });
    }
  }
  return root;
}

/** The value of a setting: what stands in quotes, or all before a comment. */
function unquoted(
  value: string,
  from: number,
): { readonly value: string; readonly from: number; readonly to: number; readonly isQuoted: boolean } {
  const [, quote = '', inner = ''] = /^(["'])(.*)\1\s*(?:[#;].*)?$/.exec(value) ?? [];
  if (quote !== '') return { value: inner, from: from + 1, to: from + 1 + inner.length, isQuoted: true };
  const [bare = ''] = /^(?:\s?[^\s#;]|\s+[^\s#;]|(?<=\S)[#;])*/.exec(value) ?? [];
  return { value: bare, from, to: from + bare.length, isQuoted: false };
}

/** A comment is no alternative: it is what neither matches. A backslash at the end goes on with the next line. */
const settingOrSection =
  /^[ \t]*(?:\[(?<section>[^\]\n]+)\][ \t]*(?=[#;]|\r?$)|(?:export[ \t]+|set[ \t]+)?(?<key>[%\w][^\s=:#]*)[ \t]*[=:][ \t]*(?<value>(?:[^\\\r\n]|\\\r?\n|\\.)*))/gm;
