// Markdown text to checklist. Never fails: what is wrong with a text is in the checklist's problems.
import { TreeFragment, type Tree } from '@lezer/common';
import { assemble } from './assemble.ts';
import { documentBlocks, type BlockContext } from './blocks.ts';
import { changedRange } from './change.ts';
import { frontMatterOf } from './frontMatter.ts';
import { linkLabel } from './inline.ts';
import { markdown, tamed } from './markdown.ts';
import { withLineFeeds } from './lines.ts';
import type { Checklist } from './model.ts';

/** A parsed text with what the next parse of a changed text can reuse. */
export interface ParsedText {
  readonly text: string;
  readonly checklist: Checklist;
  readonly state: ParseState;
}

interface ParseState {
  /** Offset in the text where Markdown starts: behind a byte order mark and front matter. */
  readonly base: number;
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
  readonly context: BlockContext;
  readonly labels: string;
}

/** Parses a whole file. A byte order mark counts as a character, as it does in every offset of the result. */
export function parse(text: string): Checklist {
  return parseText(text).checklist;
}

/** Parses a text; with what `previous` was parsed to, only what changed since. */
export function parseText(text: string, previous?: ParsedText): ParsedText {
  const steps = parseSteps(text, previous);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of well under a millisecond, so that a caller can pause between them or give up. */
export function* parseSteps(text: string, previous?: ParsedText): Generator<undefined, ParsedText> {
  const normal = withLineFeeds(text);
  const { base, frontMatter } = frontMatterOf(normal);
  const source = tamed(normal.slice(base));
  const reusable = previous?.state.base === base ? previous : undefined;
  const fragments = reusable ? fragmentsAfter(reusable, source) : [];

  const parsing = markdown.startParse(source, fragments);
  let tree = parsing.advance();
  for (; !tree; tree = parsing.advance()) yield;

  const labels = linkLabels(source, tree);
  const signature = [...labels].join('\n');
  const same = reusable?.state.labels === signature ? reusable.state.context : undefined;
  const context: BlockContext = {
    source,
    links: labels,
    blocks: same?.blocks ?? new WeakMap(),
    entries: same?.entries ?? new WeakMap(),
  };
  const blocks = yield* documentBlocks(context, tree);
  const checklist = assemble({ text: normal, base, frontMatter, blocks });
  return {
    text,
    checklist,
    state: { base, tree, fragments: TreeFragment.addTree(tree, fragments), context, labels: signature },
  };
}

function fragmentsAfter({ state }: ParsedText, source: string): readonly TreeFragment[] {
  const change = changedRange(state.context.source, source);
  return change ? TreeFragment.applyChanges(state.fragments, [change]) : state.fragments;
}

/** Link reference definitions stand at the start of a line; the tree is only searched where there can be one. */
function linkLabels(source: string, tree: Tree): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!source.includes(']:')) return labels;
  tree.iterate({
    enter: (node) => {
      if (node.name === 'LinkLabel' && node.node.parent?.name === 'LinkReference') {
        labels.add(linkLabel(source.slice(node.from + 1, node.to - 1)));
      }
    },
  });
  return labels;
}
