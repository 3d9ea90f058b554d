// Makes the model's items and commands of the blocks of one section: nesting, identity, and which code is whose.
import { followsItem, offeredList, type BlockAt } from './belonging.ts';
import type { Block, Entry, List, Placed, Task } from './blocks.ts';
import { blockCommand, inlineCommand, type Owner } from './commands.ts';
import { identityOf, numbered } from './identity.ts';
import type { InlineCommand } from './inlineCommands.ts';
import type { Source } from './source.ts';
import type { Command, Item, LooseCommand, Span } from './model.ts';

/** A section as far as its items have to know it. */
export interface Surroundings {
  readonly id: string;
  readonly path: readonly string[];
  readonly optional: boolean;
  /** Whether a region that GitHub ignores is open at its start. */
  readonly ignoring: boolean;
}

/** What stands directly in a section. */
export interface Contents {
  /** Items without a task item around them. */
  readonly items: readonly Item[];
  readonly commands: readonly LooseCommand[];
}

/** Reads a section's blocks, whose offsets are those of the parsed text. */
export function readContents(
  section: Surroundings,
  blocks: readonly Placed<Block>[],
  source: Source,
): Contents {
  const reader = new ContentReader(section, source);
  reader.read(blocks, 0, { parent: undefined, listDepth: 0 });
  return { items: reader.outermost, commands: reader.looseCommands() };
}

/** An item while its commands and children are still being found. */
type ItemDraft = Item & { readonly commands: Command[]; readonly children: Item[] };

/** What surrounds a block. */
interface Around {
  readonly parent: ItemDraft | undefined;
  readonly listDepth: number;
}

class ContentReader {
  readonly outermost: Item[] = [];
  private readonly all: Item[] = [];
  /** Lists without an item around them, and which of all items they hold. */
  private readonly lists = new Map<Block, Span>();
  private readonly loose: { readonly at: BlockAt; readonly command: Command }[] = [];
  private readonly section: Surroundings;
  private readonly source: Source;
  private readonly number = numbered();
  private ignoring: boolean;

  constructor(section: Surroundings, source: Source) {
    this.section = section;
    this.source = source;
    this.ignoring = section.ignoring;
  }

  /** Reads blocks that count their offsets from `origin`. Returns the item that they end with, if they do. */
  read(blocks: readonly Placed<Block>[], origin: number, around: Around): ItemDraft | undefined {
    let last: ItemDraft | undefined;
    for (let index = 0; index < blocks.length; index++) {
      const at = { blocks, index, origin };
      const placed = blocks[index];
      last = undefined;
      if (placed?.of.kind === 'list') {
        last = this.list(placed.of, origin + placed.at, around);
        if (!last || around.parent || !followsItem(this.source.text, at)) continue;
        this.content({ ...at, index: ++index }, last);
      } else if (around.parent) {
        this.content(at, around.parent);
      } else if (placed?.of.kind === 'comment') {
        this.comment(placed.of.region, around);
      } else {
        const command = blockCommand(at, this.owner(this.section.id));
        if (command) this.loose.push({ at, command });
      }
    }
    return last;
  }

  looseCommands(): readonly LooseCommand[] {
    return this.loose.map(({ at, command }) => {
      const offered = offeredList(this.source.text, at);
      const { from, to } = (offered && this.lists.get(offered.list)) ?? { from: 0, to: 0 };
      const items = this.all.slice(from, to).map((item) => item.id);
      return { ...command, offeredTo: offered && items.length > 0 ? offered.side : 'section', items };
    });
  }

  private list(list: List, at: number, around: Around): ItemDraft | undefined {
    const from = this.all.length;
    let last: ItemDraft | undefined;
    for (const placed of list.entries) {
      const entry = placed.of;
      last = entry.task && this.item(entry, entry.task, at + placed.at, around);
      if (entry.blocks.length === 0) continue;
      const inside = { parent: last ?? around.parent, listDepth: around.listDepth + 1 };
      last = this.read(entry.blocks, at + placed.at, inside) ?? last;
    }
    if (!around.parent) this.lists.set(list, { from, to: this.all.length });
    return last;
  }

  private item(entry: Entry, task: Task, at: number, { parent, listDepth }: Around): ItemDraft {
    const item: ItemDraft = {
      id: this.number(identityOf(task, parent?.id ?? this.section.id)),
      line: this.source.line(at),
      text: task.text,
      checked: task.checked,
      marker: this.source.offset(at + task.marker),
      depth: parent ? parent.depth + 1 : 0,
      listDepth,
      sectionPath: this.section.path,
      commands: [],
      children: [],
      optional: task.optional || (parent?.optional ?? this.section.optional),
      excluded: this.exclusion(task, parent),
      ...this.source.span(at, at + entry.length),
    };
    (parent?.children ?? this.outermost).push(item);
    this.all.push(item);
    this.inline(task.commands, at, item);
    return item;
  }

  private exclusion(task: Task, parent: Item | undefined): Item['excluded'] {
    if (this.ignoring) return 'ignored';
    return task.struck ? 'struck' : parent?.excluded;
  }

  /** A block of an item itself: its paragraphs and code. */
  private content(at: BlockAt, item: ItemDraft): void {
    const placed = at.blocks[at.index];
    if (placed?.of.kind === 'paragraph') this.inline(placed.of.commands, at.origin + placed.at, item);
    const command = blockCommand(at, this.owner(item.id));
    if (command) item.commands.push(command);
  }

  private inline(commands: readonly InlineCommand[], origin: number, item: ItemDraft): void {
    for (const command of commands) {
      item.commands.push(inlineCommand(command, origin, this.owner(item.id)));
    }
  }

  /** Follows GitHub's comments around task lists that do not count; inside a list they are ordinary comments. */
  private comment(region: 'start' | 'end' | undefined, { listDepth }: Around): void {
    if (region && listDepth === 0) this.ignoring = region === 'start';
  }

  private owner(id: string): Owner {
    return { id, source: this.source, number: this.number };
  }
}
