// Reads the value that is given to a name: a literal of code, or text of a configuration file.
import { endOf } from './sticky.ts';

/** Offsets, quotes not included. */
export interface Value {
  readonly from: number;
  readonly to: number;
}

/** The literal at `at`, string prefixes and the usual wrappers skipped. */
export function quotedAt(text: string, at: number): Value | undefined {
  const opening = endOf(prefix, text, at);
  const quote = text.charAt(opening);
  if (text.startsWith('&quot;', opening)) return between(htmlQuoted, text, opening, 6);
  if (quote === '\\') return between(escapedQuoted, text, opening, 2);
  if (text.startsWith('"""', opening) || text.startsWith("'''", opening))
    return between(tripleQuoted, text, opening, 3);
  const literal = literals.get(quote);
  return literal && withoutInnerQuotes(text, between(literal, text, opening, 1));
}

/** `"\\"…\\""` and `'"…"'`: code within code. */
function withoutInnerQuotes(text: string, value: Value | undefined): Value | undefined {
  const inner = value && /^(\\?").{2,}\1$/.exec(text.slice(value.from, value.to))?.[1]?.length;
  return inner === undefined || value === undefined
    ? value
    : { from: value.from + inner, to: value.to - inner };
}

/** `b"…"`, `@"…"`, `SecretStr("…")`, `String::from("…")`, `[]byte("…")`, `ConvertTo-SecureString "…"` … */
const prefix =
  /(?:\(?ConvertTo-SecureString[ \t]{1,4}(?:-String[ \t]{1,4})?|(?:new[ \t]+)?(?:SecretStr|Secret|String|String::from|String\.valueOf|Buffer\.from|bytes|bytearray|str|\[\]byte|(?:base64\.)?b64decode|(?:System\.Text\.)?Encoding\.\w{3,8}\.GetBytes|atob|Some|Field|strdup)\([ \t]{0,4}(?:default[ \t]?=[ \t]?)?)?(?:[brfuBRFU@LN]{1,2}(?=["']))?/y;
const literals: ReadonlyMap<string, RegExp> = new Map([
  ['"', /"(?:[^"\\\n]|\\.){1,1024}"/y],
  ["'", /'(?:[^'\\\n]|\\.){1,1024}'/y],
  ['`', /`(?:[^`\\\n]|\\.){1,1024}`/y],
]);
const escapedQuoted = /\\(?:"[^"\\\n]{1,1024}\\"|'[^'\\\n]{1,1024}\\')/y;
const htmlQuoted = /&quot;[^&\n]{1,1024}&quot;/y;
const tripleQuoted = /"""[^"\n]{1,1024}"""|'''[^'\n]{1,1024}'''/y;

function between(pattern: RegExp, text: string, at: number, quotes: number): Value | undefined {
  const to = endOf(pattern, text, at);
  return to > at ? { from: at + quotes, to: to - quotes } : undefined;
}

/** What decides where a value ends that stands in no quotes. */
export type BareKind = 'element' | 'parameter' | 'config' | 'plain' | 'said';

/** The value at `at` that stands in no quotes. */
export function bareAt(text: string, at: number, kind: BareKind): Value | undefined {
  const to = endOf(bare[kind], text, at);
  const closing = /[,;)\]}]*$/.exec(text.slice(at, to))?.[0].length ?? 0;
  return to - closing > at ? { from: at, to: to - closing } : undefined;
}

/** Blanks are ASCII: bytes of other characters may be what is a blank in Latin-1. */
const bare: Readonly<Record<BareKind, RegExp>> = {
  element: /[^<> \t\r\n\f]{1,512}/y,
  parameter: /[^ \t\r\n\f"'`&#<>]{1,512}/y,
  // With `#` a comment begins. Google shows its app passwords as four words.
  config: /(?:[a-z]{4} ){3}[a-z]{4}(?=[ \t]*(?:\r?\n|$))|(?!#)[^ \t\r\n\f"'`]{1,512}/y,
  // What goes on as a call, an index or a template is an expression.
  plain: /(?!#)[^ \t\r\n\f"'`,;<>(){}[\]|\\]{1,512}(?![^ \t\r\n\f"'`,;>)}\]\\])/y,
  // In sentences only letters and digits together are no word.
  said: /(?=[^ \t\r\n\f"'`;]{0,64}\d)(?=[^ \t\r\n\f"'`;]{0,64}[A-Za-z])[^ \t\r\n\f"'`;<>()\\]{6,64}(?<![.,])(?=[.,]?(?:[ \t\r\n"'`;)\\]|$))/y,
};
