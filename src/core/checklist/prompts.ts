// Removes shell prompts from pasted terminal sessions, together with the output between them.
import type { CodeLine } from './codeLines.ts';

const prompt = /^(?:[$%❯➜] |PS(?: [A-Za-z]:[^>]*)?> ?|[A-Za-z]:\\[^>]*>|[\w.-]+@[\w.-]+(?::[^$#\s]*)?[$#] )/;
const rootPrompt = /^# (?=[a-z][\w.-]*(?: |$))/;
const sessions = new Set(['console', 'shell-session', 'shellsession', 'sh-session', 'terminal', 'session']);

/**
 * Lines as they would be typed. Where the author pasted a session, only its prompted lines, their continuations and
 * comments are commands; everything else is output. Lines without any prompt among them are left as they are.
 */
export function withoutPrompts(
  lines: readonly CodeLine[],
  language: string | undefined,
): readonly CodeLine[] {
  const session = language !== undefined && sessions.has(language);
  const root = session && !lines.some((line) => prompt.test(line.text));
  const pattern = root ? rootPrompt : prompt;
  if (!lines.some((line) => pattern.test(line.text))) return lines;
  const typed: CodeLine[] = [];
  let continued = false;
  for (const line of lines) {
    const found = pattern.exec(line.text)?.[0].length ?? 0;
    if (found > 0) typed.push({ ...line, text: line.text.slice(found), from: line.from + found });
    else if (continued) typed.push({ ...line, text: line.text.replace(/^> ?/, '') });
    else if (line.text === '' || line.text.startsWith('#')) typed.push(line);
    else if (!session) typed.push(line);
    continued = line.text.endsWith('\\') && (found > 0 || continued);
  }
  return typed;
}
