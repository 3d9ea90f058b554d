// Puts blocks together to a checklist: sections, items with identities and line numbers, commands and their owners.
import { followsItem, offeredList } from './belonging.ts';
import type { Block } from './blocks.ts';
import { blockCommand, type Place } from './commands.ts';
import { hash } from './hash.ts';
import { isOptional } from './optional.ts';
import { ItemReader } from './items.ts';
import { LineIndex } from './lines.ts';
import type { Checklist, Command, Item, Problem, Section, Span } from './model.ts';

/** A parsed file before its parts know each other. Offsets of blocks count from `base`. */
export interface Parts {
  /** The whole file, every line end an LF. */
  readonly text: string;
  readonly base: number;
  readonly frontMatter: Span | undefined;
  readonly blocks: readonly Block[];
}

/** A heading and what stands before the next one; sections are nested last. */
interface FlatSection {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly line: number;
  readonly path: readonly string[];
  readonly from: number;
  readonly optional: boolean;
  readonly items: Item[];
  readonly loose: { readonly command: Command; readonly offered: ReturnType<typeof offeredList> }[];
}

/** The checklist of a parsed file. */
export function assemble({ text, base, frontMatter, blocks }: Parts): Checklist {
  const source = text.slice(base);
  const place = new Places(text, base);
  const reader = new ItemReader(place);
  const problems: Problem[] = [];
  const root = flatSection(place, [], '', 0, 0);
  const sections = [root];
  let open = [root];

  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    const section = open.at(-1) ?? root;
    switch (block?.kind) {
      case 'heading': {
        open = open.filter((outer) => outer.level < block.level);
        const next = flatSection(place, open, block.title, block.level, base + block.from);
        open.push(next);
        sections.push(next);
        break;
      }
      case 'list': {
        const owned = followsItem(source, block, blocks[index + 1])
          ? { blocks, index: index + 1 }
          : undefined;
        section.items.push(...reader.list(block, section, owned));
        if (owned) index++;
        break;
      }
      case 'code': {
        if (!block.code.closed) problems.push(unclosed(place, block.from));
        const command = blockCommand(blocks, index, 0, section.id, place);
        if (command) section.loose.push({ command, offered: offeredList(source, blocks, index) });
        break;
      }
      case 'comment':
        reader.comment(block.text);
        break;
      case 'paragraph':
      case undefined:
    }
  }
  return {
    title: titleOf(sections),
    root: nest(sections, text.length, (list) => reader.itemsOf(list)),
    items: reader.items,
    frontMatter,
    problems,
  };
}

class Places implements Place {
  readonly base: number;
  private readonly lines: LineIndex;
  private readonly ids = new Map<string, number>();

  constructor(text: string, base: number) {
    this.base = base;
    this.lines = new LineIndex(text);
  }

  lineAt(offset: number): number {
    return this.lines.lineAt(offset);
  }

  unique(id: string): string {
    const seen = this.ids.get(id) ?? 0;
    this.ids.set(id, seen + 1);
    return seen === 0 ? id : `${id}.${seen}`;
  }
}

function flatSection(
  place: Place,
  around: readonly FlatSection[],
  title: string,
  level: number,
  from: number,
): FlatSection {
  const parent = around.at(-1);
  return {
    id: place.unique(hash(`${parent?.id ?? ''}\n${title}`)),
    title,
    level,
    line: place.lineAt(from),
    path: parent ? [...parent.path, title] : [],
    from,
    optional: isOptional(title) || parent?.optional === true,
    items: [],
    loose: [],
  };
}

function unclosed(place: Place, from: number): Problem {
  const at = place.base + from;
  const message = 'This code block is never closed: everything below it is part of it.';
  return { from: at, to: at + 3, line: place.lineAt(at), message };
}

function titleOf(sections: readonly FlatSection[]): string | undefined {
  return (sections.find((section) => section.level === 1) ?? sections[1])?.title;
}

/** Makes a tree of sections in document order: each holds the deeper ones up to the next of its level or above. */
function nest(flat: readonly FlatSection[], end: number, itemsOf: (list: Block) => readonly Item[]): Section {
  let next = 0;
  const take = (): Section => {
    const { loose, optional: _, ...section } = flat[next++] as FlatSection;
    const sections: Section[] = [];
    while ((flat[next]?.level ?? 0) > section.level) sections.push(take());
    const commands = loose.map(({ command, offered }) => ({
      ...command,
      offeredTo: offered?.side ?? ('section' as const),
      items: offered ? itemsOf(offered.list).map((item) => item.id) : [],
    }));
    return { ...section, commands, sections, to: flat[next]?.from ?? end };
  };
  return take();
}
