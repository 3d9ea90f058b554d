// The words, strings and punctuation of formats that nest with braces; comments are gone.

export interface Token {
  /** `text`: a quoted string. `word`: anything else that is a value or a name. `assign`: `=`, `:` and their kin. */
  readonly kind: 'text' | 'word' | 'assign' | 'line' | ',' | '{' | '}' | '[' | ']' | '(' | ')';
  /** Without quotes; escapes are left as they are. */
  readonly text: string;
  /** Without quotes. */
  readonly from: number;
  readonly to: number;
}

export function* tokensOf(text: string): Iterable<Token> {
  const token = new RegExp(pattern);
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const group = groupOf(match);
    const found = group && match[group.index];
    if (group === undefined || found === undefined) continue;
    const kind = group.kind === 'mark' ? (found as Token['kind']) : group.kind;
    const from = match.index + Math.max(0, match[0].indexOf(found));
    yield { kind, text: found, from, to: from + found.length };
  }
}

function groupOf(match: RegExpExecArray): Group | undefined {
  for (const group of groups) if (match[group.index] !== undefined) return group;
  return undefined;
}

/** Each alternative is linear: none can match the same text in two ways. */
const pattern: RegExp = new RegExp(
  [
    String.raw`\/\/[^\n]*|#[^\n]*|\/\*[^]*?(?:\*\/|$)`,
    String.raw`<<-?[ \t]*"?(\w+)"?[ \t]*\r?\n([^]*?)\n[ \t]*\1\b`,
    `"""([^]*?)(?:"""|$)|'''([^]*?)(?:'''|$)`,
    String.raw`"((?:[^"\\\n]|\\.)*)"?|'((?:[^'\\\n]|\\.)*)'?`,
    String.raw`(\r?\n)|(=>|[:=](?!=)|\+=)|([,{}[\]()])`,
    String.raw`((?:[^\s,{}[\]()"'=:#/]|\/(?![/*])|(?<=\w):(?=\/\/)|\$\{[^}\n]*\})+)`,
  ].join('|'),
  'g',
);

/** What the groups of the pattern are, the most usual first; they have no names, as those make matching slow. */
const groups: readonly Group[] = [
  { index: 9, kind: 'mark' },
  { index: 5, kind: 'text' },
  { index: 8, kind: 'assign' },
  { index: 7, kind: 'line' },
  { index: 10, kind: 'word' },
  { index: 6, kind: 'text' },
  { index: 2, kind: 'text' },
  { index: 3, kind: 'text' },
  { index: 4, kind: 'text' },
];

interface Group {
  readonly index: number;
  readonly kind: 'text' | 'word' | 'assign' | 'line' | 'mark';
}
