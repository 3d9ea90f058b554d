// The Markdown grammar of checklists: CommonMark with task lists and strikethrough, kept from running away.
import { parser, Strikethrough, TaskList, type InlineParser, type MarkdownParser } from '@lezer/markdown';

/** Characters of one paragraph above which its inline markup is not looked at: some of it takes quadratic time. */
const longestParagraph = 8_192;

/** Columns of list markers, quote marks and blanks at the start of a line, above which the line is not read. */
const deepestPrefix = 2_048;

const giveUpOnLongParagraphs: InlineParser = {
  name: 'LongParagraph',
  before: 'Escape',
  parse: (context) => (context.end - context.offset > longestParagraph ? context.end : -1),
};

/** The parser; GFM's tables and bare links are left out because items do not need them. */
export const markdown: MarkdownParser = parser.configure([
  TaskList,
  Strikethrough,
  { parseInline: [giveUpOnLongParagraphs] },
]);

/**
 * The same text with lines of absurd nesting blanked, offsets unchanged: the parser's time grows with the third power
 * of the depth, and its stack with the depth. 1,000 levels of two blanks each still fit.
 */
export function tamed(text: string): string {
  if (!mayNestTooDeep(text)) return text;
  const tooDeep = new RegExp(`^[ \\t>*+\\-0-9.)]{${deepestPrefix},}.*$`, 'gm');
  return text.replace(tooDeep, (line) => ' '.repeat(line.length));
}

/** Looks at one character in a thousand or so: a prefix that is too long cannot slip between them. */
function mayNestTooDeep(text: string): boolean {
  for (let at = deepestPrefix; at < text.length; at += deepestPrefix / 2) {
    if (prefixCharacters.test(text.charAt(at)) && prefixCharacters.test(text.charAt(at - deepestPrefix / 4)))
      return true;
  }
  return false;
}

const prefixCharacters = /[ \t>*+\-0-9.)]/;
