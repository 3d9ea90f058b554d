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
    const groups = match.groups ?? {};
    const [kind, found] = Object.entries(groups).find(([, value]) => value !== undefined) ?? [];
    if (kind === undefined || found === undefined) continue;
    const from = match.index + Math.max(0, match[0].indexOf(found));
    yield { kind: kindOf(kind, found), text: found, from, to: from + found.length };
  }
}

function kindOf(group: string, found: string): Token['kind'] {
  switch (group) {
    case 'word':
    case 'line':
    case 'assign':
      return group;
    case 'mark':
      return found as Token['kind'];
    default:
      return 'text';
  }
}

/** Each alternative is linear: none can match the same text in two ways. */
const pattern: RegExp = new RegExp(
  [
    String.raw`\/\/[^\n]*|#[^\n]*|\/\*[^]*?(?:\*\/|$)`,
    String.raw`<<-?[ \t]*"?(\w+)"?[ \t]*\r?\n(?<heredoc>[^]*?)\n[ \t]*\1\b`,
    `"""(?<longDouble>[^]*?)(?:"""|$)|'''(?<longSingle>[^]*?)(?:'''|$)`,
    String.raw`"(?<double>(?:[^"\\\n]|\\.)*)"?|'(?<single>(?:[^'\\\n]|\\.)*)'?`,
    String.raw`(?<line>\r?\n)|(?<assign>=>|[:=](?!=)|\+=)|(?<mark>[,{}[\]()])`,
    String.raw`(?<word>(?:[^\s,{}[\]()"'=:#/]|\/(?![/*])|(?<=\w):(?=\/\/)|\$\{[^}\n]*\})+)`,
  ].join('|'),
  'g',
);
