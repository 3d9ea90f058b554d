// What stands between a name and the value that is given to it, in languages and file formats.
import type { Source } from '../source.ts';
import { byteSet } from './bytes.ts';
import { isOption } from './given.ts';
import { endOf } from './sticky.ts';

/** Where the value begins that something between it and the name says is given. */
export function operatorAt(
  { text, bytes }: Source,
  nameFrom: number,
  nameTo: number,
): { to: number; operator: Operator } | undefined {
  const next = bytes[nameTo] ?? 0;
  // Most of them can be told by one look at a byte.
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i];
    if (candidate === undefined || candidate.first[next] === 0) continue;
    const to = endOf(candidate.pattern, text, nameTo);
    if (to > nameTo) return { to, operator: candidate.operator };
  }
  const to = endOf(blanks, text, nameTo);
  const isSet = directives.test(text.slice(nameFrom, nameTo)) || isCommand(text, nameFrom);
  const isGiven = to > nameTo && (isOption(bytes, nameFrom) || isSet);
  return isGiven ? { to, operator: 'plain' } : undefined;
}

/**
 * `element`: the value ends where the next tag begins. `literal`: only a literal counts after it. `loose`: the same,
 * and it stands also between things that have nothing to do with each other. `said`: in words, so that what follows
 * must itself look like a value.
 */
export type Operator = 'plain' | 'element' | 'literal' | 'loose' | 'said';

