// Reads a cmd.exe script (a batch file) into the commands it would start.
import { Builder } from './builder.ts';
import type { SubCommand, Word } from './model.ts';

/** Never fails. `rem` and `::` lines, labels and `echo off` are left out. */
export function readCmd(script: string): readonly SubCommand[] {
  const builder = new Builder();
  let at = 0;
  while (at < script.length) {
    token.lastIndex = at;
    const found = token.exec(script);
    if (!found) break;
    at = token.lastIndex;
    const { redirect, fd, operator, bracket, end, word } = found.groups ?? {};
    if (redirect !== undefined) {
      target.lastIndex = at;
      const value = target.exec(script)?.groups?.['word'];
      if (value !== undefined) at = target.lastIndex;
      const operator = redirect === '>>' || redirect === '<' ? redirect : '>';
      builder.redirection(
        found.index,
        operator,
        fd ? Number(fd) : undefined,
        value === undefined ? undefined : wordOf(value, at),
      );
    } else if (operator === '&&' || operator === '||' || operator === '|') builder.operator(operator);
    else if (bracket === '(' && builder.words === 0) builder.open();
    else if (bracket === ')') builder.close();
    else if (end !== undefined) builder.end(end === '&' ? '&' : ';');
    else if (word !== undefined) {
      if (builder.words === 0 && comment.test(word)) {
        const newline = script.indexOf('\n', at);
        at = newline < 0 ? script.length : newline;
      } else builder.word(wordOf(word, at));
    }
  }
  return builder.commands(script, withoutSyntax);
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
  const [first, ...others] = words;
  if (first === undefined) return [];
  if (first.text.startsWith('@')) return withoutSyntax([{ ...first, text: first.text.slice(1) }, ...others]);
  const name = first.text.toLowerCase();
  if (name === '' || name === 'call' || name === 'else' || name === 'do') return withoutSyntax(others);
  if (name === 'if') {
    const condition = others.findIndex((word) => !/^(?:not|\/i)$/i.test(word.text));
    const length = /^(?:exist|defined|errorlevel)$/i.test(others[condition]?.text ?? '') ? 2 : 1;
    return withoutSyntax(others.slice(condition + length));
  }
  if (name === 'echo' && /^off$/i.test(others[0]?.text ?? '')) return [];
  return words;
}
