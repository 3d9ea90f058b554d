// Tokens of Kotlin and Scala, for which there is no grammar: enough to tell text, names, comments and brackets apart.

export type Token = {
  readonly from: number;
  readonly to: number;
  /** Whether it is the first of its line. */
  readonly isFirst: boolean;
} & (
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'number' }
  /** Pieces of text, and between them the tokens of what is put in. */
  | { readonly kind: 'text'; readonly pieces: readonly (string | readonly Token[])[] }
);

/** All tokens between two offsets; never fails: what is not understood is a sign. */
export function tokensIn(text: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = from;
  let isFirst = true;
  while (at < to) {
    const blank = matchAt(blanks, text, at);
    if (blank !== undefined && blank.length > 0) {
      if (blank.includes('\n')) isFirst = true;
      at += blank.length;
      continue;
    }
    if (text.startsWith('/*', at)) {
      at = commentEnd(text, at);
      continue;
    }
    const token = tokenAt(text, at, isFirst, to);
    tokens.push(token);
    isFirst = false;
    at = token.to;
  }
  return tokens;
}

const blanks = /(?:\s|\/\/[^\n]*)*/y;
const word = /`[^`\n]+`|[\p{L}_][\w\p{L}]*|@(?:file:|get:|field:)?[\p{L}_]\w*(?:\.\w+)*/uy;
const number = /\d[\w.]*/y;
const character = /'(?:[^'\\\n]|\\.[^'\n]*)'/y;
const sign = /<-|=>|->|::|\?\.|\?:|!!|===?|!==?|&&|\|\||<=|>=|\+=|\+\+|\.\.|[^\w\s]/uy;

function tokenAt(text: string, from: number, isFirst: boolean, limit: number): Token {
  const quote = /(?:[a-z]\w*)?(?:"""|")/y;
  const opening = matchAt(quote, text, from);
  if (opening !== undefined) return textAt(text, from, opening, isFirst, limit);
  const named = matchAt(word, text, from);
  if (named !== undefined)
    return { kind: 'word', text: named.replaceAll('`', ''), from, to: from + named.length, isFirst };
  const digits = matchAt(number, text, from) ?? matchAt(character, text, from);
  if (digits !== undefined) return { kind: 'number', from, to: from + digits.length, isFirst };
  const found = matchAt(sign, text, from) ?? text.charAt(from);
  return { kind: 'sign', text: found, from, to: from + found.length, isFirst };
}

function textAt(text: string, from: number, opening: string, isFirst: boolean, limit: number): Token {
  const isLong = opening.endsWith('"""');
  const closing = isLong ? '"""' : '"';
  const pieces: (string | readonly Token[])[] = [];
  let piece = '';
  let at = from + opening.length;
  const put = (inner: readonly Token[]) => {
    pieces.push(piece, inner);
    piece = '';
  };
  while (at < limit && !text.startsWith(closing, at)) {
    const char = text.charAt(at);
    if (char === '\n' && !isLong) break;
    const name = matchAt(/\$[a-zA-Z_]\w*/y, text, at);
    if (char === '\\' && !isLong) {
      piece += /["'\\$]/.test(text.charAt(at + 1)) ? text.charAt(at + 1) : text.slice(at, at + 2);
      at += 2;
    } else if (text.startsWith('${', at)) {
      const end = braceEnd(text, at + 1, limit);
      put(tokensIn(text, at + 2, end));
      at = end + 1;
    } else if (name !== undefined) {
      put([{ kind: 'word', text: name.slice(1), from: at + 1, to: at + name.length, isFirst: false }]);
      at += name.length;
    } else {
      piece += char;
      at++;
    }
  }
  const to = Math.min(limit, at + (text.startsWith(closing, at) ? closing.length : 0));
  return { kind: 'text', pieces: [...pieces, piece], from, to: Math.max(to, from + 1), isFirst };
}

/** Where the brace that opens at `from` closes. */
function braceEnd(text: string, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    if (text.charAt(at) === '{') depth++;
    if (text.charAt(at) === '}' && --depth === 0) return at;
  }
  return limit;
}

/** Comments nest in both languages. */
function commentEnd(text: string, from: number): number {
  let depth = 0;
  const marks = /\/\*|\*\//g;
  marks.lastIndex = from;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return text.length;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