/** Tried in this order, from the end of the name on: what they may begin with, and the pattern. */
export const operators: readonly (readonly [operator: Operator, first: RegExp, pattern: RegExp])[] = [
  // `"name": "X", "value": "…"`, `name: X ⏎ value: …`, `key="X" value="…"`, `variable "X" { … default = "…"`.
  [
    'plain',
    /[\\"'\s,]/,
    /\\?["']?(?:\s{0,40},\s{0,40}|\s{1,40})(?:(?:\/\/|#)[^\n]{0,100}\n\s{0,40}){0,4}(?:type="\w{0,20}"\s{1,10})?\\?["']?(?:value|default|defaultvalue|default_value|content)\\?["']?[ \t]{0,4}[:=][ \t]{0,4}|"[ \t]*(?::[ \t]*)?\{[^{}]{0,200}?[\s"]default(?:value)?"?[ \t]*[:=][ \t]*/iy,
  ],
  // A parameter of CloudFormation: `X:⏎  Type: String⏎  Default: …`.
  [
    'plain',
    /:/,
    /:[ \t]{0,4}\r?\n(?:[ \t]{1,40}(?!Default:)[A-Za-z]{2,24}:[^\n]{0,200}\n){1,8}[ \t]{1,40}Default:[ \t]{1,4}/y,
  ],
  // `<key>X</key><value>…</`, as property lists and Java's properties in XML have it.
  ['element', /</, /<\/\w[\w-]{0,20}>\s{0,60}<(?:value|string|[\w-]{1,20}-value)>(?=[^<>\s]{1,256}<\/)/y],
  ['element', />/, />\s{0,20}<!\[CDATA\[(?=[^<>\]\s]{1,256}\]\]>)/y],
  // `<X>…</X>`, `name="X">…</`, `name="X"><value>…</`.
  ['element', /["'\s>]/, /["']?(?:\s[\w:]{1,20}="[^"]{0,40}")?>(?:\s{0,40}<value>)?(?=[^<>\s]{1,256}<\/)/y],
  // Bold in prose: `**X:** …`, `**X**: …`.
  ['said', /[:*]/, /(?::\*\*|\*\*:)[ \t]{1,4}[`"]?/y],
  // A list: `X:⏎  - …`, and the arguments of a command: `- --X⏎  - …`.
  [
    'plain',
    /["': \t\r\n]/,
    /(?<=s)["']?:[ \t]{0,4}\r?\n[ \t]{0,40}-[ \t]{1,4}|(?<=--[\w-]{1,40})["']?[ \t]{0,4}\r?\n[ \t]{1,40}-[ \t]{1,4}/y,
  ],
  // A block of YAML: `X: |⏎  …`.
  ['plain', /["':]/, /["']?:[ \t]{1,4}[|>][-+]?[ \t]{0,4}\r?\n[ \t]{1,40}/y],
  // Fallbacks and initial values: `fetch('X') { '…' }`, `var("X").unwrap_or("…")`, `X { get; set; } = "…"`.
  [
    'plain',
    /["':{ \t]/,
    /["']\)(?:[ \t]{0,4}\{|\.(?:unwrap_or|unwrap_or_else|getOrElse|orElse)\((?:\|\w{0,8}\|)?)[ \t]{0,4}(?=["'])|(?::[ \t]?\w{1,20})?[ \t]by lazy[ \t]?\{[ \t]{0,4}(?=")|[ \t]{0,4}\{[ \t]{0,4}get;[^{}\n]{0,40}\}[ \t]{0,4}=[ \t]{0,4}(?=@?")/y,
  ],
  // A section of settings that is about the secret: `"Jwt": { "Key": "…" }`.
  [
    'literal',
    /"/,
    /(?<=jwt)"[ \t]*:[ \t]*\{[^{}]{0,200}?"(?:issuer)?(?:signing|secret)?key"[ \t]*:[ \t]*(?=")/iy,
  ],
  // `X: string = "…"`, `X string = "…"`, `X[] = "…"`, `X := …`, `"X" => …`, `X=…`, `X: …`, `['X'] = …`, `X == "…"`.
  [
    'plain',
    /[\\"'`&\][ \t:=?|+!<A-Za-z]/,
    /(?:\\?["'`]|&quot;)?(?:\]|\[(?:\d{2,4})?\])?[ \t]{0,20}(?::?[ \t]{0,4}(?:(?<!["'`][ \t]{0,20})&?(?:'static )?(?!(?:or|and|in|is|not|by) )[A-Za-z][\w.<>[\]|? ]{0,30}?)?[ \t]{0,4}(?:=>|:{1,3}=|\?\?=|\|\|=|\?=|\+=|={1,3}|!={1,2}(?=[ \t]?["'])|<-)|:(?!:)|=)(?:[ \t]{0,4}\r?\n[ \t]{1,40}(?=["'`])|[ \t]{0,20})(?:\([ \t]{0,4}(?=["'][^"'\n]{1,200}["'](?: ?\)(?![ \t]?[:.%])|[ \t]{0,8}\r?\n[ \t]{1,40}["']))|\{(?=["'][^"'\n]{1,200}["']\}))?/y,
  ],
  // `"X" -> "…"`, `"X" to "…"`.
  ['literal', /["']/, /["'][ \t]{1,4}(?:->|to)[ \t]{1,4}(?=["'])/y],
  // `{X, "…"}`, `set :X, "…"`.
  ['literal', /,/, /(?<=\{[ \t]?[a-z_]{1,64}|\bset :\w{1,64}),[ \t]{0,4}(?=["'])/y],
  // `X "…"` where a line begins, and `:X "…"`.
  ['literal', /[ \t]/, /(?<=(?:(?:^|\n)[ \t]{0,20}|[\s{]:|\(def )\w{1,64})[ \t]{1,4}(?=["'])/y],
  // `getenv("X") or "…"`, `process.env.X || '…'`, `${X:-…}`.
  ['plain', /["'`\]) \t|?o:]/, /(?:["'`]?[\])]{0,2}[ \t]{0,4}(?:\|\||\?\?|\?:|or\b)[ \t]{0,4}|:-)(?=["'`])/y],
  // `getenv("X", "…")`, `define('X', '…')`.
  ['loose', /[\\"'`]/, /\\?["'`][ \t]{0,4},\s{0,20}(?=\\?["'`])/y],
  // `setX("…")`, `X.equals("…")`.
  ['loose', /\(/, /\([ \t]{0,4}(?=[brfu@]?["'`])/y],
  // SQL: `PASSWORD '…'`, `PASSWORD ('…')`, `IDENTIFIED BY '…'`.
  [
    'literal',
    /[ \t]/,
    /(?<=\bPASSWORD)[ \t]{1,4}\(?(?=')|(?<=\b(?:[Ll]ogin|[Ww]ith|[Ee]ncrypted) password)[ \t]{1,4}(?=')|[ \t]{1,4}BY[ \t]{1,4}(?=['"])/y,
  ],
  // `IDENTIFIED BY …`, `WITH PASSWORD …`.
  [
    'said',
    /[ \t]/,
    /(?<=\bIDENTIFIED)[ \t]{1,4}BY[ \t]{1,4}|(?<=\b(?:LOGIN|WITH|ENCRYPTED) PASSWORD)[ \t]{1,4}/y,
  ],
  // A row of a table in prose: `| X | … |`.
  ['said', /[`* \t|]/, /(?<=(?:^|\n)[ \t]{0,8}\|[^\n|]{1,80})[`*]{0,3}[ \t]{0,10}\|[ \t]{0,10}[`*]{0,3}/y],
  // Directives: a line of a name and its value.
  ['said', /[ \t]/, /(?<=(?:^|\n)[ \t]{0,20}[\w.-]{1,64})[ \t]{1,8}(?=\S{6,64}[ \t]{0,8}(?:\r?\n|$))/y],
  // `The X is …`, `X for root is …`, `X of root: …`.
  [
    'said',
    /[ \t]/,
    /(?:[ \t](?:for|of|in)(?:[ \t][\w'"@.-]{1,40}){1,3}?(?:[ \t]is|:)|[ \t]is):?[ \t]{1,4}(?:now[ \t]|still[ \t])?/y,
  ],
];

const candidates = operators.map(([operator, first, pattern]) => ({
  operator,
  first: byteSet(first),
  pattern,
}));

const blanks = /[ \t]{0,20}/y;

/** Of Redis, OpenLDAP and its clients. */
const directives = /^(?:requirepass|masterauth|bindpw|rootpw)$/;

/** Whether the name is what a command sets: `ENV X …`, `set X …`, `#define X …`, `machine … password …`. */
function isCommand(text: string, nameFrom: number): boolean {
  return /(?:^|\n)[ \t]{0,20}(?:ENV|ARG|setx|set(?:[ \t]-\w{1,3})?|#define|proxy_set_header|add_header)[ \t]{1,20}$|\blogin[ \t]{1,4}[^\s]{1,64}\s{1,20}$/.test(
    text.slice(Math.max(0, nameFrom - 100), nameFrom),
  );
}
