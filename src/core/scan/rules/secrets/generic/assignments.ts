// Secrets that only a name and the look of the value give away, in any language or format.
import { kindOfName } from '../../../precision/names.ts';
import type { Source } from '../../../source.ts';
import { byteSet, runStart, wordBytes } from '../../bytes.ts';
import { nameAround, readAssignment, type Assignment } from '../../assignment.ts';
import { nothing, type Detector } from '../../detector.ts';
import { comparisonBefore, longestName, mayBeGiven, nameAfterValue } from '../../given.ts';
import { matchAt } from '../../sticky.ts';
import { judge, judgements, weakCategory } from '../../judge.ts';
import { sessionSecret } from '../../humanChosen.ts';

export const assignments: Detector = {
  rules: judgements,
  // `pw` is in too many words to stand alone.
  keywords:
    'pass pwd pswd pword senha contrasena clave kennwort wachtwoord haslo mnemonic secret token key cred auth bearer salt jwt identified psk pw= pw: pw" pw\''
      .split(' ')
      .concat('pw '),
  certainty: 'guess',
  mayFind: (source, at) =>
    mayBeGiven(source, at, 'word') ||
    comparisonBefore(source, at) !== undefined ||
    nameAfterValue(source, at) !== undefined,
  find(source, at) {
    // Most names with a keyword in them are of something else: `author`, `tokenizer`.
    const kind = kindOfName(nameAround(source, at));
    if (kind === undefined) return nothing;
    const assignment = readAssignment(source, at, 'word');
    if (assignment === undefined || (assignment.loose && asking.test(assignment.name))) return nothing;
    const pair = passwordOfPair(source, at, assignment);
    const { value, from, to } = pair ?? valueOf(source, assignment);
    const isSet = equals.test(source.text.slice(Math.max(0, from - 8), from));
    const name = nameInContext(source, assignment, at);
    const rule = judge(value, pair ? 'password' : kind, { ...assignment, name, isSet }, source);
    if (rule === undefined || isExample(source, from) || isSealed(source, from)) return nothing;
    const isInForce = pair === undefined && !isCommented(source, from);
    return rule.category === weakCategory && !isInForce ? nothing : [{ rule, from, to }];
  },
};

/** A value with its offsets, which are farther apart where it is put together of literals. */
interface Given {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** What was given, without what says how it is used, and as a whole. */
function valueOf(source: Source, assignment: Assignment): Given {
  const text = source.decode(assignment.from, assignment.to);
  const from = assignment.from + (scheme.exec(text)?.[0].length ?? 0);
  const own = text.slice(from - assignment.from);
  const value = own.includes('\\') ? own.replace(/(?:\\+[nrt])+$/, '') : own;
  const joined = assignment.quoted ? joinedAt(source, assignment.to) : undefined;
  return joined === undefined
    ? { value, from, to: assignment.to }
    : { value: value + joined.text, from, to: joined.to };
}

/** Functions that are given the name of a secret, or something to compare with. */
const asking =
  /(?:^|[._])(?:get|fetch|find|is|has|read|load|create|parse|verify|check|validate|decode|require|assert|expect|to)(?=[A-Z_])\w*$/;

/** What stands before a literal that a variable or a parameter is set to, or compared with. */
const equals = /=[ \t]{0,4}[brfu@]?["']$/;

/** Names that are given a user and a password, and both of them with a colon between. */
const pairs = /(?:auth|credentials?|creds)$/i;
const userAndPassword = /^[a-z][\w.@+-]{1,63}:([^\s:/]{6,64})$/i;

/** `session({ secret: '…' })`: what sessions are signed with. */
function nameInContext({ text }: Source, { name, to }: Assignment, at: number): string {
  if (name !== 'secret') return name;
  const isOfSession =
    /\bsession\(\s*\{[^{}]{0,200}$/i.test(text.slice(Math.max(0, at - 240), at)) ||
    /^["'`],\s{1,40}(?:resave|saveUninitialized|cookie)\b/.test(text.slice(to, to + 60));
  return isOfSession ? sessionSecret : name;
}

/** The password in `ID/PW: me/…`, and in `auth: me:…`. */
function passwordOfPair({ text, bytes }: Source, at: number, assignment: Assignment): Given | undefined {
  const { name, from, to } = assignment;
  const value = pairs.test(name) ? userAndPassword.exec(text.slice(from, to))?.[1] : undefined;
  if (value !== undefined) return { value, from: to - value.length, to };
  const nameFrom = runStart(bytes, at, wordBytes, longestName);
  if (besideBytes[bytes[nameFrom - 1] ?? 0] === 0) return undefined;
  if (!userBefore.test(text.slice(Math.max(0, nameFrom - 20), nameFrom))) return undefined;
  const match = afterUser.exec(text.slice(from, from + 120));
  if (match?.[1] === undefined) return undefined;
  const end = from + match[0].length;
  return { value: match[1], from: end - match[1].length, to: end };
}

const afterUser = /^[\w.@-]{1,40} ?[/:,] ?([^\s"'`,;]{4,64})/;
const userBefore = /\b(?:id|user(?:name)?|login|account)[ \t]?[/&][ \t]?$/i;
const besideBytes = byteSet(/[/& \t]/);

/** The literals that are put together with the one whose text ends at `at`. */
function joinedAt(
  { text, format }: Source,
  at: number,
): { readonly text: string; readonly to: number } | undefined {
  if (format !== 'code') return undefined;
  let [joined, to] = ['', at];
  for (let parts = 0; parts < 20; parts++) {
    const match = matchAt(nextLiteral, text, to);
    if (match?.[1] === undefined) break;
    joined += match[1];
    to += match[0].length;
  }
  return to === at ? undefined : { text: joined, to };
}

/** From the quote that ends one literal to before the one that ends the next. */
const nextLiteral = /["'](?:\s{0,40}[+.&]|[ \t]{0,8}\\?\r?\n)\s{0,40}["']([^"'\\\n]{1,300})(?=["'])/y;

/** How a credential is to be used, before it. */
const scheme = /^(?:(?:bearer|token):?[ ]{1,4}|\{noop\})(?=\S)/i;

/** A default in a comment is not in force. */
function isCommented({ text }: Source, at: number): boolean {
  return /^\s*(?:#(?!define)|;|\/[/*]|--|<!--|\*|rem\b)/i.test(
    text.slice(text.lastIndexOf('\n', at) + 1, at),
  );
}

/** Whether the value is one of a SealedSecret, which only the cluster can open. */
function isSealed({ text, format }: Source, at: number): boolean {
  return (
    format === 'config' &&
    /\n[ \t]+encryptedData:\s(?:[ \t]+\S[^\n]*\n)*[^\n]*$/.test(text.slice(Math.max(0, at - 2000), at))
  );
}

/** Whether the line speaks of `example.com`, or says itself that it is an example. */
function isExample({ text }: Source, at: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', at) + 1, at - 300);
  return /\bexample\.(?:com|org|net)\b|\be\.g\.|for example/i.test(text.slice(from, at));
}
