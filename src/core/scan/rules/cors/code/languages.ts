// Which language the code at a path is in, and what reads it.
import type { Grammar } from '../../../../host/syntax.ts';
import type { Source } from '../../../source.ts';
import type { CodeReader } from '../analyser.ts';
import { settingsIn } from './find.ts';
import type { Language } from './frameworks.ts';
import { onlyAstro, onlyCells, onlyScripts } from './embedded.ts';
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

/** The reader of the code at `path`; `undefined` for what is no code, or in another language. */
export function codeReaderOf(path: string): CodeReader | undefined {
  return grailsSettings.test(path)
    ? undefined
    : readers.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

/** Names and values, as in files of configuration. */
const grailsSettings = /(?:^|\/)(?:application|config|runtime)(?:[-.]\w+)?\.groovy$/i;

/** Makes the reader of a language that has a grammar; `codeIn` blanks out what is no code, and moves nothing. */
function withGrammar(
  grammar: Grammar,
  language: Language,
  converters: Converters,
  codeIn: (text: string) => string = (text) => text,
): CodeReader {
  return {
    grammar,
    isWorthReading: isWorthParsing,
    isMinified,
    read(source, syntax, clock) {
      const text = codeIn(source.text);
      const root = syntax?.parse(grammar, parsable(text), () => clock.expired());
      if (root === undefined) return [];
      const expression = openedFor(text, (isClosed) =>
        convert(root, text, converters, (node) => clock.expired() || isClosed(node)),
      );
      return settingsIn(language, expression, source, clock);
    },
  };
}

/** Makes the reader of a language that has none. */
function withoutGrammar(language: Language, codeIn: (text: string) => string = (text) => text): CodeReader {
  return {
    grammar: undefined,
    isWorthReading: () => true,
    isMinified,
    read: (source, _, clock) =>
      settingsIn(
        language,
        parseLight(parsable(codeIn(source.text)), () => clock.expired()),
        source,
        clock,
      ),
  };
}

/** Whether there is more than what browsers' code and comments have: `mode: 'cors'` and `crossOrigin`. */
function isWorthParsing({ path, text }: Source): boolean {
  if (typesOnly.test(path)) return false;
  const isComment = hashComments.test(path) ? beginsWith(text, hashComment) : isInComment(text);
  worth.lastIndex = 0;
  for (let match = worth.exec(text); match !== null; match = worth.exec(text))
    if (!isComment(match.index)) return true;
  return false;
}

/** Whether tools have made it, and people cannot read it: most of its lines are long. */
function isMinified({ text }: Source): boolean {
  if (text.length < 50_000) return false;
  const fewLines = Math.floor(text.length / longestUsualLine);
  return text.split('\n', fewLines).length < fewLines;
}

/** Tells whether the line around an offset begins with a comment. */
function beginsWith(text: string, comment: RegExp): (at: number) => boolean {
  return (at) => {
    comment.lastIndex = text.lastIndexOf('\n', at) + 1;
    return comment.test(text);
  };
}

/** Tells of one offset after the other whether it is in a comment that begins a line, and may go over several. */
function isInComment(text: string): (at: number) => boolean {
  const beginsLine = beginsWith(text, slashComment);
  let from = 0;
  let to = 0;
  return (at) => {
    if (beginsLine(at)) return true;
    while (to <= at) {
      blockComment.lastIndex = to;
      const isThere = blockComment.test(text);
      from = isThere ? blockComment.lastIndex : Infinity;
      to = isThere ? text.indexOf('*/', from) : -1;
      if (to === -1) from = to = Infinity;
    }
    return from <= at;
  };
}

/** Declarations of types alone. */
const typesOnly = /\.d\.[cm]?ts$/i;
const hashComments = /\.(?:py|rb|ru)$/i;
const hashComment = /[ \t]*#/y;
const blockComment = /^[ \t]*\/\*/gm;
const slashComment = /[ \t]*(?:\/\/|\*[ \t/]|\/\*(?![^\n]*\*\/))/y;
/** Characters, on average. */
const longestUsualLine = 400;
const troubles = 'Preflight|Safe|Unsafe|Check|Attribute|Error|Failure|Mode';
/** More than what browsers' code has, `mode: 'cors'` and `crossOrigin`; a look at it is much cheaper than a parse. */
const worth = new RegExp(
  [
    '[aA]ccess.?[cC]ontrol.?[aA]llow.?[oO]rigin|ACCESS.CONTROL.ALLOW.ORIGIN',
    String.raw`[aA]llow[\w.-]{0,12}[oO]rigin(?!Auth)|ALLOW\w{0,9}ORIGIN|OriginAllowed|WithOrigins|OriginFunc`,
    String.raw`[aA]ny_?[hH]ost\b|\bCrossOrigin(?:ResourceSharing|Filter)?\b|cross_origin|crossdomain|HTTP_ORIGIN|http_origin|\*:\*`,
    // Messages and tags of XML speak of CORS too; who asks has names for its troubles, who answers for a policy.
    String.raw`(?:CORS(?=[\w(.[{)"']|\s?[:=]| as\b)|[\w.]CORS|(?<!<\/?)[cC]ors(?=[A-Z_(]))(?!${troubles})`,
    String.raw`(?<!<\/?)Cors(?![A-Z])`,
    String.raw`(?<!['"\x60-])\bcors\b(?!['"\x60])|cors[-.]\w*[oO]rigin|[/@:]\w*cors`,
    `(?:require|import)\\(['"][\\w@./-]*cors|from ?['"]cors|-cors-middleware`,
    // Servers that let every origin in where nothing is said of CORS.
    String.raw`\bcreateYoga\b|\bstartStandaloneServer\b|['"]apollo-server['"]`,
  ].join('|'),
  'g',
);

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

const page = withGrammar('java', 'java', java, scriptletsIn);
const hypertext = withGrammar('php', 'php', php);
const typescript = withGrammar('typescript', 'javascript', javascript);
const tsx = withGrammar('tsx', 'javascript', javascript);
const plain = withGrammar('javascript', 'javascript', javascript);

const kotlin = withoutGrammar('kotlin');
const scala = withoutGrammar('scala');
const groovy = withoutGrammar('java', likeKotlin);

const readers: ReadonlyMap<string, CodeReader> = new Map<string, CodeReader>([
  ['js', plain],
  ['jsx', plain],
  ['mjs', plain],
  ['cjs', plain],
  ['ts', typescript],
  ['mts', typescript],
  ['cts', typescript],
  ['tsx', tsx],
  ['vue', withGrammar('typescript', 'javascript', javascript, onlyScripts)],
  ['svelte', withGrammar('typescript', 'javascript', javascript, onlyScripts)],
  ['astro', withGrammar('typescript', 'javascript', javascript, onlyAstro)],
  ['ipynb', withGrammar('python', 'python', python, onlyCells)],
  ['py', withGrammar('python', 'python', python)],
  ['java', withGrammar('java', 'java', java)],
  ['go', withGrammar('go', 'go', go)],
  ['cs', withGrammar('c-sharp', 'csharp', csharp)],
  ['csx', withGrammar('c-sharp', 'csharp', csharp)],
  ['php', hypertext],
  ['phtml', hypertext],
  ['inc', hypertext],
  ['jsp', page],
  ['jspx', page],
  ['jspf', page],
  ['rb', withGrammar('ruby', 'ruby', ruby)],
  ['ru', withGrammar('ruby', 'ruby', ruby)],
  ['rs', withGrammar('rust', 'rust', rust)],
  ['kt', kotlin],
  ['kts', kotlin],
  ['scala', scala],
  ['sc', scala],
  ['groovy', groovy],
]);
