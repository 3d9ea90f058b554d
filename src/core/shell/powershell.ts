// Reads a PowerShell script into the commands it would start: pipelines, blocks and sub-expressions included.
import type { SubCommand, Word } from './model.ts';
import { Nest } from './nest.ts';

/** Never fails. Expressions, assignments and keywords are left out, the commands in them stay. */
export function readPowerShell(script: string): readonly SubCommand[] {
  const nest = new Nest();
  const ends = {
    '"': script.lastIndexOf('\n"@'),
    "'": script.lastIndexOf("\n'@"),
    '}': script.lastIndexOf('}'),
  };
  readInto(nest, script, 0, ends, 0);
  return nest.commands(script, withoutSyntax);
}

/** Strings in strings beyond which nobody looks for sub-expressions. */
const deepest = 2;

function readInto(nest: Nest, script: string, from: number, ends: Ends, depth: number): void {
  let at = from;
  while (at < script.length) {
    token.lastIndex = at;
    const found = token.exec(script);
    if (!found) break;
    at = token.lastIndex;
    const { redirect, fd, operator, open, close, end, other } = found.groups ?? {};
    if (redirect !== undefined) {
      const target = wordAt(script, blanksFrom(script, at), ends);
      at = target?.to ?? at;
      nest.list.redirection({
        from: found.index,
        to: at,
        operator: redirect.endsWith('>>') ? '>>' : '>',
        fd: /\d/.test(fd ?? '') ? Number(fd) : undefined,
        target: target?.text ?? '',
        body: undefined,
      });
    } else if (operator === '&&' || operator === '||' || operator === '|') nest.list.operator(operator);
    else if (open !== undefined) nest.open();
    else if (close !== undefined) nest.close();
    else if (end !== undefined) nest.list.end();
    else if (other !== undefined) {
      const word = wordAt(script, found.index, ends);
      if (word === undefined) continue;
      nest.list.word(word);
      at = word.to;
      if (word.quoted && depth < deepest && word.text.includes('$('))
        subExpressions(nest, script, word, ends, depth);
    }
  }
}

/** Reads the `$( … )` in a string. */
function subExpressions(nest: Nest, script: string, { from, to }: Word, ends: Ends, depth: number): void {
  const start = script.indexOf('$(', from) + 2;
  const end = script.lastIndexOf(')', to);
  if (end <= start) return;
  nest.open();
  readInto(nest, script.slice(0, end), start, ends, depth + 1);
  nest.close();
}

const token = new RegExp(
  [
    '<#[^]*?(?:#>|$)|#[^\\n]*|`\\r?\\n|[ \\t\\r]+',
    '(?<redirect>(?<fd>[1-6*])?>>?)(?:&1)?',
    '(?<operator>&&|\\|\\||\\|)',
    '(?<open>[$@]?\\(|\\{)',
    '(?<close>[)}])',
    '(?<end>[;\\n]|&(?=\\s*\\n))',
    '(?<other>[^])',
  ].join('|'),
  'y',
);
const piece = new RegExp(
  [
    "'(?<single>(?:[^']|'')*)'",
    '"(?<double>(?:[^"`]|`[^]|"")*)"',
    '`(?<escaped>[^\\r\\n])',
    '(?<plain>[^\\s;|(){}<>`\'"]|["\'])',
  ].join('|'),
  'y',
);
const keywords =
  /^(?:if|elseif|else|foreach|for|while|do|until|switch|try|catch|finally|function|filter|param|begin|process|end|class|using)$/i;

/** Where the script's last here-strings and hashtables end. */
interface Ends {
  readonly '"': number;
  readonly "'": number;
  readonly '}': number;
}

function wordAt(script: string, from: number, ends: Ends): Word | undefined {
  const hereString = hereStringEnd(script, from, ends);
  if (hereString !== undefined)
    return { from, to: hereString, text: script.slice(from, hereString), quoted: true };
  let to = from;
  let text = '';
  let quoted = false;
  for (;;) {
    if (script.startsWith('@{', to) && ends['}'] > to) {
      const end = Math.max(script.indexOf('}', to), to) + 1;
      text += script.slice(to, end);
      to = end;
    }
    piece.lastIndex = to;
    const groups = piece.exec(script)?.groups;
    if (!groups) break;
    to = piece.lastIndex;
    const string = groups['single'] ?? groups['double'] ?? groups['escaped'];
    quoted ||= string !== undefined;
    text += string ?? groups['plain'] ?? '';
  }
  return to > from ? { from, to, text, quoted } : undefined;
}

/** Where a here-string (`@"` to a line `"@`) that starts here ends; `undefined` when none does. */
function hereStringEnd(script: string, from: number, ends: Ends): number | undefined {
  const mark = script[from] === '@' ? script[from + 1] : undefined;
  if ((mark !== '"' && mark !== "'") || ends[mark] <= from) return undefined;
  const end = script.indexOf(`\n${mark}@`, from + 2);
  return end < 0 ? undefined : end + 3;
}

function blanksFrom(script: string, at: number): number {
  let next = at;
  while (script[next] === ' ' || script[next] === '\t') next++;
  return next;
}

/** Takes `$x =`, `$x in`, `return` and call operators from the front; nothing is left of a mere expression. */
function withoutSyntax(words: readonly Word[]): readonly Word[] {
  let at = 0;
  for (let length = syntaxAt(words, 0); length > 0; length = syntaxAt(words, at)) at += length;
  const rest = words.slice(at);
  const [first] = rest;
  if (first === undefined) return [];
  if (!first.quoted && /^[&.]$/.test(first.text)) return rest.slice(1);
  const isCommand =
    !first.quoted && /^[A-Za-z_~\\/.%?][^=]*$/.test(first.text) && !/^\.\w+$/.test(first.text);
  return isCommand && !keywords.test(first.text) ? rest : [];
}

/** How many words at a place are syntax in front of a command. */
function syntaxAt(words: readonly Word[], at: number): number {
  const text = words[at]?.text ?? '';
  if (text.startsWith('$') && /^(?:[-+*/]?=|in)$/.test(words[at + 1]?.text ?? '')) return 2;
  return /^(?:return|in)$/i.test(text) ? 1 : 0;
}
