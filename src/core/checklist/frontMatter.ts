// Finds the YAML front matter that is not content.
import type { Span } from './model.ts';

/** Where Markdown starts, and what is between the `---` lines before it. */
export interface FrontMatter {
  readonly base: number;
  readonly frontMatter: Span | undefined;
}

/** Front matter starts on the first line and ends with `---` or `...`; without an end it is none. */
export function frontMatterOf(text: string): FrontMatter {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const open = /^---[ \t]*\n/.exec(text.slice(start, start + 200));
  if (!open) return { base: start, frontMatter: undefined };
  const from = start + open[0].length;
  const end = /(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/g;
  end.lastIndex = from;
  const close = end.exec(text);
  if (!close) return { base: start, frontMatter: undefined };
  return { base: close.index + close[0].length, frontMatter: { from, to: close.index } };
}
