// Fills placeholders in: the text refers to environment variables, and these hold the values.
import type { Span } from '../../checklist/model.ts';
import { readPosix } from '../../shell/posix.ts';
import type { Redirection } from '../../shell/model.ts';
import { quote } from '../../verify/quote.ts';
import type { Encoding, Placeholder, Quotes } from './model.ts';
import { covers } from './reading.ts';

/** A command's text with as much filled in as there are values. */
export interface Filled {
  readonly text: string;
  /** To be added to the environment of the shell that runs the text. */
  readonly env: Readonly<Record<string, string>>;
  /** Those without a value, and those that only the author can fill in; in the order of the text. */
  readonly left: readonly Placeholder[];
}

/**
 * Fills in the values, by the names of the placeholders. No value becomes part of the text: whatever is in it, the shell
 * sees it as one piece of data, and so does a shell inside (`ssh host '…'`). In a URL and in JSON it is escaped.
 * @param placeholders of this text, as `findPlaceholders` returns them.
 */
export function substitute(
  text: string,
  placeholders: readonly Placeholder[],
  values: ReadonlyMap<string, string>,
): Filled {
  const documents = readPosix(text)
    .flatMap((command) => command.redirections)
    .filter(({ body }) => body?.expands === false);
  const env = new Map<string, string>();
  const edits: Edit[] = [];
  const left: Placeholder[] = [];
  for (const placeholder of placeholders) {
    const value = values.get(placeholder.name);
    const { kind, name, spot } = placeholder;
    const document = documents.find(({ body }) => body && covers(body, placeholder));
    if (value !== undefined && kind === 'variable') env.set(name, value);
    else if (value === undefined || spot === undefined || (document && !isPlain(document)))
      left.push(placeholder);
    else {
      const encoded = spot.encodings.reduce((value, encoding) => encode[encoding](value), value);
      const variable = variableFor(env, `SHIPCHECK_${name}`, encoded);
      edits.push({ from: placeholder.from, to: placeholder.to, text: refer[spot.quotes](variable) });
    }
  }
  const opened = documents.filter(({ body }) => edits.some((edit) => body && covers(body, edit)));
  return {
    text: edited(text, [...edits, ...opened.flatMap((document) => openingUp(document, text, edits))]),
    env: Object.fromEntries(env),
    left,
  };
}

interface Edit extends Span {
  readonly text: string;
}

/** What to write in the script for a variable. */
const refer: Readonly<Record<Quotes, (variable: string) => string>> = {
  none: (variable) => `"\${${variable}}"`,
  double: (variable) => `\${${variable}}`,
  single: (variable) => `'"\${${variable}}"'`,
  ansi: (variable) => `'"\${${variable}}"$'`,
  document: (variable) => `\${${variable}}`,
  raw: (variable) => `\${${variable}}`,
};

/** What a value has to be for whatever reads it after the shell. */
const encode: Readonly<Record<Encoding, (value: string) => string>> = {
  none: (value) => quote('posix', value),
  double: (value) => `"${quote('posix', value)}"`,
  single: (value) => `'${quote('posix', value)}'`,
  ansi: (value) => `'${quote('posix', value)}$'`,
  url: (value) => encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/%2F/g, '/'),
  json: (value) => JSON.stringify(value).slice(1, -1),
};

/** The variable that holds this value: one of this name for each form that is needed of it. */
function variableFor(env: Map<string, string>, name: string, value: string): string {
  for (let number = 1; ; number++) {
    const variable = number === 1 ? name : `${name}_${number}`;
    if (env.has(variable) && env.get(variable) !== value) continue;
    env.set(variable, value);
    return variable;
  }
}

function isPlain({ target }: Redirection): boolean {
  return /^\w+$/.test(target);
}

/** Makes the shell expand a here-document whose delimiter was quoted, and nothing in it but what is filled in. */
function openingUp(
  { from, to, target, body }: Redirection,
  text: string,
  edits: readonly Edit[],
): readonly Edit[] {
  const operator = /^\d*<<-?\s*/.exec(text.slice(from, to))?.[0] ?? '<<';
  const escapes = [...(body?.text ?? '').matchAll(/[\\$`]/g)]
    .map(({ index, 0: char }) => {
      const at = (body?.from ?? 0) + index;
      return { from: at, to: at + 1, text: `\\${char}` };
    })
    .filter((escape) => !edits.some((edit) => covers(edit, escape)));
  return [{ from: from + operator.length, to, text: target }, ...escapes];
}

function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at);
}
