// Bad input, large input, and places in files: permissive CORS in code all the same.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import type { Syntax } from '../../../../src/core/host/syntax.ts';
import { createScanner } from '../../../../src/core/scan/engine.ts';
import { withNeeded } from '../../../../src/core/scan/needed.ts';
import { analysersFor } from '../../../../src/core/scan/rules/analysers.ts';
import { createSyntax } from '../../../../src/node/scan/syntax.ts';
import { corsIn, snippets } from './code.ts';

const syntax = createSyntax('dist/grammars');
const scanner = createScanner(analysersFor(['cors'], syntax));
const scan = (path: string, text: string) =>
  withNeeded(() => scanner.scan(path, new TextEncoder().encode(text)));

describe('looking for permissive CORS in code', () => {
  it('says where it is, with text before it that is no ASCII', async () => {
    for (const path of ['a.ts', 'a.kt', 'a.py']) {
      const { findings } = await scan(path, 'x = "äöü😀"; r.setHeader("Access-Control-Allow-Origin", "*")');
      deepStrictEqual(
        findings.map(({ line, column, endColumn, preview }) => [line, column, endColumn, preview]),
        [[1, 57, 60, '"*"']],
        path,
      );
    }
  });
  it('passes over a byte-order mark', async () => {
    const { findings } = await scan('a.js', '\uFEFFres.header("Access-Control-Allow-Origin", "*")');
    deepStrictEqual(
      findings.map(({ line, column }) => [line, column]),
      [[1, 43]],
    );
  });
  it('reads the rest of a file with errors', async () => {
    const call = 'res.header("Access-Control-Allow-Origin", "*");';
    strictEqual(await corsIn('a.js', `${call}\nfunction ( { if (`), 'wildcard-header');
    strictEqual(
      await corsIn('a.py', 'r.headers["Access-Control-Allow-Origin"] = "*"\nif x\n  y = (1,\ndef f(:'),
      'wildcard-header',
    );
  });
  snippets('src/a.ts', {
    'makes nothing of what is half typed': [
      ["import cors from 'cors';\napp.use(cors({ origin: '", ''],
      ["res.setHeader('Access-Control-Allow-Origin', ", ''],
      ["res.setHeader('Access-Control-Allow-Origin'", ''],
    ],
    'makes nothing of templates': [
      ['const a = {{ cors.origin }}; <%= cors %> {% cors %}', ''],
      ["res.header('Access-Control-Allow-Origin', '{{ origin }}')", ''],
    ],
  });
  it('leaves out what tools have made', async () => {
    const code = `${'a=b;'.repeat(20_000)}res.header("Access-Control-Allow-Origin","*")`;
    const { findings, note } = await scan('src/a.js', code);
    deepStrictEqual([findings, note], [[], 'is minified and not read for CORS settings']);
    strictEqual((await scan('src/a.js', code.replace(/res.*/, 'fetch(u,{mode:"cors"})'))).note, undefined);
    strictEqual(await corsIn('dist/a.min.js', 'res.header("Access-Control-Allow-Origin","*")'), '');
  });
  it('says that a file is too large', async () => {
    const { findings, note } = await scan('a.js', `${'a();\n'.repeat(250_000)}cors()`);
    deepStrictEqual([findings, note], [[], 'is too large to be read for CORS settings']);
  });
  it('says that a file is nested too deeply', async () => {
    const { note } = await scan('a.js', `cors({ origin: ${'[\n'.repeat(40_000)}${']'.repeat(40_000)} })`);
    match(note ?? 'nothing', /nested too deeply/);
  });
  it('follows names through a large file', async () => {
    const filler = 'export function f(a) {\n  return a + 1;\n}\n'.repeat(1000);
    const code = [
      "const ANY = '*';",
      filler,
      'const OTHER = ANY;',
      filler,
      "res.header('Access-Control-Allow-Origin', OTHER);",
    ].join('\n');
    strictEqual(await corsIn('a.js', code), 'wildcard-variable');
    strictEqual(await corsIn('a.js', filler + filler + '// cors'), '');
  });
  it('is done soon where many names stand for one another', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `a${index}`);
    const lines = names.flatMap((name) => names.map((other) => `${name} = ${other} || b;`));
    const code = `${lines.join('\n')}\nres.header('Access-Control-Allow-Origin', a0);`;
    const start = performance.now();
    strictEqual(await corsIn('src/a.js', code), '');
    ok(performance.now() - start < 2000);
  });
  it('parses only what may say something of CORS', async () => {
    const asked: string[] = [];
    const none: Syntax = {
      has: () => false,
      load: async (grammar) => (asked.push(grammar), 'is not there'),
      parse: () => undefined,
    };
    const counting = createScanner(analysersFor(['cors'], none));
    const bytesOf = (text: string) => new TextEncoder().encode(text);
    for (const text of ['{ "co", "Corsican" }', "fetch(u, { mode: 'cors' })", '// Cors is hard', '<Cors/>'])
      await withNeeded(() => counting.scan('src/a.js', bytesOf(text)));
    deepStrictEqual(asked, []);
    await withNeeded(() => counting.scan('src/a.js', bytesOf('app.UseCors()')));
    deepStrictEqual(asked, ['javascript']);
  });
  it('does without grammars where there are none', async () => {
    const bare = createScanner(analysersFor(['cors']));
    const bytes = new TextEncoder().encode(
      'install(CORS) { anyHost() }\nres.header("Access-Control-Allow-Origin", "*")',
    );
    const counts: number[] = [];
    for (const path of ['a.kt', 'a.js'])
      counts.push((await withNeeded(() => bare.scan(path, bytes))).findings.length);
    deepStrictEqual(counts, [2, 0]);
  });
});

describe('findings of permissive CORS', () => {
  const wildcard = "import cors from 'cors';\napp.use(cors({ origin: '*' }));\n";
  it('are milder in tests, examples and development', async () => {
    for (const path of ['test/a.ts', 'examples/a.ts', 'src/a.dev.ts', 'src/a.spec.ts'])
      strictEqual(await corsIn(path, wildcard), 'wildcard-origin?', path);
  });
  it('say what a browser does', async () => {
    const { findings } = await scan('a.ts', wildcard);
    strictEqual(
      findings[0]?.message,
      "origin = '*' lets every website read the answers to requests without cookies.",
    );
    const other = await scan(
      'a.ts',
      "import cors from 'cors';\napp.use(cors({ origin: true, credentials: true }))",
    );
    match(
      other.findings[0]?.message ?? '',
      /sends any origin back and allows cookies: every website can read/,
    );
  });
  it('have a fingerprint of their own, wherever their lines are', async () => {
    const of = async (path: string, text: string) => (await scan(path, text)).findings[0]?.fingerprint;
    const one = await of('a.ts', wildcard);
    strictEqual(await of('a.ts', `// more\n\n${wildcard}`), one);
    for (const [path, text] of [
      ['b.ts', wildcard],
      ['a.ts', wildcard.replace('app', 'api')],
    ] as const)
      strictEqual((await of(path, text)) === one, false);
  });
  it('are silenced by a comment', async () => {
    strictEqual(
      await corsIn(
        'a.ts',
        wildcard.replace(';\n', '; // shipcheck:ignore\n').replace('}));', '})); // shipcheck:ignore'),
      ),
      '',
    );
  });
});
