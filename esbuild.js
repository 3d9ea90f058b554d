// Builds everything: the extension for desktop and web, the command line, the development tools and the tests.
const esbuild = require('esbuild');
const wabt = require('wabt');
const fs = require('node:fs');
const path = require('node:path');

const args = new Set(process.argv.slice(2));
const minify = args.has('--production');
const watch = args.has('--watch');
const quiet = args.has('--quiet');

/** Every `.ts` file below a folder, sorted, so that test order is the same everywhere. */
function sources(folder, suffix) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix))
    .map((name) => path.join(folder, name).replaceAll('\\', '/'))
    .sort();
}

const bundleOf = (lazyModule) => `${path.basename(lazyModule, '.ts')}.js`;

/**
 * Keeps `import('./x.lazy.ts')` out of the bundle that asks for it: the module becomes a file of its own beside the
 * bundle, loaded when first used. CommonJS output has no code splitting of esbuild's own.
 */
const lazy = {
  name: 'lazy',
  setup(build) {
    // Required, not imported: Node would have to guess what a CommonJS module exports.
    build.initialOptions.supported = { 'dynamic-import': false };
    build.onResolve({ filter: /\.lazy\.ts$/ }, (request) =>
      request.kind === 'dynamic-import' ? { path: `./${bundleOf(request.path)}`, external: true } : undefined,
    );
  },
};

/**
 * The same in a browser, where nothing can be required: the import gives a module that has a function `then` and
 * nothing else, so that whoever awaits it awaits what `loadModule` gives.
 */
const lazyInBrowser = {
  name: 'lazy in browser',
  setup(build) {
    build.onResolve({ filter: /\.lazy\.ts$/ }, (request) =>
      request.kind === 'dynamic-import' ? { path: request.path, namespace: 'lazy' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, (module) => ({
      contents: `
        import { loadModule } from './src/webModules.ts';
        export const then = (resolve, reject) => loadModule('${bundleOf(module.path)}').then(resolve, reject);`,
      resolveDir: __dirname,
    }));
  },
};

/** WebAssembly is written as text. */
const wat = {
  name: 'wat',
  setup(build) {
    build.onLoad({ filter: /\.wat$/ }, async ({ path: file }) => {
      const module = (await wabt()).parseWat(file, fs.readFileSync(file));
      const { buffer } = module.toBinary({});
      module.destroy();
      return { contents: buffer, loader: 'binary' };
    });
  },
};

/** One bundle of many test files: starting mocha on it is several times faster than on a bundle for each. */
const tests = (layers) => ({
  contents: layers
    .flatMap((layer) => sources(`test/${layer}`, '.test.ts'))
    .map((file) => `import './${file}';`)
    .join('\n'),
  resolveDir: __dirname,
  sourcefile: `${layers[0]}-tests.ts`,
});

const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  logLevel: quiet ? 'warning' : 'info',
  minify,
  plugins: [wat],
};
const node = { ...common, platform: 'node', target: 'node20', sourcemap: minify ? false : 'linked' };
const development = {
  ...node,
  minify: false,
  sourcemap: 'inline',
  packages: 'external',
  external: ['vscode'],
};

/** The development tools that are started by name. */
const tools = {
  bench: 'tools/bench.ts',
  icon: 'tools/icon.ts',
  schema: 'tools/schema.ts',
  pictures: 'tools/pictures.ts',
  'server-guard': 'tools/vscode-server/guard.ts',
  start: 'tools/start.ts',
  test: 'tools/test.ts',
  'test-editor': 'tools/test-editor.ts',
  'test-host': 'tools/test-host.ts',
  'test-package': 'tools/test-package.ts',
  'train-randomness': 'tools/train-randomness.ts',
  'write-docs': 'tools/write-docs.ts',
};

const shipped = [
  {
    ...node,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    external: ['vscode'],
    plugins: [wat, lazy],
  },
  {
    ...common,
    platform: 'browser',
    entryPoints: { extension: 'src/extension.web.ts' },
    outdir: 'dist/web',
    external: ['vscode'],
    plugins: [wat, lazyInBrowser],
  },
  {
    ...node,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    plugins: [wat, lazy],
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...node,
    entryPoints: [...sources('src/node', '.lazy.ts'), ...sources('src/cli', '.lazy.ts')],
    outdir: 'dist',
    entryNames: '[name]',
    plugins: [wat, lazy],
  },
  // For both hosts: what Node's own modules are asked for is asked where there is Node.
  {
    ...common,
    platform: 'browser',
    sourcemap: node.sourcemap,
    entryPoints: sources('src/core', '.lazy.ts'),
    outdir: 'dist',
    entryNames: '[name]',
    external: ['fs', 'fs/promises', 'module', 'path', 'url'],
    // tree-sitter asks a document for its own address, or gives up; in a worker there is none.
    define: { document: 'globalThis' },
  },
];

const developed = [
  { ...development, entryPoints: tools, outdir: 'out/tools', banner: { js: '#!/usr/bin/env node' } },
  { ...development, entryPoints: sources('bench', '.bench.ts'), outdir: 'out/bench' },
  { ...development, stdin: tests(['core', 'node', 'cli', 'tidy', 'tools']), outfile: 'out/test/unit.js' },
  {
    ...development,
    stdin: {
      ...tests(['editor']),
      contents: `export { run } from './test/editor/run.ts';\n${tests(['editor']).contents}`,
    },
    outfile: 'out/test/editor.js',
  },
  { ...development, stdin: tests(['ui']), outfile: 'out/test/ui.js' },
];

/** The parser's runtime and the grammars of the languages that are scanned, loaded when the first file needs them. */
function copyGrammars() {
  const from = path.join(path.dirname(require.resolve('@vscode/tree-sitter-wasm')), 'tree-sitter');
  const languages = 'javascript typescript tsx python java go c-sharp php ruby rust'.split(' ');
  fs.mkdirSync('dist/grammars', { recursive: true });
  for (const name of ['', ...languages.map((language) => `-${language}`)])
    fs.copyFileSync(`${from}${name}.wasm`, `dist/grammars/tree-sitter${name}.wasm`);
  fs.copyFileSync(path.join(from, '../../LICENSE'), 'dist/grammars/LICENSE');
}

async function main() {
  const builds = minify ? shipped : [...shipped, ...developed];
  if (watch) copyGrammars();
  if (!watch) {
    fs.rmSync('dist', { recursive: true, force: true });
    await Promise.all(builds.map((options) => esbuild.build(options)));
    copyGrammars();
    fs.chmodSync('dist/cli.js', 0o755);
    if (!minify) fs.chmodSync('out/tools/test-host.js', 0o755);
    return;
  }
  for (const options of builds) await (await esbuild.context(options)).watch();
}

// A test measures what `shipped` makes.
module.exports = { shipped };
if (require.main === module) main().catch(() => process.exit(1));
