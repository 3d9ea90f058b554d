// How each language reads an environment variable.
import { lineEnd, lineEndOf, type Edit } from './edit.ts';
import type { Language } from './language.ts';

export interface Reading {
  /** An expression; `quote` is the one that the file uses there. */
  expression(name: string, quote: string): string;
  /** The same inside of a literal that already has expressions in it; `undefined` where that is not possible. */
  embedded?(name: string, quote: string): string | undefined;
  /** What marks a literal that has expressions in it. */
  readonly interpolation?: RegExp;
  /** What the file needs so that the expression can be evaluated. */
  preparation?(text: string): Edit | undefined;
}

export const readings: Readonly<Partial<Record<Language, Reading>>> = {
  javascript: {
    expression: (name) => `process.env.${name}`,
    embedded: (name, quote) => (quote === '`' ? `\${process.env.${name}}` : undefined),
    interpolation: /\$\{/,
  },
  python: {
    expression: (name, quote) => `os.environ[${quote}${name}${quote}]`,
    embedded: (name, quote) => (quote === '"' ? `{os.environ['${name}']}` : `{os.environ["${name}"]}`),
    preparation: (text) =>
      /^import[ \t]+(?:[^\n#]*,[ \t]*)?os\b/m.test(text) ? undefined : pythonImport(text),
  },
  go: {
    expression: (name) => `os.Getenv("${name}")`,
    preparation: (text) => (/^\s*(?:import\s+)?(?:\w+\s+)?"os"/m.test(text) ? undefined : goImport(text)),
  },
  java: { expression: (name) => `System.getenv("${name}")` },
  kotlin: {
    expression: (name) => `System.getenv("${name}")`,
    embedded: (name) => `\${System.getenv("${name}")}`,
    interpolation: /\$[{\w]/,
  },
  groovy: {
    expression: (name, quote) => `System.getenv(${quote}${name}${quote})`,
    embedded: (name, quote) => (quote === '"' ? `\${System.getenv('${name}')}` : undefined),
    interpolation: /\$[{\w]/,
  },
  scala: { expression: (name) => `sys.env("${name}")` },
  'c-sharp': { expression: (name) => `System.Environment.GetEnvironmentVariable("${name}")` },
  php: { expression: (name) => `getenv('${name}')`, interpolation: /\{?\$[\w{]/ },
  ruby: {
    expression: (name, quote) => `ENV.fetch(${quote}${name}${quote})`,
    embedded: (name, quote) => (quote === '"' ? `#{ENV.fetch('${name}')}` : undefined),
    interpolation: /#\{/,
  },
  rust: { expression: (name) => `std::env::var("${name}").expect("${name} is not set")` },
  swift: { expression: (name) => `ProcessInfo.processInfo.environment["${name}"]`, interpolation: /\\\(/ },
  elixir: {
    expression: (name) => `System.fetch_env!("${name}")`,
    embedded: (name, quote) => (quote === '"' ? `#{System.fetch_env!("${name}")}` : undefined),
    interpolation: /#\{/,
  },
  perl: {
    expression: (name) => `$ENV{${name}}`,
    embedded: (name, quote) => (quote === '"' ? `$ENV{${name}}` : undefined),
    interpolation: /[$@]\w/,
  },
  lua: { expression: (name, quote) => `os.getenv(${quote}${name}${quote})` },
  powershell: {
    expression: (name) => `$env:${name}`,
    embedded: (name, quote) => (quote === '"' ? `$($env:${name})` : undefined),
    interpolation: /\$/,
  },
};

/** After the module's text and what it takes from the future; before its first other import or statement. */
function pythonImport(text: string): Edit {
  const end = lineEndOf(text);
  const head =
    /^(?:#[^\n]*\n|\s*\n|(?:[rRuU]?"""[^]*?"""|[rRuU]?'''[^]*?''')[ \t]*\r?\n|from __future__ import [^\n]*\n)*/.exec(
      text,
    );
  const at = head?.[0].length ?? 0;
  const isBeforeImport = /^(?:import|from)\b/.test(text.slice(at));
  return { from: at, to: at, text: `import os${end}${isBeforeImport ? '' : end}` };
}

function goImport(text: string): Edit | undefined {
  const end = lineEndOf(text);
  const block = /^import[ \t]*\([ \t]*\r?\n/m.exec(text);
  if (block) {
    const at = block.index + block[0].length;
    return { from: at, to: at, text: `\t"os"${end}` };
  }
  const clause = /^package[ \t]+\w+[^\n]*$/m.exec(text);
  if (!clause) return undefined;
  const at = lineEnd(text, clause.index);
  return { from: at, to: at, text: `${end}${end}import "os"` };
}
