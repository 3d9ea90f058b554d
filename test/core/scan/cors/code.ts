// How the tests of permissive CORS in code look at a snippet.
import { deepStrictEqual } from 'node:assert';
import { createScanner } from '../../../../src/core/scan/engine.ts';
import { withNeeded } from '../../../../src/core/scan/needed.ts';
import { analysersFor } from '../../../../src/core/scan/rules/analysers.ts';
import { createSyntax } from '../../../../src/node/scan/syntax.ts';

const syntax = createSyntax('dist/grammars');
const scanner = createScanner(analysersFor(['cors'], syntax));

/** What is found in a file of code: the rules without `cors-`, errors with `!`, information with `?`. */
export async function corsIn(path: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const { findings, problem } = await withNeeded(() => scanner.scan(path, bytes));
  const found = findings.map(({ rule, severity }) => `${rule.replace('cors-', '')}${marks[severity]}`);
  return [...found, ...(problem === undefined ? [] : [problem])].join(' ');
}

const marks = { error: '!', warning: '', information: '?' };

/** Makes tests of snippets in one language: each text, and what is found in it. */
export function snippets(
  path: string,
  cases: Readonly<Record<string, readonly (readonly [string, string])[]>>,
): void {
  for (const [title, pairs] of Object.entries(cases))
    it(title, async () => {
      const found: [string, string][] = [];
      for (const [text] of pairs) found.push([text, await corsIn(path, text)]);
      deepStrictEqual(found, pairs);
    });
}
