// Puts blocks together to a checklist: finds the sections, which read their items when these are asked for.
import type { Block, Placed } from './blocks.ts';
import { emptyMemo, numbered } from './identity.ts';
import type { Source } from './source.ts';
import type { Checklist, Item, Section, Span } from './model.ts';
import { problemsOf } from './problems.ts';
import { LazySection, type SectionHead } from './section.ts';

/** A parsed file before its parts know each other. Offsets are into the source's text. */
export interface Parts {
  readonly source: Source;
  /** It stands before the text: its offsets are negative. */
  readonly frontMatter: Span | undefined;
  readonly blocks: readonly Placed<Block>[];
  /** Lines that were not read. */
  readonly tooDeep: readonly Span[];
}

/** The checklist of a parsed file. */
export function assemble({ source, frontMatter, blocks, tooDeep }: Parts): Checklist {
  const { sections, ignoring } = split(blocks);
  const root = nest(sections, source);
  let items: readonly Item[] | undefined;
  return {
    title: titleOf(sections),
    root,
    get items() {
      return (items ??= [...everyItem(root)]);
    },
    frontMatter: frontMatter && source.span(frontMatter.from, frontMatter.to),
    problems: problemsOf(source, blocks, tooDeep, ignoring),
  };
}

/** A heading with the blocks up to the next one. */
interface FlatSection extends SectionHead {
  readonly blocks: Placed<Block>[];
}

/** The root comes first. */
type FlatSections = readonly [FlatSection, ...FlatSection[]];

/** `ignoring`: the comment that opened a region which is still open at the end. */
function split(blocks: readonly Placed<Block>[]): {
  readonly sections: FlatSections;
  readonly ignoring: Placed<Block> | undefined;
} {
  let section: FlatSection = { text: '', memo: emptyMemo(), level: 0, from: 0, ignoring: false, blocks: [] };
  let ignoring: Placed<Block> | undefined;
  const sections: [FlatSection, ...FlatSection[]] = [section];
  for (const block of blocks) {
    if (block.of.kind === 'heading') {
      const { text, memo, level } = block.of;
      section = { text, memo, level, from: block.at, ignoring: ignoring !== undefined, blocks: [] };
      sections.push(section);
      continue;
    }
    section.blocks.push(block);
    const region = block.of.kind === 'comment' ? block.of.region : undefined;
    if (region) ignoring = region === 'start' ? (ignoring ?? block) : undefined;
  }
  return { sections, ignoring };
}

/** Makes a tree of sections in document order: each holds the deeper ones up to the next of its level or above. */
function nest([root, ...flat]: FlatSections, source: Source): Section {
  const number = numbered();
  let next = 0;
  const take = (head: FlatSection, parent: LazySection | undefined): LazySection => {
    const section = new LazySection(head, head.blocks, parent, source, number);
    for (let below = flat[next]; below && below.level > head.level; below = flat[next]) {
      next++;
      section.add(take(below, section));
    }
    section.end(source.offset(flat[next]?.from ?? source.text.length));
    return section;
  };
  return take(root, undefined);
}

function titleOf(sections: FlatSections): string | undefined {
  return (sections.find((section) => section.level === 1) ?? sections[1])?.text;
}

function* everyItem(section: Section): Generator<Item> {
  for (const item of section.items) yield* withDescendants(item);
  for (const below of section.sections) yield* everyItem(below);
}

function* withDescendants(item: Item): Generator<Item> {
  yield item;
  for (const child of item.children) yield* withDescendants(child);
}
