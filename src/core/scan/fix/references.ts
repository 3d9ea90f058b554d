// How files that are no programs refer to an environment variable: in place of the value, whatever is around it.
import { appendLine, lineEndOf, lineStart, type Edit } from './edit.ts';
import type { Language } from './language.ts';
import { literalAround } from './literal.ts';

/** A value in a text, and the name of the variable that is to hold it. */
export interface Spot {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

export interface Reference {
  /** What has to be true of the text. */
  readonly works?: (text: string) => boolean;
  /** What the variable is called in the env file, where that is another name. */
  readonly storedAs?: (name: string) => string;
  edits(spot: Spot): readonly Edit[];
}

export const references: Readonly<Partial<Record<Language, Reference>>> = {
  shell: { edits: (spot) => [inShell(spot)] },
  batch: { edits: ({ from, to, name }) => [{ from, to, text: `%${name}%` }] },
  dockerfile: { edits: (spot) => [...declared(spot), inPlace(spot)] },
  yaml: {
    // Kubernetes takes what is written there as it is.
    works: (text) => !(/^apiVersion:/m.test(text) && /^kind:/m.test(text)),
    edits: (spot) => [inPlace(spot)],
  },
  workflow: { edits: ({ from, to, name }) => [{ from, to, text: `\${{ secrets.${name} }}` }] },
  properties: { edits: (spot) => [inPlace(spot)] },
  npmrc: { edits: (spot) => [inPlace(spot)] },
  terraform: { storedAs: (name) => `TF_VAR_${name.toLowerCase()}`, edits: inTerraform },
};

function inPlace({ from, to, name }: Spot): Edit {
  return { from, to, text: `\${${name}}` };
}

/** Within single quotes nothing is expanded: they are closed before the variable and opened again after it. */
function inShell({ text, from, to, name }: Spot): Edit {
  const literal = literalAround(text, from, to);
  if (literal === undefined) return { from, to, text: `"\${${name}}"` };
  if (literal.quote !== "'") return inPlace({ text, from, to, name });
  if (literal.innerFrom === from && literal.innerTo === to)
    return { from: literal.from, to: literal.to, text: `"\${${name}}"` };
  return { from, to, text: `'"\${${name}}"'` };
}

/** A variable of the build has to be declared before the instruction that takes it. */
function declared({ text, from, name }: Spot): readonly Edit[] {
  if (new RegExp(`^[ \\t]*ARG[ \\t]+${name}\\b`, 'm').test(text.slice(0, from))) return [];
  let start = lineStart(text, from);
  while (start > 0 && text.slice(0, start).trimEnd().endsWith('\\')) start = lineStart(text, start - 1);
  return [{ from: start, to: start, text: `ARG ${name}${lineEndOf(text)}` }];
}

function inTerraform({ text, from, to, name }: Spot): readonly Edit[] {
  const variable = name.toLowerCase();
  const literal = literalAround(text, from, to);
  const isWhole = literal?.innerFrom === from && literal.innerTo === to;
  const use = isWhole
    ? { from: literal.from, to: literal.to, text: `var.${variable}` }
    : { from, to, text: `\${var.${variable}}` };
  if (new RegExp(`^variable[ \\t]+"${variable}"`, 'm').test(text)) return [use];
  const end = lineEndOf(text);
  const block = ['', `variable "${variable}" {`, '  type      = string', '  sensitive = true', '}'].join(end);
  return [use, appendLine(text, block)];
}
