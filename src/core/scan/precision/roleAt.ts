// A place in a file may be for something else than the file is.
import type { FileRole } from '../roles.ts';
import type { Source } from '../source.ts';

/** The role of the text around `at`: bundled code on endless lines is generated, documentation in code is prose. */
export function roleAt(source: Source, at: number): FileRole {
  if (source.role !== 'live' || source.format !== 'code') return source.role;
  const { text, path } = source;
  const from = text.lastIndexOf('\n', at - 1) + 1;
  if (bundled.test(path) && isLong(text, from, at)) return 'generated';
  const before = text.slice(from, at);
  return documentation.test(before) || (path.endsWith('.py') && isInDocstring(text, at)) ? 'prose' : 'live';
}

const bundled = /\.[cm]?js$/;

function isLong(text: string, from: number, at: number): boolean {
  const end = text.indexOf('\n', at);
  return (end === -1 ? text.length : end) - from > longestWritten;
}

/** Characters; people write shorter lines. */
const longestWritten = 2000;
/** Comments that documentation is made of, and what is typed in an interpreter. */
const documentation = /^\s*(?:\/?\*{1,2}|\/\/[/!]|>>>)[ \t]/;

/** Whether the last triple quotes before `at` open a text that nothing is done with, or that is called an example. */
function isInDocstring(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return [`"""`, `'''`].some((quotes) => {
    const parts = before.split(quotes);
    const [line = ''] = (parts.at(-2) ?? '').split('\n').slice(-1);
    return parts.length % 2 === 0 && opening.test(line);
  });
}

/** What stands before the quotes: nothing, or a name such as Ansible's modules give to their documentation. */
const opening = /^\s*(?:\w*(?:DOC|DOCUMENTATION|EXAMPLES?|RETURN|USAGE|HELP)\s*=\s*)?[rRuU]?$/;
