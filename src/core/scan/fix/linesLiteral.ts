// String literals that hold several lines and nothing else, such as a private key.
import type { Language } from './language.ts';

export interface LinesLiteral {
  /** Offsets, with prefix and quotes. */
  readonly from: number;
  readonly to: number;
  readonly quote: string;
  /** What the program would get, its lines without indentation. */
  readonly value: string;
}

/** Quotes of literals that may span lines, and those of literals in which `\n` is a line break. */
interface Quotes {
  readonly spanning: readonly string[];
  readonly escaping: readonly string[];
}

/**
 * Languages whose usual readers of env files turn `\n` within double quotes into a line break, so that a value comes
 * back as it was: dotenv and Node itself, python-dotenv, godotenv, Ruby's dotenv, phpdotenv, dotenvy (Rust and Elixir),
 * DotNetEnv. Those of the Java world keep the backslash, and so does a shell.
 */
const languages: Readonly<Partial<Record<Language, Quotes>>> = {
  javascript: { spanning: ['`'], escaping: ['"', "'", '`'] },
  python: { spanning: ['"""', "'''"], escaping: ['"', "'", '"""', "'''"] },
  go: { spanning: ['`'], escaping: ['"'] },
  ruby: { spanning: ['"', "'"], escaping: ['"'] },
  php: { spanning: ['"', "'"], escaping: ['"'] },
  rust: { spanning: ['"'], escaping: ['"'] },
  elixir: { spanning: ['"""', '"'], escaping: ['"', '"""'] },
  'c-sharp': { spanning: ['"""'], escaping: ['"'] },
};

/** The literal whose text is what stands from `from` to `to`, blanks at its ends aside. */
export function linesLiteral(
  text: string,
  from: number,
  to: number,
  language: Language,
): LinesLiteral | undefined {
  const quotes = languages[language];
  const before = opening.exec(text.slice(Math.max(0, from - farthest), from));
  const [, quote = '', start = ''] = before ?? [];
  const rest = text.slice(to, to + farthest);
  const after = closing.exec(rest);
  const whole = start + text.slice(from, to) + (after?.[1] ?? '');
  // A backslash at the end of a line of a program joins it with the next one.
  const inner = whole.replace(/\\\r?\n/g, '');
  if (quotes === undefined || quote === '' || after?.[2] !== quote) return undefined;
  const [spans, escapes] = [inner.includes('\n'), inner.includes('\\')];
  if (spans && !quotes.spanning.includes(quote)) return undefined;
  if (escapes && !quotes.escaping.includes(quote)) return undefined;
  // Anything else within the quotes is an expression, an escape of another kind, or several literals.
  if (/\\(?![nr])|["'`$#{]/.test(inner)) return undefined;
  return {
    from: from - (before?.[0].length ?? 0),
    to: to + after[0].length,
    quote: quote.charAt(0),
    value: linesOf(inner),
  };
}

/** Characters; a literal begins and ends near what it holds. */
const farthest = 200;
const opening = /(?<![\w"'`])("""|'''|"|'|`)((?:\\n|\\?\r?\n|[ \t])*)$/;
const closing = /^((?:\\[nr]|\s)*)("""|'''|"|'|`)(?!["'`])/;

function linesOf(inner: string): string {
  const lines = inner
    .replace(/\\r|\r/g, '')
    .replaceAll('\\n', '\n')
    .split('\n')
    .map((line) => line.trim());
  return lines.join('\n').replace(/^\n+/, '').replace(/\n+$/, '\n');
}
