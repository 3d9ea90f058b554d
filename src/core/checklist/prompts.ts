// Removes shell prompts from pasted terminal sessions, together with the output between them.
import { promptOf } from '../shell/prompts.ts';
import type { CodeLine } from './codeLines.ts';

const rootPrompt = /^# (?=[a-z][\w.-]*(?: |$))/;
const sessions = new Set(['console', 'shell-session', 'shellsession', 'sh-session', 'terminal', 'session']);

/**
 * Lines as they would be typed. Where there is a prompt, only prompted lines, what continues them and comments are
 * commands; everything else is output, and must not be run. Lines without any prompt are left as they are.
 */
export function withoutPrompts(
  lines: readonly CodeLine[],
  language: string | undefined,
): readonly CodeLine[] {
  const session = language !== undefined && sessions.has(language);
  const promptIn = lines.some(({ text }) => promptOf(text) !== '')
    ? promptOf
    : session
      ? (text: string): string => rootPrompt.exec(text)?.[0] ?? ''
      : undefined;
  if (!promptIn) return lines;
  const typed: CodeLine[] = [];
  let continued = false;
  let heredoc: string | undefined;
  for (const line of lines) {
    const prompt = heredoc === undefined ? promptIn(line.text).length : 0;
    if (prompt > 0) typed.push(behind(line, prompt));
    else if (continued || heredoc !== undefined)
      typed.push(behind(line, /^> ?/.exec(line.text)?.[0].length ?? 0));
    else if (line.text === '' || line.text.startsWith('#')) typed.push(line);
    else continue;
    const text = typed.at(-1)?.text ?? '';
    continued = /[\\`]$/.test(text) && (prompt > 0 || continued);
    if (heredoc === undefined && prompt > 0) heredoc = /(?<!<)<<-?\s*(["']?)([A-Za-z_]\w*)\1/.exec(text)?.[2];
    else if (text.trim() === heredoc) heredoc = undefined;
  }
  return typed;
}

function behind(line: CodeLine, length: number): CodeLine {
  return { ...line, text: line.text.slice(length), from: line.from + length };
}
