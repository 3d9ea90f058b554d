// How the code at a path is written, and whether it is worth reading: much cheaper than what reads it.
import type { Grammar } from '../../../../host/syntax.ts';
import type { Source } from '../../../source.ts';

interface Facts {
  /** `undefined` for what is read without a grammar. */
  readonly grammar: Grammar | undefined;
  /** Of files, in small letters. */
  readonly extensions: readonly string[];
}

/** A language, or a file with one in it; `readers.ts` has what reads each. */
export type CodeFormat =
  | Exclude<Grammar, 'c-sharp'>
  | 'csharp'
  | 'component'
  | 'astro'
  | 'notebook'
  | 'page'
  | 'kotlin'
  | 'scala'
  | 'groovy';

const formats: Readonly<Record<CodeFormat, Facts>> = {
  javascript: { grammar: 'javascript', extensions: ['js', 'jsx', 'mjs', 'cjs'] },
  typescript: { grammar: 'typescript', extensions: ['ts', 'mts', 'cts'] },
  tsx: { grammar: 'tsx', extensions: ['tsx'] },
  component: { grammar: 'typescript', extensions: ['vue', 'svelte'] },
  astro: { grammar: 'typescript', extensions: ['astro'] },
  notebook: { grammar: 'python', extensions: ['ipynb'] },
  python: { grammar: 'python', extensions: ['py'] },
  java: { grammar: 'java', extensions: ['java'] },
  page: { grammar: 'java', extensions: ['jsp', 'jspx', 'jspf'] },
  go: { grammar: 'go', extensions: ['go'] },
  csharp: { grammar: 'c-sharp', extensions: ['cs', 'csx'] },
  php: { grammar: 'php', extensions: ['php', 'phtml', 'inc'] },
  ruby: { grammar: 'ruby', extensions: ['rb', 'ru'] },
  rust: { grammar: 'rust', extensions: ['rs'] },
  kotlin: { grammar: undefined, extensions: ['kt', 'kts'] },
  scala: { grammar: undefined, extensions: ['scala', 'sc'] },
  groovy: { grammar: undefined, extensions: ['groovy'] },
};

/** By its extension; `undefined` for what is no code, or in another language. */
export function codeFormatOf(path: string): CodeFormat | undefined {
  return grailsSettings.test(path)
    ? undefined
    : byExtension.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

/** What parses it; `undefined` for what needs no grammar. */
export function grammarOf(format: CodeFormat): Grammar | undefined {
  return formats[format].grammar;
}

const byExtension: ReadonlyMap<string, CodeFormat> = new Map(
  Object.entries(formats).flatMap(([name, { extensions }]) =>
    extensions.map((extension) => [extension, name as CodeFormat]),
  ),
);

/** Names and values, as in files of configuration. */
const grailsSettings = /(?:^|\/)(?:application|config|runtime)(?:[-.]\w+)?\.groovy$/i;

/**
 * Whether there is more than what browsers' code and comments have: `mode: 'cors'` and `crossOrigin`. What needs no
 * grammar is always read.
 */
export function isWorthReading(format: CodeFormat, { path, text }: Source): boolean {
  if (grammarOf(format) === undefined) return true;
  if (typesOnly.test(path)) return false;
  const isComment = hashComments.test(path) ? beginsWith(text, hashComment) : isInComment(text);
  worth.lastIndex = 0;
  for (let match = worth.exec(text); match !== null; match = worth.exec(text))
    if (!isComment(match.index)) return true;
  return false;
}

/** Whether tools have made it, and people cannot read it: most of its lines are long. */
export function isMinified({ text }: Source): boolean {
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
    String.raw`(?<!<\/?)Cors(?![A-Za-z])`,
    String.raw`(?<!['"\x60-])\bcors\b(?!['"\x60])|cors[-.]\w*[oO]rigin|[/@:]\w*cors`,
    `(?:require|import)\\(['"][\\w@./-]*cors|from ?['"]cors|-cors-middleware`,
    // Servers that let every origin in where nothing is said of CORS.
    String.raw`\bcreateYoga\b|\bstartStandaloneServer\b|['"]apollo-server['"]`,
  ].join('|'),
  'g',
);
