// Where a probe can be written into an item, and with which text: always lines of their own, never a change of others.
import type { Check, Checklist, Item, Span } from './model.ts';
import { parse } from './parse.ts';

/** Text to put at an offset. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
  /** The offsets of the block's own lines once it is there. */
  readonly block: Span;
}

/** A block of YAML as the lines of a fence. */
export function fenced(yaml: string): readonly string[] {
  const longest = Math.max(2, ...Array.from(yaml.matchAll(/`+/g), ([run]) => run.length));
  const mark = '`'.repeat(longest + 1);
  return [`${mark}yaml probe`, ...yaml.replace(/\n$/, '').split('\n'), mark];
}

/**
 * Writes probes into an item: behind `check` where that is a block of the item, else behind its text. What comes out is
 * parsed: `undefined` unless exactly these probes are added to exactly this item and nothing else is read differently.
 */
export function insertProbes(
  text: string,
  item: Item,
  yamls: readonly string[],
  check?: Check,
): Insertion | undefined {
  const before = parse(text);
  const places = [check, item.probes.at(-1)].flatMap((block) =>
    block && isWithin(block, item) && block.kind !== 'inline' ? [lineEnd(text, block.to - 1)] : [],
  );
  const lines = indented(yamls.flatMap(fenced), contentPrefix(text, item));
  for (const at of [...places, textEnd(text, item), lineEnd(text, item.to - 1)]) {
    const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    const written = `${end}${lines.join(end)}`;
    const after = parse(text.slice(0, at) + written + text.slice(at));
    if (addsOnly(before, after, item, yamls))
      return { at, text: written, block: { from: at + end.length, to: at + written.length } };
  }
  return undefined;
}

/**
 * What the lines of a block that takes the place of a line have to start with, so that it belongs to the item around;
 * `undefined` where there is none.
 */
export function prefixAt(text: string, { items }: Checklist, line: Span): string | undefined {
  const indent = /^[\s>]*/.exec(text.slice(line.from, line.to))?.[0].length ?? 0;
  const above = items.filter(({ marker }) => marker < line.from);
  const item =
    above.findLast((one) => indent < 2 || contentPrefix(text, one).length <= indent) ?? above.at(-1);
  if (item === undefined) return undefined;
  const prefix = contentPrefix(text, item);
  const block = indented(fenced('file: a'), prefix).join('\n');
  const found = parse(text.slice(0, line.from) + block + text.slice(line.to)).items;
  const same = found.find(({ marker }) => marker === item.marker);
  return same && same.probes.length > item.probes.length ? prefix : undefined;
}

/** The item's own first line with list marks blanked: what is behind it belongs to the item. Quote marks stay. */
function contentPrefix(text: string, { marker }: Item): string {
  const bracket = marker - 1;
  const start = lineStart(text, bracket);
  return text
    .slice(start, bracket)
    .replace(/^\ufeff/, '')
    .replace(/[^\s>]/g, ' ');
}

/** The lines behind a prefix; blank ones without what stands at its end. */
export function indented(lines: readonly string[], prefix: string): readonly string[] {
  return lines.map((line) => (line === '' ? prefix.trimEnd() : `${prefix}${line}`));
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** The end of the last line of an item's text: of those that neither are blank nor start something new. */
function textEnd(text: string, item: Item): number {
  for (let end = lineEnd(text, item.marker); ;) {
    const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
    const line = text.slice(next, lineEnd(text, next));
    const isOver = next >= item.to || /^[\s>]*(?:$|[-*+][\t ]|\d+[.)][\t ]|`{3}|~{3}|#|<|\|)/.test(line);
    if (isOver) return end;
    end = lineEnd(text, next);
  }
}

function addsOnly(before: Checklist, after: Checklist, item: Item, yamls: readonly string[]): boolean {
  if (before.items.length !== after.items.length) return false;
  return after.items.every((now, index) => {
    const was = before.items[index];
    if (was === undefined || now.text !== was.text || now.id !== was.id || now.checked !== was.checked)
      return false;
    const known = was.probes.map(({ text }) => plain(text));
    const expected = was.marker === item.marker ? [...known, ...yamls.map(plain)] : known;
    const found = now.probes.map(({ text }) => plain(text));
    return (
      now.commands.length === was.commands.length &&
      found.length === expected.length &&
      found.toSorted().join('\0') === expected.toSorted().join('\0')
    );
  });
}

/** Whatever a probe's lines are indented by. */
function plain(yaml: string): string {
  const lines = yaml.trimEnd().split(/\r\n|\n/);
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(indent))).join('\n');
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1;
}

/** Before the line's end, which is no part of it. */
function lineEnd(text: string, at: number): number {
  const found = text.slice(at).search(/[\r\n]/);
  return found < 0 ? text.length : at + found;
}
