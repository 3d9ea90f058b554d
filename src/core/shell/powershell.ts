// Reads a PowerShell script into the commands it would start: pipelines, blocks and sub-expressions included.
import { Builder } from './builder.ts';
import type { SubCommand, Word } from './model.ts';

/** Never fails. Expressions, assignments and keywords are left out, the commands in them stay. */
export function readPowerShell(script: string): readonly SubCommand[] {
  const builder = new Builder();
  readInto(builder, script, 0, 0);
  return builder.commands(script, withoutSyntax);
}

/** Strings in strings beyond which nobody looks for sub-expressions. */
const deepest = 4;

function readInto(builder: Builder, script: string, from: number, depth: number): void {
  let at = from;
  while (at < script.length) {
    token.lastIndex = at;
    const found = token.exec(script);
    if (!found) break;
    at = token.lastIndex;
    const { redirect, fd, operator, open, close, end, other } = found.groups ?? {};
    if (redirect !== undefined) {
      const target = wordAt(script, blanksFrom(script, at));
      builder.redirection(found.index, redirect === '>>' ? '>>' : '>', fd ? Number(fd) : undefined, target);
      at = target?.to ?? at;
    } else if (operator === '&&' || operator === '||' || operator === '|') builder.operator(operator);
    else if (open !== undefined) builder.open();
    else if (close !== undefined) builder.close();
    else if (end !== undefined) builder.end();
    else if (other !== undefined) {
      const word = wordAt(script, found.index);
      if (word === undefined) continue;
      builder.word(word);
      at = word.to;
      if (word.quoted && depth < deepest && word.text.includes('$('))
        subExpressions(builder, script, word, depth);
    }
  }
}

/** Reads the `$( … )` in a string. */
function subExpressions(builder: Builder, script: string, { from, to }: Word, depth: number): void {
  const start = script.indexOf('$(', from) + 2;
  const end = script.lastIndexOf(')', to);
  if (end <= start) return;
  builder.open();
  readInto(builder, script.slice(0, end), start, depth + 1);
  builder.close();
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
    '(?<hereString>@(?<mark>[\'"])[ \\t\\r]*\\n[^]*?\\n\\s*\\k<mark>@)',
    "'(?<single>(?:[^']|'')*)'",
    '"(?<double>(?:[^"`]|`[^]|"")*)"',
    '`(?<escaped>[^\\r\\n])',
    '(?<table>@\\{[^}]*\\})',
    '(?<plain>[^\\s;|(){}<>`\'"]|["\'])',
  ].join('|'),
  'y',
);
const keywords =
  /^(?:if|elseif|else|foreach|for|while|do|until|switch|try|catch|finally|function|filter|param|begin|process|end|class|using)$/i;

function wordAt(script: string, from: number): Word | undefined {
  let to = from;
  let text = '';
  let quoted = false;
  const hereString = hereStringEnd(script, from);
  if (hereString !== undefined)
    return { from, to: hereString, text: script.slice(from, hereString), quoted: true };
  for (;;) {
    piece.lastIndex = to;
    const groups = piece.exec(script)?.groups;
    if (!groups) break;
    to = piece.lastIndex;
    const string = groups['single'] ?? groups['double'] ?? groups['escaped'];
    quoted ||= string !== undefined;
    text += string ?? groups['table'] ?? groups['plain'] ?? '';
  }
  return to > from ? { from, to, text, quoted } : undefined;
}

/** Where a here-string (`@"` to a line `"@`) that starts here ends; `undefined` when none does. */
function hereStringEnd(script: string, from: number): number | undefined {
  const mark = script.charAt(from + 1);
  if (script[from] !== '@' || (mark !== '"' && mark !== "'")) return undefined;
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
  for (let next = 0; next > -1;) {
    const [text = '', operator = ''] = [words[at]?.text, words[at + 1]?.text];
    next =
      text.startsWith('$') && /^(?:[-+*/]?=|in)$/.test(operator) ? 2 : /^(?:return|in)$/i.test(text) ? 1 : -1;
    at += Math.max(next, 0);
  }
  const rest = words.slice(at);
  const [first] = rest;
  if (first === undefined) return [];
  if (!first.quoted && /^[&.]$/.test(first.text)) return rest.slice(1);
  const isCommand =
    !first.quoted && /^[A-Za-z_~\\/.%?][^=]*$/.test(first.text) && !/^\.\w+$/.test(first.text);
  return isCommand && !keywords.test(first.text) ? rest : [];
}
