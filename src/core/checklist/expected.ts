// Finds what an author says should come out of a command. What it asserts is decided elsewhere; here it is text.
import type { CodeLine } from './codeLines.ts';

/** An expectation inside a code block. */
export interface CodeExpectation {
  readonly text: string;
  /** Zero-based line of the code block's text. */
  readonly commandLine: number;
  /** Offsets relative to the block's start. */
  readonly from: number;
  readonly to: number;
}

const labelled =
  /^(?:expect(?:ed|s)?(?: (?:output|results?|response|value|status))?|targets?|(?:pass|success|acceptance) criteri(?:a|on)|returns|output)\s*(?::|=>|->|→)\s*(.*)$/i;
const sentence = /^(?:expect(?:s|ed)? .+|(?:.* )?(?:should|must)(?:n't| not)? .+)$/i;

/** The words of an expectation without its label; `undefined` for a text that is none. */
export function expectationIn(text: string): string | undefined {
  const trimmed = text.trim();
  const words = labelled.exec(trimmed)?.[1];
  if (words !== undefined) return words;
  return sentence.test(trimmed) ? trimmed : undefined;
}

/** Label of a paragraph or list that says what the command before it should give. */
export const resultLabel: RegExp =
  /^(?:expect(?:ed|s)?(?: (?:output|results?|response|outcomes?|values?))?(?:\(s\))?|(?:pass|success|acceptance) criteria|should (?:see|return|show))\s*:\s*(.*)$/is;

/**
 * Expectations in the comments of a shell block: a labelled comment, with the comment lines that go on after an
 * empty label, and a comment behind a command.
 */
export function commentExpectations(lines: readonly CodeLine[]): CodeExpectation[] {
  const found: CodeExpectation[] = [];
  lines.forEach((line, index) => {
    const comment = commentOf(line);
    const text = comment && expectationIn(comment.text);
    if (!comment || text === undefined) return;
    const add = (words: string, { from, to }: Comment): void => {
      found.push({ text: words, commandLine: index, from, to });
    };
    if (text !== '') add(text, comment);
    if (comment.trailing) return;
    for (let below = index + 1; below < lines.length; below++) {
      const more = commentOf(lines[below]);
      if (!more || more.trailing || more.text === '' || !continues(text, more)) break;
      add(more.text, more);
    }
  });
  return found;
}

/** Below a bare label every comment line belongs to it; below a full one only those indented further. */
function continues(text: string, comment: Comment): boolean {
  if (expectationIn(comment.text) !== undefined || /^\s*\d+[.)]/.test(comment.text)) return false;
  return text === '' || /^(?: {2,}|\t)/.test(comment.raw);
}

interface Comment {
  /** After `#`, trimmed. */
  readonly text: string;
  /** After `#`. */
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  /** Behind a command on the same line. */
  readonly trailing: boolean;
}

function commentOf(line: CodeLine | undefined): Comment | undefined {
  const start = line && commentStart(line.text);
  if (line === undefined || start === undefined) return undefined;
  const raw = line.text.slice(start).replace(/^(?:#+|--|\/\/|::|REM\b)/i, '');
  return {
    text: raw.trim(),
    raw,
    from: line.from + start,
    to: line.from + line.text.length,
    trailing: line.text.slice(0, start).trim() !== '',
  };
}

/** Where a shell comment starts: an unquoted `#` after a blank or at the line's start. */
function commentStart(line: string): number | undefined {
  const whole = /^\s*(?:#|--(?= )|\/\/|::|REM\b)/i.exec(line);
  if (whole) return line.length - line.trimStart().length;
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (char === '\\' && quote !== "'") i++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '#' && /\s/.test(line.charAt(i - 1))) return i;
  }
  return undefined;
}
