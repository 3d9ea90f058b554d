// Mends a permissive CORS setting: an origin, or the name of a variable that holds it, takes the place of "any".
import type { Edit } from './edit.ts';
import { languageOf, type Language } from './language.ts';
import { readings } from './reading.ts';

export interface OriginRequest {
  readonly path: string;
  readonly languageId?: string;
  readonly text: string;
  /** What the finding marks. */
  readonly from: number;
  readonly to: number;
}

/** What is to be allowed: `https://app.example.com`, or what an environment variable says when the program runs. */
export type AllowedOrigin =
  { readonly kind: 'origin'; readonly origin: string } | { readonly kind: 'variable'; readonly name: string };

/** The usual name of the variable. */
export const originVariable = 'CORS_ORIGIN';

/** Whether a text is an origin as browsers send it: a scheme and a host, perhaps a port, nothing behind. */
export function isOrigin(text: string): boolean {
  return /^https?:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/i.test(text);
}

/** Edits that allow only `allowed`; `undefined` where that cannot be done safely at this place. */
export function planOrigin(request: OriginRequest, allowed: AllowedOrigin): readonly Edit[] | undefined {
  const { path, languageId, text, from, to } = request;
  const language = languageOf(path, languageId);
  const marked = text.slice(from, to);
  const literal = /^(["'`])(.*)\1$/s.exec(marked);
  if (literal !== null) return ofLiteral(request, language, literal[1] ?? '"', literal[2] ?? '', allowed);
  if (marked === '*' && !(language in readings))
    return allowed.kind === 'origin' ? [{ from, to, text: allowed.origin }] : undefined;
  return ofCall(request, language, marked, allowed);
}

function ofLiteral(
  request: OriginRequest,
  language: Language,
  quote: string,
  inner: string,
  allowed: AllowedOrigin,
): readonly Edit[] | undefined {
  const { from, to } = request;
  const header = /^(\s*access-control-allow-origin\s*:\s*)\*$/i.exec(inner)?.[1];
  if (header === undefined && inner !== '*') return undefined;
  const before = header === undefined ? '' : `${header.trimEnd()} `;
  if (allowed.kind === 'origin') return [{ from, to, text: `${quote}${before}${allowed.origin}${quote}` }];
  const reading = readingAt(request, language, allowed.name, quote);
  if (reading === undefined) return undefined;
  if (header === undefined) return [...reading.preparation, { from, to, text: reading.expression }];
  if (language !== 'php') return undefined;
  return [{ from, to, text: `${quote}${before}${quote} . ${reading.expression}` }];
}

interface ReadingHere {
  readonly expression: string;
  readonly preparation: readonly Edit[];
}

/** How a variable is read at this place, where one can be read. */
function readingAt(
  { text, from }: OriginRequest,
  language: Language,
  name: string,
  quote: string,
): ReadingHere | undefined {
  const reading = readings[language];
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  // Annotations and constants are settled when the program is compiled; Rust's variables may be missing.
  if (reading === undefined || language === 'rust' || /@\w+\s*\(|^\s*\[\w|\bconst\b/.test(line))
    return undefined;
  const preparation = reading.preparation?.(text);
  return { expression: reading.expression(name, quote), preparation: preparation ? [preparation] : [] };
}

interface Rewriting {
  readonly language: Language;
  /** Matches all of what is marked. */
  readonly marked: RegExp;
  /** What `$VALUE` in it stands for is the expression; other `$1` are groups. */
  readonly becomes: string;
}

/** Calls that allow all, and what allows one. */
const rewritings: readonly Rewriting[] = [
  { language: 'javascript', marked: /^(\w+)\((?:\{\s*\})?\)$/, becomes: '$1({ origin: $VALUE })' },
  { language: 'javascript', marked: /^(.*\benableCors)\(\)$/s, becomes: '$1({ origin: $VALUE })' },
  { language: 'python', marked: /^(\w*\.?CORS)\((\w+)\)$/, becomes: '$1($2, origins=[$VALUE])' },
  { language: 'python', marked: /^(\w*\.?cross_origin)(?:\(\))?$/, becomes: '$1(origins=[$VALUE])' },
  { language: 'java', marked: /^@CrossOrigin(?:\(\))?$/, becomes: '@CrossOrigin(origins = $VALUE)' },
  { language: 'kotlin', marked: /^@CrossOrigin(?:\(\))?$/, becomes: '@CrossOrigin(origins = [$VALUE])' },
  { language: 'c-sharp', marked: /^(.*)\bAllowAnyOrigin\(\)$/s, becomes: '$1WithOrigins($VALUE)' },
  { language: 'rust', marked: /^(.*)\ballow_any_origin\(\)$/s, becomes: '$1allowed_origin($VALUE)' },
];

function ofCall(
  request: OriginRequest,
  language: Language,
  marked: string,
  allowed: AllowedOrigin,
): readonly Edit[] | undefined {
  const rewriting = rewritings.find((one) => one.language === language && one.marked.test(marked));
  if (rewriting === undefined) return undefined;
  const { from, to } = request;
  const quote = language === 'javascript' ? "'" : '"';
  const isAnnotation = marked.startsWith('@') || /@\s*$/.test(request.text.slice(0, from));
  const reading =
    allowed.kind === 'variable' && !isAnnotation
      ? readingAt(request, language, allowed.name, quote)
      : undefined;
  const value = allowed.kind === 'origin' ? `${quote}${allowed.origin}${quote}` : reading?.expression;
  if (value === undefined) return undefined;
  const text = marked.replace(rewriting.marked, rewriting.becomes).replace('$VALUE', () => value);
  return [...(reading?.preparation ?? []), { from, to, text }];
}
