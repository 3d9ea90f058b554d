// Permissive CORS in code inside of other files: components with scripts, and notebooks.
import { deepStrictEqual } from 'node:assert';
import { createScanner } from '../../../../src/core/scan/engine.ts';
import { withNeeded } from '../../../../src/core/scan/needed.ts';
import { analysersFor } from '../../../../src/core/scan/rules/analysers.ts';
import { createSyntax } from '../../../../src/node/scan/syntax.ts';
import { corsIn, snippets } from './code.ts';

const syntax = createSyntax('dist/grammars');
const scanner = createScanner(analysersFor(['cors'], syntax));

/** Lines and columns of what is found. */
async function placesIn(path: string, text: string): Promise<readonly string[]> {
  const { findings } = await withNeeded(() => scanner.scan(path, new TextEncoder().encode(text)));
  return findings.map(({ line, column, preview }) => `${line}:${column} ${preview}`);
}

const set = "res.setHeader('Access-Control-Allow-Origin', '*');";

describe('permissive CORS in components', () => {
  it('is found where it stands', async () => {
    deepStrictEqual(
      await placesIn('src/A.vue', `<template>ä *</template>\n<script setup lang="ts">\n${set}\n</script>`),
      ["3:46 '*'"],
    );
  });
  snippets('src/A.vue', {
    'is found in scripts': [
      [`<script>\n${set}\n</script>\n<template><p></p></template>`, 'wildcard-header'],
      [`<script setup lang="ts">\nconst a = <number>1;\n${set}</script>`, 'wildcard-header'],
      [`<template>\n<p title="a > b">${set}</p>\n</template>`, ''],
      [`<script>\naxios.get('/a', { headers: { 'Access-Control-Allow-Origin': '*' } });\n</script>`, ''],
      [`<script>\n${set}`, 'wildcard-header'],
      [
        "<script>\nexport default { data: () => ({ more: { headers: { 'Access-Control-Allow-Origin': '*' } } }) };\n</script>",
        '',
      ],
    ],
  });
  snippets('src/A.svelte', {
    'is found in Svelte': [
      [`<script lang="ts">\n${set}\n</script>\n<p>{a}</p>`, 'wildcard-header'],
      [`<p>${set}</p>`, ''],
    ],
  });
  snippets('src/A.astro', {
    'is found in Astro': [
      [
        `---\nAstro.response.headers.set('Access-Control-Allow-Origin', '*');\n---\n<p>{a}</p>`,
        'wildcard-header',
      ],
      [`---\nconst a = 1;\n---\n<p>${set}</p><script>\n${set}\n</script>`, 'wildcard-header'],
      [`<p>\n---\n${set}\n---\n</p>`, ''],
    ],
  });
});

describe('permissive CORS in notebooks', () => {
  const notebook = (...cells: readonly object[]) =>
    JSON.stringify({ cells, metadata: { kernelspec: { name: 'python3' } } }, undefined, 1);
  const lines = ['from flask_cors import CORS\n', 'if True:\n', '    CORS(app, origins="*")\n', 'a = "\\\\"'];
  const code = { cell_type: 'code', outputs: [], source: lines };
  it('is found where it stands', async () => {
    deepStrictEqual(await placesIn('a.ipynb', notebook(code)), ['9:29 "*\\"']);
  });
  it('is found in code only', async () => {
    deepStrictEqual(await corsIn('a.ipynb', notebook({ cell_type: 'markdown', source: lines })), '');
    deepStrictEqual(await corsIn('a.ipynb', notebook(code, code)), 'wildcard-origin wildcard-origin');
    deepStrictEqual(await corsIn('a.ipynb', notebook(code).replace('python3', 'ir')), '');
    deepStrictEqual(await corsIn('a.ipynb', notebook(code).slice(0, 120)), '');
  });
});
