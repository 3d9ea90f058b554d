// URLs in Markdown and in scripts.
import type { Span } from './model.ts';

/** A URL of HTTP, and where it stands. */
export interface FoundUrl extends Span {
  readonly url: string;
}

/** What a sentence or Markdown puts behind a URL is no part of it; a variable or a placeholder in one is. */
const form = /\bhttps?:\/\/(?:<[\w.-]+>|[^\s<>"'`\\^|])+/gi;

/** In the order of the text, each place on its own. */
export function urlsIn(text: string): readonly FoundUrl[] {
  return Array.from(text.matchAll(form), ({ 0: found, index }) => {
    const url = withoutEnd(found);
    return { url, from: index, to: index + url.length };
  }).filter(({ url }) => /:\/\/./.test(url));
}

/** Without punctuation at its end, and without a bracket that was opened before it. */
function withoutEnd(found: string): string {
  for (let url = found; ;) {
    const last = url.at(-1) ?? '';
    const opening = { ')': '(', ']': '[', '}': '{' }[last];
    const isOver = opening !== undefined && count(url, opening) < count(url, last);
    if (!isOver && !/[.,;:!?*_~]/.test(last)) return url;
    url = url.slice(0, -1);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
