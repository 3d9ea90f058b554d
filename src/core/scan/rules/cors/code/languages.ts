// Which language the code at a path is in, and what reads it.
import type { Grammar, SyntaxNode } from '../../../../host/syntax.ts';
import type { Clock } from '../../../analyser.ts';
import type { Source } from '../../../source.ts';
import type { CodeReader } from '../analyser.ts';
import type { Setting } from '../setting.ts';
import { settingsIn } from './find.ts';
import type { Language } from './frameworks.ts';
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
  return readers.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

/** Makes the reader of a language that has a grammar. */
function withGrammar(
  grammar: Grammar,
  language: Language,
  converters: Converters,
  codeIn: (text: string) => string = (text) => text,
): CodeReader {
  return {
    grammar,
    read(source, syntax, clock) {
      if (!isWorthParsing(source)) return [];
      const text = codeIn(parsable(source));
      const root = syntax?.parse(grammar, text, () => clock.expired());
      return root === undefined ? [] : found(language, root, source, converters, clock);
    },
  };
}

/** Makes the reader of a language that has none. */
function withoutGrammar(language: Language): CodeReader {
  return {
    grammar: undefined,
    read: (source, _, clock) =>
      settingsIn(
        language,
        parseLight(parsable(source), () => clock.expired()),
        source,
        clock,
      ),
  };
}

function found(
  language: Language,
  root: SyntaxNode,
  source: Source,
  converters: Converters,
  clock: Clock,
): readonly Setting[] {
  const expression = openedFor(source.text, (isClosed) =>
    convert(root, source.text, converters, (node) => clock.expired() || isClosed(node)),
  );
  return settingsIn(language, expression, source, clock);
}

/**
 * Whether there is more than what browsers' code has, `mode: 'cors'` and `crossOrigin`, and people have written it:
 * most lines of what tools have made are long.
 */
function isWorthParsing({ text }: Source): boolean {
  if (!worth.test(text)) return false;
  const fewLines = Math.floor(text.length / longestUsualLine);
  return text.length < 50_000 || text.split('\n', fewLines).length === fewLines;
}

/** Characters, on average. */
const longestUsualLine = 400;
/** What is in such code; a look at it is much cheaper than a parse. */
const worth =
  /[aA]ccess.?[cC]ontrol.?[aA]llow.?[oO]rigin|ACCESS.CONTROL.ALLOW.ORIGIN|[aA]llow[\w.-]{0,12}[oO]rigin|ALLOW\w{0,9}ORIGIN|[aA]ny_?[hH]ost\b|\bCrossOrigin\b|cross_origin|CORS|Cors|OriginAllowed|WithOrigins|HTTP_ORIGIN|http_origin|(?<!['"`-])\bcors\b(?!['"`])|cors[A-Z_(]|cors[-.]\w*[oO]rigin|cors['"]\)|[/@:]\w*cors|OriginFunc|crossdomain/;

/**
 * The text with one unit for each byte, so that offsets are those of the file: what is not ASCII becomes a letter, and
 * a byte-order mark blanks.
 */
function parsable({ text }: Source): string {
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

const readers: ReadonlyMap<string, CodeReader> = new Map<string, CodeReader>([
  ['js', plain],
  ['jsx', plain],
  ['mjs', plain],
  ['cjs', plain],
  ['ts', typescript],
  ['mts', typescript],
  ['cts', typescript],
  ['tsx', tsx],
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
]);
