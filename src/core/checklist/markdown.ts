// The Markdown grammar of checklists: CommonMark with task lists and strikethrough, kept from running away.
import {
  parser,
  Strikethrough,
  type BlockParser,
  type InlineParser,
  type LeafBlockParser,
  type MarkdownParser,
} from '@lezer/markdown';

/** Characters of one paragraph above which its inline markup is not looked at: some of it takes quadratic time. */
const longestParagraph = 4_096;

/**
 * GFM's task list items. The library's own extension wants a blank behind the brackets, the specification any white
 * space: the text may start on the next line.
 */
const taskList: BlockParser = {
  name: 'TaskList',
  after: 'SetextHeading',
  leaf: (context, { content }) =>
    taskMarker.test(content) && context.parentType().name === 'ListItem' ? task : null,
};

const taskMarker = /^\[[ xX]\](?:[ \t]|$)/;

const task: LeafBlockParser = {
  nextLine: () => false,
  finish: (context, leaf) => {
    const behind = leaf.start + '[ ]'.length;
    const children = [
      context.elt('TaskMarker', leaf.start, behind),
      ...context.parser.parseInline(leaf.content.slice('[ ]'.length), behind),
    ];
    context.addLeafElement(leaf, context.elt('Task', leaf.start, leaf.start + leaf.content.length, children));
    return true;
  },
};

/** Ends what may become a link definition once it is absurdly long: it is read from its start again on every line. */
const endlessDefinition: BlockParser = {
  name: 'EndlessDefinition',
  before: 'LinkReference',
  leaf: (_, { content }) => (content.startsWith('[') && !taskMarker.test(content) ? cutParagraph : null),
};

const cutParagraph: LeafBlockParser = {
  nextLine: (context, _, leaf) => {
    if (leaf.content.length < longestParagraph) return false;
    context.addLeafElement(leaf, context.elt('Paragraph', leaf.start, leaf.start + leaf.content.length));
    return true;
  },
  finish: () => false,
};

const giveUpOnLongParagraphs: InlineParser = {
  name: 'LongParagraph',
  before: 'Escape',
  parse: (context) => (context.end - context.offset > longestParagraph ? context.end : -1),
};

/** Only a backslash: looking for the two blanks takes quadratic time, and they mean no more than the line end itself. */
const hardBreak: InlineParser = {
  name: 'HardBreak',
  parse: (context, next, at) =>
    next === 0x5c && context.char(at + 1) === 0x0a
      ? context.addElement(context.elt('HardBreak', at, at + 2))
      : -1,
};

/** The parser; GFM's tables and bare links are left out because items do not need them. */
export const markdown: MarkdownParser = parser.configure([
  Strikethrough,
  {
    defineNodes: [{ name: 'Task', block: true }, 'TaskMarker'],
    parseBlock: [taskList, endlessDefinition],
    parseInline: [giveUpOnLongParagraphs, hardBreak],
  },
]);
