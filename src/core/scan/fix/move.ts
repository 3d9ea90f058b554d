// Moves a value out of a file: the file reads an environment variable, and an env file holds the value.
import type { RuleInfo } from '../finding.ts';
import { parseEnvFile } from '../../config/envFile.ts';
import { appendLine, lineStart, type Edit } from './edit.ts';
import { languageOf, type Language } from './language.ts';
import { linesLiteral } from './linesLiteral.ts';
import { literalAround, type Literal } from './literal.ts';
import { freeName, variableName } from './name.ts';
import { readings, type Reading } from './reading.ts';
import { references } from './references.ts';

export interface MoveRequest {
  readonly path: string;
  readonly languageId?: string;
  readonly text: string;
  /** Where the value stands. */
  readonly from: number;
  readonly to: number;
  readonly rule: Pick<RuleInfo, 'id' | 'kind' | 'category'>;
  /** What is in the env file already. */
  readonly envText: string;
}

export interface Move {
  /** The name of the variable. */
  readonly name: string;
  /** In the file. */
  readonly edits: readonly Edit[];
  /** In the env file; empty where it has the value already. */
  readonly envEdits: readonly Edit[];
}

/** `undefined` where there is no good way to read a variable in the file's language, or at this place of it. */
export function planMove(request: MoveRequest): Move | undefined {
  const { path, languageId, text, from, to, rule } = request;
  if (rule.kind !== 'secrets') return undefined;
  const language = languageOf(path, languageId);
  const reading = readings[language];
  if (/\n|\\n/.test(text.slice(from, to))) return reading && moveLines(request, language, reading);
  if (reading) return moveFromCode(request, reading);
  const reference = references[language];
  if (!reference || reference.works?.(text) === false) return undefined;
  const value = text.slice(from, to);
  const wanted = variableName(text.slice(lineStart(text, from), from), value, rule);
  const storedAs = reference.storedAs ?? ((name: string) => name);
  const { values } = parseEnvFile(request.envText);
  const stored = freeName(storedAs(wanted), value, values);
  const name = wanted + stored.slice(storedAs(wanted).length);
  const edits = reference.edits({ text, from, to, name });
  return { name: stored, edits, envEdits: envEdits(request.envText, values, stored, value) };
}

function moveFromCode(request: MoveRequest, reading: Reading): Move | undefined {
  const { text, from, to, rule, envText } = request;
  const literal = literalAround(text, from, to);
  if (literal === undefined) return undefined;
  const inner = text.slice(literal.innerFrom, literal.innerTo);
  const isFormatted = isInterpolated(literal, inner, reading);
  if (inner.includes('\\') || (!isFormatted && !/^[rRuU@]?$/.test(literal.prefix))) return undefined;
  // What has expressions in it stays; any other literal moves as a whole, since it is one value.
  const value = isFormatted ? text.slice(from, to) : inner;
  const { values } = parseEnvFile(envText);
  const wanted = variableName(text.slice(lineStart(text, from), literal.from), value, rule);
  const name = freeName(wanted, value, values);
  const embedded = isFormatted ? reading.embedded?.(name, literal.quote) : undefined;
  if (isFormatted && embedded === undefined) return undefined;
  const use: Edit =
    embedded === undefined
      ? {
          from: literal.from,
          to: literal.to,
          text: bracedInMarkup(text, literal, reading.expression(name, literal.quote)),
        }
      : { from, to, text: embedded };
  const preparation = reading.preparation?.(text);
  return {
    name,
    edits: preparation ? [preparation, use] : [use],
    envEdits: envEdits(envText, values, name, value),
  };
}

function moveLines(request: MoveRequest, language: Language, reading: Reading): Move | undefined {
  const { text, from, to, rule, envText } = request;
  const literal = linesLiteral(text, from, to, language);
  if (literal === undefined) return undefined;
  const { value, quote } = literal;
  const { values } = parseEnvFile(envText);
  const wanted = variableName(text.slice(lineStart(text, literal.from), literal.from), value, rule);
  const name = freeName(wanted, value, values);
  const use = { from: literal.from, to: literal.to, text: reading.expression(name, quote) };
  const preparation = reading.preparation?.(text);
  return {
    name,
    edits: preparation ? [preparation, use] : [use],
    envEdits: envEdits(envText, values, name, value),
  };
}

function isInterpolated({ prefix, quote }: Literal, inner: string, { interpolation }: Reading): boolean {
  if (/[fF$]/.test(prefix)) return true;
  return quote !== "'" && interpolation?.test(inner) === true;
}

/** The value of an attribute in JSX is an expression only within braces. */
function bracedInMarkup(text: string, literal: Literal, expression: string): string {
  const before = text.slice(lineStart(text, literal.from), literal.from);
  return /<[A-Za-z][\w.]*(?:\s[^<>]*)?\s[\w-]+=$/.test(before) ? `{${expression}}` : expression;
}

function envEdits(
  envText: string,
  values: ReadonlyMap<string, string>,
  name: string,
  value: string,
): readonly Edit[] {
  return values.get(name) === value ? [] : [appendLine(envText, `${name}=${quoted(value)}`)];
}

/** As `parseEnvFile` and dotenv read it back. */
function quoted(value: string): string {
  if (/^[\w./:@%+,=~-]+$/.test(value)) return value;
  if (value.includes('\n')) return `"${value.replaceAll('\n', '\\n')}"`;
  if (!value.includes("'")) return `'${value}'`;
  return `"${value.replace(/[\\"$]/g, String.raw`\$&`)}"`;
}
