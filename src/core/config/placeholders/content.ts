// What a placeholder stands in that is no matter of shells: JSON, and the path and query of a URL.
import type { Span } from '../../checklist/model.ts';
import type { Encoding } from './model.ts';
import { covers, type Reading } from './reading.ts';

/** Last reader first; `place` is in the innermost script. */
export function contentEncodings({ script, commands }: Reading, place: Span): readonly Encoding[] {
  const texts = commands.flatMap(({ words, redirections }) => [
    ...words.filter((word) => covers(word, place)).map((word) => word.text),
    ...redirections.flatMap(({ body }) => (body && covers(body, place) ? [body.text] : [])),
  ]);
  const before = script.slice(Math.max(0, place.from - 500), place.from);
  const encodings: Encoding[] = [];
  if (inUrl.test(before)) encodings.push('url');
  if (texts.some(isJson)) encodings.push('json');
  return encodings;
}

const inUrl = /\bhttps?:\/\/[^\s/?#"']+[/?#][^\s"']*$/i;

/** Placeholders in it are in its strings, or it would be none. */
function isJson(text: string): boolean {
  try {
    return JSON.parse(text.slice(Math.max(0, text.search(/[[{]/)))) !== null;
  } catch {
    return false;
  }
}
