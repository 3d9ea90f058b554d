// Puts blocks together to a checklist: finds the sections, which read their items when these are asked for.
import type { Block, Placed } from './blocks.ts';
import type { Place } from './commands.ts';
import { emptyMemo, numbered } from './identity.ts';
import { LineIndex } from './lines.ts';
import type { Checklist, Item, Problem, Section, Span } from './model.ts';
import { LazySection, type SectionHead } from './section.ts';

/** A parsed file before its parts know each other. Offsets of blocks count from `base`. */
export interface Parts {
  /** The whole file, every line end an LF. */
  readonly text: string;
  readonly base: number;
  readonly frontMatter: Span | undefined;
  readonly blocks: readonly Placed<Block>[];
}

/** The checklist of a parsed file. */
export function assemble(parts: Parts): Checklist {
  const { text, base, frontMatter, blocks } = parts;
  const place: Place = { base, lines: new LineIndex(text), source: text.slice(base) };
  const { flat, ignoring } = split(blocks);
  const root = nest(flat, place, text.length);
  let items: readonly Item[] | undefined;
  return {
    title: titleOf(flat),
    root,
    get items() {
      return (items ??= [...everyItem(root)]);
    },
    frontMatter,
    problems: problemsOf(blocks, ignoring, place),
  };
}

/** A heading with the blocks up to the next one. */
interface FlatSection extends SectionHead {
  readonly blocks: Placed<Block>[];
}

function split(blocks: readonly Placed<Block>[]): {
  readonly flat: readonly FlatSection[];
  readonly ignoring: Placed<Block> | undefined;
} {
  let section: FlatSection = { text: '', memo: emptyMemo(), level: 0, from: 0, ignoring: false, blocks: [] };
  let ignoring: Placed<Block> | undefined;
  const flat = [section];
  for (const block of blocks) {
    if (block.of.kind === 'heading') {
      const { text, memo, level } = block.of;
      section = { text, memo, level, from: block.at, ignoring: ignoring !== undefined, blocks: [] };
      flat.push(section);
      continue;
    }
    section.blocks.push(block);
    const region = block.of.kind === 'comment' ? block.of.region : undefined;
    if (region) ignoring = region === 'start' ? (ignoring ?? block) : undefined;
  }
  return { flat, ignoring };
}

/** Makes a tree of sections in document order: each holds the deeper ones up to the next of its level or above. */
function nest(flat: readonly FlatSection[], place: Place, end: number): Section {
  const number = numbered();
  let next = 0;
  const take = (parent: LazySection | undefined): LazySection => {
    const head = flat[next++] as FlatSection;
    const section = new LazySection(head, head.blocks, parent, place, number);
    while ((flat[next]?.level ?? 0) > head.level) section.add(take(section));
    const after = flat[next];
    section.end(after ? place.base + after.from : end);
    return section;
  };
  return take(undefined);
}

function titleOf(flat: readonly FlatSection[]): string | undefined {
  return (flat.find((section) => section.level === 1) ?? flat[1])?.text;
}

function* everyItem(section: Section): Generator<Item> {
  for (const item of section.items) yield* withDescendants(item);
  for (const below of section.sections) yield* everyItem(below);
}

function* withDescendants(item: Item): Generator<Item> {
  yield item;
  for (const child of item.children) yield* withDescendants(child);
}

function problemsOf(
  blocks: readonly Placed<Block>[],
  ignoring: Placed<Block> | undefined,
  place: Place,
): readonly Problem[] {
  const problem = (at: number, length: number, message: string): Problem => {
    const from = place.base + at;
    return { from, to: from + length, line: place.lines.lineAt(from), message };
  };
  const unclosed = blocks.filter(({ of }) => of.kind === 'code' && !of.code.closed);
  return [
    ...unclosed.map(({ at }) =>
      problem(at, 3, 'This code block is never closed: everything below it is part of it.'),
    ),
    ...(ignoring ? [problem(ignoring.at, 4, 'This ignore-task-list region never ends.')] : []),
  ];
}
