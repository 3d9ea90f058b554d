// CORS headers in what servers are told: as a directive's argument, as its name, or within one string.
import { everyItem, type Item } from '../../../settings/item.ts';
import { decidingWords } from './guards.ts';
import type { Named, NamedValue } from './names.ts';

/** The `Access-Control-Allow-…` headers that directives, lists and strings set in answers. */
export function headersIn(root: Item): readonly Named[] {
  const found: Named[] = [];
  for (const item of everyItem(root)) {
    if (item.value !== undefined) found.push(...inString(item, item.value));
    else if (!notInAnswers.test(item.key)) found.push(...inArguments(item, root));
  }
  return found;
}

/** Directives about requests, and those that take headers away. */
const notInAnswers =
  /^(?:proxy_set_header|fastcgi_param|uwsgi_param|proxy_hide_header|fastcgi_hide_header|more_clear_headers|more_set_input_headers|requestheader|request_header|header_up|setenvif\w*|acl|if|map)$/i;
const takesAway = /^(?:unset|del-header|remove|edit\*?|echo|setifempty-request)$/i;

function inArguments(item: Item, root: Item): readonly Named[] {
  const words = item.children.filter(({ key, value }) => key === '' && value !== undefined);
  if (words.length === 0) return [];
  const [, own] = /^[+>?]?(access-control-allow-(?:origin|credentials|methods)):?$/i.exec(item.key) ?? [];
  if (own !== undefined) return header(item, own, item.keyFrom, words, root);
  // HAProxy can answer a request itself.
  if (/^http-request$/i.test(item.key) && words[0]?.value !== 'return') return [];
  const index = words.findIndex(({ value = '' }) => wholeHeader.test(value));
  const name = words[index];
  if (name?.value === undefined || words.slice(0, index).some(({ value = '' }) => takesAway.test(value)))
    return [];
  const [, label = name.value] = wholeHeader.exec(name.value) ?? [];
  return header(item, label, name.from, words.slice(index + 1), root);
}

/** The name alone, with what Caddy and Varnish put before it. */
const wholeHeader =
  /^(?:[+>?]|(?:resp|beresp)\.http\.)?(access-control-allow-(?:origin|credentials|methods)):?$/i;

function header(item: Item, label: string, at: number, words: readonly Item[], root: Item): readonly Named[] {
  const first = words.find((word) => !/^(?:=>?|:|\()$/.test(word.value ?? ''));
  if (first === undefined) return [];
  return decidingWords(item, first, root).flatMap(({ word: { value = '', from, to }, language }) => ({
    ...named(item.parent ?? item, label, at, { value, from, to, isQuoted: true }),
    ...(language === undefined ? {} : { language }),
  }));
}

/** `"Access-Control-Allow-Origin: *"` as one string, or several of them in one. */
function inString(item: Item, text: string): readonly Named[] {
  if (text.length !== item.to - item.from || text.includes('\n')) return [];
  return [...text.matchAll(headerAndValue)].map((match) => {
    const [whole, label = '', value = ''] = match;
    const from = item.from + match.index + whole.length - value.length;
    const table = item.key === '' ? (item.parent?.parent ?? item) : (item.parent ?? item);
    const place = { value, from, to: from + value.length, isQuoted: true };
    return named(table, label, item.from + match.index, place);
  });
}

const headerAndValue =
  /(?<![\w-])(access-control-allow-(?:origin|credentials|methods))\\?["']?(?:\s*[:=]\\?\s*|\s+)\\?["']?(\*(?![\w.])|null\b|true\b|[%@]?[${[][^\s"'|;,]+)/gi;

function named(table: Item, label: string, at: number, value: NamedValue): Named {
  const own = label.toLowerCase().replaceAll('-', '');
  return { path: [table.path, own].filter(Boolean).join('.'), label, at, values: [value], table };
}
