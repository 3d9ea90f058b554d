// A section of a checklist, which reads its items and commands when they are first asked for.
import { blockProgress, type Block, type Placed } from './blocks.ts';
import { readContents, type Contents } from './contents.ts';
import { identityOf, type Identifiable } from './identity.ts';
import type { Source } from './source.ts';
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
  readonly ignoring: boolean;
  private readonly blocks: readonly Placed<Block>[];
  private readonly source: Source;
  private contents: Contents | undefined;
  private total: Progress | undefined;

  constructor(
    head: SectionHead,
    blocks: readonly Placed<Block>[],
    parent: LazySection | undefined,
    source: Source,
    number: (id: string) => string,
  ) {
    // The mark keeps it apart from an item of the same text beside it.
    this.id = number(identityOf(head, `${parent?.id ?? ''}#`));
    this.title = head.text;
    this.level = head.level;
    this.from = parent ? source.offset(head.from) : 0;
    this.line = parent ? source.line(head.from) : 1;
    this.path = parent ? [...parent.path, head.text] : [];
    this.optional = parent?.optional === true || isOptional(head.text);
    this.to = this.from;
    this.ignoring = head.ignoring;
    this.blocks = blocks;
    this.source = source;
  }

  /** Both are only called while the tree of sections is made. */
  add(section: LazySection): void {
    this.sections.push(section);
  }

  end(to: number): void {
    this.to = to;
  }

  get items(): readonly Item[] {
    return this.read().items;
  }

  get commands(): readonly LooseCommand[] {
    return this.read().commands;
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
    return (this.contents ??= readContents(this, this.blocks, this.source));
  }
}
