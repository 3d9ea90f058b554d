// Makes the model's items of list entries: nesting, identity, and which code is whose.
import type { Block, Entry, Placed, Task } from './blocks.ts';
import { blockCommand, inlineCommands, type Place } from './commands.ts';
import { identityOf, numbered } from './identity.ts';
import type { Command, Item } from './model.ts';

/** The section that items stand in, as far as they have to know it. */
export interface ItemSection {
  readonly id: string;
  readonly path: readonly string[];
  readonly optional: boolean;
}

/** A code block among its neighbours. */
export interface CodeAt {
  readonly blocks: readonly Placed<Block>[];
  readonly index: number;
}

/** Reads the lists of one section from top to bottom. */
export class ItemReader {
  /** The items so far that have no task item around them. */
  readonly outermost: Item[] = [];
  private readonly listed = new Map<Block, readonly Item[]>();
  private readonly place: Place;
  private readonly section: ItemSection;
  private readonly number = numbered();
  private all: ItemDraft[] = [];
  private ignoring: boolean;

  constructor(place: Place, section: ItemSection, ignoring: boolean) {
    this.place = place;
    this.section = section;
    this.ignoring = ignoring;
  }

  /** Adds the items of a list that starts at an offset of the parsed text. `owned`: a code block behind the list that is the last item's. */
  list(list: Block & { readonly kind: 'list' }, at: number, owned: CodeAt | undefined): void {
    this.all = [];
    this.entries(list.entries, at, { parent: undefined, listDepth: 0 });
    this.listed.set(list, this.all);
    const last = this.all.at(-1);
    if (owned && last) this.addBlock(owned, 0, last);
  }

  /** Every item of a list that was read, nested ones included. */
  itemsOf(list: Block): readonly Item[] {
    return this.listed.get(list) ?? [];
  }

  /** Follows GitHub's comments around task lists that do not count. */
  comment(region: 'start' | 'end' | undefined): void {
    if (region) this.ignoring = region === 'start';
  }

  private entries(entries: readonly Placed<Entry>[], origin: number, around: Around): void {
    for (const { of: entry, at: from } of entries) {
      const at = origin + from;
      const parent = entry.task ? this.task(entry, entry.task, at, around) : around.parent;
      const inside = { parent, listDepth: around.listDepth + 1 };
      entry.blocks.forEach((block, index) => {
        if (block.of.kind === 'list') this.entries(block.of.entries, at + block.at, inside);
        else if (parent) this.addBlock({ blocks: entry.blocks, index }, at, parent);
      });
    }
  }

  private task(entry: Entry, task: Task, at: number, { parent, listDepth }: Around): ItemDraft {
    const from = this.place.base + at;
    const item: ItemDraft = {
      id: this.number(identityOf(task, parent?.id ?? this.section.id)),
      line: this.place.lines.lineAt(from),
      text: task.text,
      checked: task.checked,
      marker: from + task.marker,
      depth: parent ? parent.depth + 1 : 0,
      listDepth,
      sectionPath: this.section.path,
      commands: [],
      children: [],
      optional: task.optional || parent?.optional === true || this.section.optional,
      excluded: this.ignoring
        ? 'ignored'
        : task.struck || parent?.excluded === 'struck'
          ? 'struck'
          : undefined,
      from,
      to: from + entry.length,
    };
    (parent?.children ?? this.outermost).push(item);
    this.all.push(item);
    item.commands.push(...inlineCommands(task.commands, at, item.id, this.place, this.number));
    return item;
  }

  private addBlock({ blocks, index }: CodeAt, origin: number, item: ItemDraft): void {
    const block = blocks[index];
    if (block?.of.kind === 'paragraph') {
      item.commands.push(
        ...inlineCommands(block.of.commands, origin + block.at, item.id, this.place, this.number),
      );
    }
    const command = blockCommand(blocks, index, origin, item.id, this.place, this.number);
    if (command) item.commands.push(command);
  }
}

/** An item while its commands and children are still being found. */
type ItemDraft = Item & { readonly commands: Command[]; readonly children: Item[] };

/** What surrounds an entry. */
interface Around {
  readonly parent: ItemDraft | undefined;
  readonly listDepth: number;
}
