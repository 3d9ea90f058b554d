// Markdown text to checklist. Never fails: what is wrong with a text is in the checklist's problems.
import { TreeFragment, type Tree } from '@lezer/common';
import { assemble } from './assemble.ts';
import { documentBlocks, type BlockContext } from './blocks.ts';
import { changedLines } from './change.ts';
import { definedLabels } from './definitions.ts';
import { frontMatterOf } from './frontMatter.ts';
import { Source, withLineFeeds } from './source.ts';
import { markdown } from './markdown.ts';
import type { Checklist } from './model.ts';
import { tamed } from './nesting.ts';

/** A parsed text with what the next parse of a changed text can reuse. */
export interface ParsedText {
  readonly text: string;
  readonly checklist: Checklist;
  readonly state: ParseState;
}

interface ParseState {
  readonly tree: Tree;
  /** The labels of all link definitions, to see whether they are still the same. */
  readonly signature: string;
  readonly context: BlockContext;
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

/** The same in steps, most of them well under a millisecond, so that a caller can pause between them or give up. */
export function* parseSteps(text: string, previous?: ParsedText): Generator<undefined, ParsedText> {
  const normal = withLineFeeds(text);
  const { base, frontMatter } = frontMatterOf(normal);
  const { text: source, tooDeep } = tamed(normal.slice(base));

  const before = previous?.state;
  const tree = yield* parseTree(source, before ? fragmentsAfter(before, source) : []);

  const links = definedLabels(source, tree);
  const signature = [...links].join('\n');
  const same = before?.signature === signature ? before.context : undefined;
  const context: BlockContext = {
    source,
    links,
    blocks: same?.blocks ?? new WeakMap(),
    entries: same?.entries ?? new WeakMap(),
  };
  const blocks = yield* documentBlocks(context, tree);
  const checklist = assemble({
    source: new Source(text, normal, base, source),
    frontMatter: frontMatter && { from: frontMatter.from - base, to: frontMatter.to - base },
    blocks,
    tooDeep,
  });
  return {
    text,
    checklist,
    state: { tree, signature, context },
  };
}

function* parseTree(source: string, fragments: readonly TreeFragment[]): Generator<undefined, Tree> {
  const parsing = markdown.startParse(source, fragments);
  for (;;) {
    const tree = parsing.advance();
    if (tree) return tree;
    yield;
  }
}

function fragmentsAfter({ tree, context }: ParseState, source: string): readonly TreeFragment[] {
  const fragments = TreeFragment.addTree(tree);
  const change = changedLines(context.source, source);
  return change ? TreeFragment.applyChanges(fragments, [change]) : fragments;
}
