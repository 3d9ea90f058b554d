// What is shipped: how large what activation loads is, and that every bundle holds only what it may.
import { deepStrictEqual, ok, rejects } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import * as esbuild from 'esbuild';
import { loadModule, loadModulesFrom } from '../../src/webModules.ts';

/** Bytes that activation may load, minified. */
const limits = { 'src/extension.ts': 400_000, 'src/extension.web.ts': 400_000 };

type Options = esbuild.BuildOptions & { readonly outdir: string };

const { shipped } = createRequire(path.resolve('package.json'))('./esbuild.js') as {
  readonly shipped: readonly Options[];
};

/** The minified bundle that starts from a file: its size, and the files of ours in it. */
async function bundle(entry: string): Promise<{ readonly size: number; readonly files: readonly string[] }> {
  const options = shipped.find(({ entryPoints }) => Object.values(entryPoints ?? {}).includes(entry));
  ok(options, `${entry} is not shipped`);
  const { outputFiles, metafile } = await esbuild.build({
    ...options,
    entryPoints: [entry],
    minify: true,
    sourcemap: false,
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  return { size: outputFiles[0]?.contents.length ?? 0, files: Object.keys(metafile.inputs) };
}

describe('what activation loads', () => {
  for (const [entry, limit] of Object.entries(limits)) {
    it(`is less than ${limit / 1000} kB from ${entry}`, async function () {
      this.timeout(20_000);
      const { size } = await bundle(entry);
      console.log(`      ${Math.round(size / 1000)} kB`);
      ok(size > 10_000 && size < limit, `${size} bytes`);
    });
  }

  it('is nothing that is only loaded when first used', async () => {
    const { files } = await bundle('src/extension.ts');
    deepStrictEqual(
      files.filter((file) => /\.lazy\.ts$|^src\/(?:node|cli)\/|node_modules\/(?:undici|yaml)\//.test(file)),
      ['src/node/privateFolder.ts'].filter((file) => files.includes(file)),
    );
  });

  it('needs nothing of Node in a browser', async () => {
    const { files } = await bundle('src/extension.web.ts');
    deepStrictEqual(
      files.filter((file) => /^src\/(?:node|cli)\/|^src\/.*\.lazy\.ts$/.test(file)),
      [],
    );
  });
});

describe('what a scan loads before it begins', () => {
  for (const entry of ['src/cli/runScan.lazy.ts', 'src/node/scan/scanWorker.lazy.ts'])
    it(`is neither YAML nor what few files need: ${entry}`, async () => {
      const { files } = await bundle(entry);
      ok(files.includes('src/core/scan/rules/registry.ts'));
      deepStrictEqual(
        files.filter((file) => file !== entry && /\.lazy\.ts$|node_modules\/yaml\//.test(file)),
        [],
      );
    });
});

describe('what a browser loads later', () => {
  const modules = readdirSync('src/core', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.lazy.ts'),
  );
  for (const module of modules) {
    const file = path.basename(module, '.ts');
    it(`needs nothing of Node: ${file}`, () => {
      const globals = { TextDecoder, TextEncoder, URL, atob, btoa, performance };
      const made: { readonly exports: object } = { exports: {} };
      const code = readFileSync(`dist/${file}.js`, 'utf8');
      const run = runInNewContext(`(module, exports) => {${code}\n}`, globals) as (
        module: object,
        exports: object,
      ) => void;
      run(made, made.exports);
      ok(Object.keys(made.exports).length > 0);
    });
  }

  it('is asked for again when it could not be read', async () => {
    const sources = ['', 'exports.one = 1;', 'exports.one = 2;'];
    loadModulesFrom(async () => {
      const source = sources.shift();
      if (source === '') throw new Error('offline');
      return new TextEncoder().encode(source);
    });
    await rejects(loadModule('a.js'), /offline/);
    deepStrictEqual(await loadModule('a.js'), { one: 1 });
    deepStrictEqual(await loadModule('a.js'), { one: 1 });
  });

  it('finds no other module', async () => {
    loadModulesFrom(async () => new TextEncoder().encode('require("fs");'));
    await rejects(loadModule('b.js'), /no module fs in a browser/);
  });
});
