// Reads a cmd.exe script (a batch file) into the commands it would start.
import type { SubCommand, Word } from './model.ts';
import { Nest } from './nest.ts';

/** Never fails. `rem` and `::` lines, labels and `echo off` are left out. */
export function readCmd(script: string): readonly SubCommand[] {
  const nest = new Nest();
  let at = 0;
  while (at < script.length) {
    token.lastIndex = at;
    const found = token.exec(script);
    if (!found) break;
    const from = at;
    at = token.lastIndex;
    const { redirect, fd, operator, bracket, end, word } = found.groups ?? {};
    if (redirect !== undefined) {
      target.lastIndex = at;
      const value = target.exec(script)?.groups?.['word'];
      if (value !== undefined) at = target.lastIndex;
      nest.list.redirection({
        from,
        to: at,
        operator: redirect.endsWith('>>') ? '>>' : redirect.endsWith('<') ? '<' : '>',
        fd: fd === undefined ? undefined : Number(fd),
        target: value === undefined ? '' : wordOf(value, at).text,
        body: undefined,
      });
    } else if (operator === '&&' || operator === '||' || operator === '|') nest.list.operator(operator);
    else if (bracket === '(' && nest.list.words === 0) nest.open();
    else if (bracket === ')') nest.close();
    else if (end !== undefined) nest.list.end(end === '&' ? '&' : ';');
    else if (word !== undefined) {
      if (nest.list.words === 0 && comment.test(word)) at = endOfLine(script, at);
      else nest.list.word(wordOf(word, at));
    }
  }
  return nest.commands(script, withoutSyntax);
}

function endOfLine(script: string, at: number): number {
  const newline = script.indexOf('\n', at);
  return newline < 0 ? script.length : newline;
}

const token =
  /[ \t\r,]+|\^\r?\n|(?<redirect>(?<fd>\d)?(?:>>|>|<))(?:&\d)?|(?<operator>&&|\|\||\|)|(?<bracket>[()])|(?<end>[&\n])|(?<word>(?:"[^"\n]*"?|\^[^]|[^\s,|&<>()"^])+)/y;
const target = /[ \t]*(?<word>(?:"[^"\n]*"?|\^[^]|[^\s|&<>()"^])+)/y;
const comment = /^@?(?:rem|:.*)$/i;

function wordOf(raw: string, to: number): Word {
  const text = raw.replace(/\^([^])/g, '$1').replaceAll('"', '');
  return { from: to - raw.length, to, text, quoted: raw.includes('"') };
}

/** Takes `@`, `call` and simple conditions from the front. */
function withoutSyntax(words: readonly Word[]): readonly Word[] {
  const at = (n: number) => words[n]?.text.replace(/^@/, '').toLowerCase();
  let next = 0;
  while (/^(?:|call|else|do|if)$/.test(at(next) ?? 'none')) {
    if (at(next++) !== 'if') continue;
    while (/^(?:not|\/i)$/.test(at(next) ?? '')) next++;
    next += /^(?:exist|defined|errorlevel)$/.test(at(next) ?? '') ? 2 : 1;
  }
  const [first, ...others] = words.slice(next);
  if (first === undefined || (at(next) === 'echo' && at(next + 1) === 'off')) return [];
  return [{ ...first, text: first.text.replace(/^@/, '') }, ...others];
}
