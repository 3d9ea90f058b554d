// What reads code in each format.
import type { Syntax } from '../../../../host/syntax.ts';
import type { Clock } from '../../../analyser.ts';
import type { Source } from '../../../source.ts';
import type { Setting } from '../setting.ts';
import { onlyAstro, onlyCells, onlyScripts } from './embedded.ts';
import { settingsIn } from './find.ts';
import type { Language } from './frameworks.ts';
import { grammarOf, type CodeFormat } from './formats.ts';
import { likeKotlin } from './light/groovy.ts';
import { parseLight } from './light/parse.ts';
import { convert, type Converters } from './trees/convert.ts';
import { csharp } from './trees/csharp.ts';
import { go } from './trees/go.ts';
import { java } from './trees/java.ts';
import { javascript } from './trees/javascript.ts';
import { openedFor } from './trees/openings.ts';
import { php } from './trees/php.ts';
import { python } from './trees/python.ts';
import { ruby } from './trees/ruby.ts';
import { rust } from './trees/rust.ts';

/**
 * What settings there are in the code of a file.
 * @param syntax has the grammar, where the format has one
 */
export function readCode(
  format: CodeFormat,
  source: Source,
  syntax: Syntax | undefined,
  clock: Clock,
): readonly Setting[] {
  const grammar = grammarOf(format);
  const reader = readers[format];
  const text = reader.codeIn?.(source.text) ?? source.text;
  if (grammar === undefined || reader.converters === undefined) {
    const expression = parseLight(parsable(text), () => clock.expired());
    return settingsIn(reader.semantics, expression, source, clock);
  }
  const { converters } = reader;
  const root = syntax?.parse(grammar, parsable(text), () => clock.expired());
  if (root === undefined) return [];
  const expression = openedFor(text, (isClosed) =>
    convert(root, text, converters, (node) => clock.expired() || isClosed(node)),
  );
  return settingsIn(reader.semantics, expression, source, clock);
}

interface CodeReader {
  /** Whose frameworks and rules hold. */
  readonly semantics: Language;
  /** What makes expressions of syntax trees; what has none is read without a grammar. */
  readonly converters?: Converters;
  /** Blanks out what is no code, and moves nothing. */
  readonly codeIn?: (text: string) => string;
}

/**
 * The text with one unit for each byte, so that offsets are those of the file: what is not ASCII becomes a letter, and
 * a byte-order mark blanks.
 */
function parsable(text: string): string {
  return text.replace(/^\xef\xbb\xbf/, '   ').replaceAll(/[\x80-\xff]/g, 'z');
}

/** The Java in a page, everything else as blanks. */
function scriptletsIn(text: string): string {
  const blank = (html: string) => html.replaceAll(/[^\n]/g, ' ');
  let code = '';
  let at = 0;
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(/<%(?![@=-])!?([\s\S]*?)%>/g)) {
    const opening = whole.length - inner.length - 2;
    code += `${blank(text.slice(at, index))}${' '.repeat(opening)}${inner}  `;
    at = index + whole.length;
  }
  return code + blank(text.slice(at));
}

const readers: Readonly<Record<CodeFormat, CodeReader>> = {
  javascript: { semantics: 'javascript', converters: javascript },
  typescript: { semantics: 'javascript', converters: javascript },
  tsx: { semantics: 'javascript', converters: javascript },
  component: { semantics: 'javascript', converters: javascript, codeIn: onlyScripts },
  astro: { semantics: 'javascript', converters: javascript, codeIn: onlyAstro },
  notebook: { semantics: 'python', converters: python, codeIn: onlyCells },
  python: { semantics: 'python', converters: python },
  java: { semantics: 'java', converters: java },
  page: { semantics: 'java', converters: java, codeIn: scriptletsIn },
  go: { semantics: 'go', converters: go },
  csharp: { semantics: 'csharp', converters: csharp },
  php: { semantics: 'php', converters: php },
  ruby: { semantics: 'ruby', converters: ruby },
  rust: { semantics: 'rust', converters: rust },
  kotlin: { semantics: 'kotlin' },
  scala: { semantics: 'scala' },
  groovy: { semantics: 'java', codeIn: likeKotlin },
};
