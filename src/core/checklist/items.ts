// Makes the model's items of list entries: nesting, identity, and which code is whose.
import type { Block, Entry, PlacedEntry, Task } from './blocks.ts';
import { blockCommand, inlineCommands, type Place } from './commands.ts';
import { hash } from './hash.ts';
import type { Command, Item } from './model.ts';

/** The section an item stands in, as far as the item has to know it. */
export interface ItemSection {
  readonly id: string;
  readonly path: readonly string[];
  readonly optional: boolean;
}

/** A code block among its neighbours. */
export interface CodeAt {
  readonly blocks: readonly Block[];
  readonly index: number;
}

/** An item while its commands and children are still being found. */
type ItemDraft = Item & { readonly commands: Command[]; readonly children: Item[] };

/** Reads the lists of one document from top to bottom. */
export class ItemReader {
  /** Every item so far, in document order. */
  readonly items: Item[] = [];
  private readonly itemsOfList = new Map<Block, readonly Item[]>();
  private readonly place: Place;
  private ignoring = false;

  constructor(place: Place) {
    this.place = place;
  }

  /** The outermost items of a list. `owned`: a code block behind the list that is the last item's. */
  list(list: Block & { kind: 'list' }, section: ItemSection, owned: CodeAt | undefined): readonly Item[] {
    const first = this.items.length;
    const found: Item[] = [];
    this.entries(list.entries, 0, { section, parent: undefined, listDepth: 0, siblings: found });
    this.itemsOfList.set(list, this.items.slice(first));
    const last = this.items.at(-1) as ItemDraft | undefined;
    if (owned && last && this.items.length > first) this.addBlock(owned.blocks, owned.index, 0, last);
    return found;
  }

  /** Every item of a list that was read, nested ones included. */
  itemsOf(list: Block): readonly Item[] {
    return this.itemsOfList.get(list) ?? [];
  }

  /** Follows GitHub's comments around task lists that do not count. */
  comment(text: string): void {
    if (/^<!--\s*ignore-task-list-start\s*-->/.test(text)) this.ignoring = true;
    if (/^<!--\s*ignore-task-list-end\s*-->/.test(text)) this.ignoring = false;
  }

  private entries(entries: readonly PlacedEntry[], origin: number, around: Around): void {
    for (const { entry, from } of entries) {
      const at = origin + from;
      if (entry.task) this.task(entry, entry.task, at, around);
      else this.blocks(entry.blocks, at, { ...around, listDepth: around.listDepth + 1 });
    }
  }

  private task(entry: Entry, task: Task, at: number, around: Around): void {
    const { section, parent, listDepth, siblings } = around;
    const from = this.place.base + at;
    const item: ItemDraft = {
      id: this.place.unique(hash(`${parent?.id ?? section.id}\n${task.text}`)),
      line: this.place.lineAt(from),
      text: task.text,
      checked: task.checked,
      marker: from + task.marker,
      depth: parent ? parent.depth + 1 : 0,
      listDepth,
      sectionPath: section.path,
      commands: [],
      children: [],
      optional: task.optional || parent?.optional === true || section.optional,
      excluded: this.ignoring
        ? 'ignored'
        : task.struck || parent?.excluded === 'struck'
          ? 'struck'
          : undefined,
      from,
      to: from + entry.length,
    };
    siblings.push(item);
    this.items.push(item);
    item.commands.push(...inlineCommands(task.code, at, item.id, this.place));
    this.blocks(entry.blocks, at, {
      section,
      parent: item,
      listDepth: listDepth + 1,
      siblings: item.children,
    });
  }

  private blocks(blocks: readonly Block[], origin: number, around: Around): void {
    blocks.forEach((block, index) => {
      if (block.kind === 'list') this.entries(block.entries, origin, around);
      else if (block.kind === 'comment') this.comment(block.text);
      else if (around.parent) this.addBlock(blocks, index, origin, around.parent);
    });
  }

  private addBlock(blocks: readonly Block[], index: number, origin: number, item: ItemDraft): void {
    const block = blocks[index];
    if (block?.kind === 'paragraph') {
      item.commands.push(...inlineCommands(block.content.code, origin, item.id, this.place));
    }
    const command = blockCommand(blocks, index, origin, item.id, this.place);
    if (command) item.commands.push(command);
  }
}

/** What surrounds an entry. */
interface Around {
  readonly section: ItemSection;
  readonly parent: ItemDraft | undefined;
  readonly listDepth: number;
  readonly siblings: Item[];
}
