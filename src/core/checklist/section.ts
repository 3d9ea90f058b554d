// A section of a checklist, which reads its items and commands when they are first asked for.
import { followsItem, offeredList } from './belonging.ts';
import { blockProgress, type Block, type Placed } from './blocks.ts';
import { blockCommand, type Place } from './commands.ts';
import { identityOf, numbered, type Identifiable } from './identity.ts';
import { ItemReader } from './items.ts';
import type { Item, LooseCommand, Section } from './model.ts';
import { isOptional } from './optional.ts';
import { noProgress, sumProgress, type Progress } from './progress.ts';

/** A heading; `from` counts from the start of the parsed text. */
export interface SectionHead extends Identifiable {
  readonly level: number;
  readonly from: number;
  /** Whether a region that GitHub ignores is open before it. */
  readonly ignoring: boolean;
}

interface Contents {
  readonly items: readonly Item[];
  readonly commands: readonly LooseCommand[];
}

export class LazySection implements Section {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly line: number;
  readonly path: readonly string[];
  readonly from: number;
  readonly optional: boolean;
  readonly sections: LazySection[] = [];
  to: number;
  private readonly blocks: readonly Placed<Block>[];
  private readonly place: Place;
  private readonly ignoring: boolean;
  private contents: Contents | undefined;
  private total: Progress | undefined;

  constructor(
    head: SectionHead,
    blocks: readonly Placed<Block>[],
    parent: LazySection | undefined,
    place: Place,
    number: (id: string) => string,
  ) {
    this.id = number(identityOf(head, parent?.id ?? ''));
    this.title = head.text;
    this.level = head.level;
    this.from = parent ? place.base + head.from : 0;
    this.line = place.lines.lineAt(this.from);
    this.path = parent ? [...parent.path, head.text] : [];
    this.optional = parent?.optional === true || isOptional(head.text);
    this.to = this.from;
    this.blocks = blocks;
    this.place = place;
    this.ignoring = head.ignoring;
  }

  /** Both are only called while the tree of sections is made. */
  add(section: LazySection): void {
    this.sections.push(section);
  }

  end(to: number): void {
    this.to = to;
  }

  get items(): readonly Item[] {
    return (this.contents ??= this.read()).items;
  }

  get commands(): readonly LooseCommand[] {
    return (this.contents ??= this.read()).commands;
  }

  get progress(): Progress {
    return (this.total ??= sumProgress([
      this.ownProgress(),
      ...this.sections.map((section) => section.progress),
    ]));
  }

  private ownProgress(): Progress {
    let { ignoring } = this;
    const parts = this.blocks.map(({ of: block }) => {
      if (block.kind === 'comment' && block.region) ignoring = block.region === 'start';
      return ignoring ? noProgress : blockProgress(block);
    });
    const own = sumProgress(parts);
    return this.optional ? { ...own, left: 0 } : own;
  }

  private read(): Contents {
    const { blocks, place } = this;
    const reader = new ItemReader(place, this, this.ignoring);
    const number = numbered();
    const loose: { readonly index: number; readonly command: LooseCommand }[] = [];
    for (let index = 0; index < blocks.length; index++) {
      const placed = blocks[index];
      if (placed?.of.kind === 'list') {
        const owned = followsItem(place.source, placed, blocks[index + 1])
          ? { blocks, index: index + 1 }
          : undefined;
        reader.list(placed.of, placed.at, owned);
        if (owned) index++;
      } else if (placed?.of.kind === 'comment') {
        reader.comment(placed.of.region);
      } else {
        const command = blockCommand(blocks, index, 0, this.id, place, number);
        if (command) loose.push({ index, command: { ...command, offeredTo: 'section', items: [] } });
      }
    }
    const commands = loose.map(({ index, command }): LooseCommand => {
      const offered = offeredList(place.source, blocks, index);
      if (!offered) return command;
      return {
        ...command,
        offeredTo: offered.side,
        items: reader.itemsOf(offered.list).map((item) => item.id),
      };
    });
    return { items: reader.outermost, commands };
  }
}
