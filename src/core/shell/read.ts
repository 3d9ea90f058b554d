// Reads a script of any shell into the commands it would start, however deep they are wrapped.
import type { ShellKind, Span } from '../checklist/model.ts';
import { readCmd } from './cmd.ts';
import type { SubCommand, Word } from './model.ts';
import { readPosix, readSubstitutions } from './posix.ts';
import { readPowerShell } from './powershell.ts';
import { unwrap } from './unwrap.ts';

/** Wrappers inside wrappers beyond which nobody looks. */
const deepest = 8;

/** Every sub-command, in the order of the script; never fails. */
export function readScript(script: string, shell: ShellKind): readonly SubCommand[] {
  return readers[shell](script).flatMap((command) => expand(command, script, 0));
}

const readers: Readonly<Record<ShellKind, (script: string) => readonly SubCommand[]>> = {
  posix: readPosix,
  powershell: readPowerShell,
  cmd: readCmd,
};

function expand(command: SubCommand, script: string, depth: number): readonly SubCommand[] {
  const ran = command.redirections.flatMap(({ body }) =>
    body?.expands && /[`(]/.test(body.text)
      ? readSubstitutions(body.text).map((found) => moved(found, body.text, command, script, body))
      : [],
  );
  const inner = depth < deepest ? unwrap(command) : undefined;
  if (inner === undefined) return [...ran, command];
  const via = [...command.via, inner.outer];
  if ('words' in inner) {
    const inside = expand({ ...command, words: inner.words, via }, script, depth + 1);
    return [...ran, ...(inner.keeps ? [command] : []), ...inside];
  }
  const [text, place] = 'script' in inner ? joined(inner.script, script) : hereDocument(command);
  const found = readPosix(text).map((inside, n) => ({
    ...moved(inside, text, command, script, place),
    ...(n === 0 ? { join: command.join } : {}),
    redirections: [...inside.redirections, ...('script' in inner && n === 0 ? command.redirections : [])],
    status: command.status === 'counts' ? inside.status : command.status,
    background: inside.background || command.background,
    substituted: inside.substituted || command.substituted,
    via,
  }));
  return [...ran, ...found.flatMap((inside) => expand(inside, script, depth + 1))];
}

/** The script in a wrapper's words, and its place without quotes where it stands there as it is. */
function joined(words: readonly Word[], script: string): readonly [string, Span] {
  const [first, ...others] = words;
  const span = { from: first?.from ?? 0, to: words.at(-1)?.to ?? 0 };
  const text = words.map((word) => word.text).join(' ');
  if (first === undefined || others.length > 0) return [text, span];
  const inside = { from: span.from + 1, to: span.to - 1 };
  return [text, script.slice(inside.from, inside.to) === text ? inside : span];
}

function hereDocument(command: SubCommand): readonly [string, Span] {
  const body = command.redirections.find((redirection) => redirection.body)?.body;
  return [body?.text ?? '', body ?? command];
}

/** Puts a command of an inner text at its place in the script: exactly, or where that text differs, at its whole place. */
function moved(inside: SubCommand, text: string, outer: SubCommand, script: string, place: Span): SubCommand {
  const exact = script.slice(place.from, place.to) === text;
  const move = <T extends Span>(span: T): T => {
    const [from, to] = exact ? [span.from + place.from, span.to + place.from] : [place.from, place.to];
    return { ...span, from, to };
  };
  return {
    ...move(inside),
    words: inside.words.map(move),
    redirections: inside.redirections.map((found) => ({
      ...move(found),
      body: found.body && move(found.body),
    })),
    line: outer.line + newlines(script, outer.from, place.from) + inside.line,
  };
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
