// House rules that no linter checks, for every source file and every file of the repository.
import { deepStrictEqual, ok } from 'node:assert';
import { homedir } from 'node:os';
import path from 'node:path';
import { repositoryFiles, sourceFiles, textOf } from './files.ts';

describe('every source file', () => {
  it('says in its first line what it is for', () => {
    deepStrictEqual(
      sourceFiles().filter((file) => !/^\/\/ [`“A-Z].{15,}\n/.test(textOf(file))),
      [],
    );
  });

  it('has at most 400 lines', () => {
    deepStrictEqual(
      sourceFiles().filter((file) => textOf(file).split('\n').length > 401),
      [],
    );
  });

  it('leaves nothing to be done later', () => {
    // Put together here, so that this file does not find itself.
    const words = [
      ['TO', 'DO'],
      ['FIX', 'ME'],
      ['XX', 'X'],
      ['STAND', 'IN'],
    ].map((parts) => parts.join(''));
    const later = new RegExp(`^\\s*(?://|/?\\*).*\\b(?:${words.join('|')})\\b`, 'm');
    deepStrictEqual(
      sourceFiles().filter((file) => later.test(textOf(file))),
      [],
    );
  });

  it('re-exports nothing', () => {
    deepStrictEqual(
      sourceFiles().filter((file) => file.startsWith('src/') && /^export \* from/m.test(textOf(file))),
      [],
    );
  });
});

describe('every registry', () => {
  for (const registry of sourceFiles().filter((file) => /^src\/.*\/registry\.ts$/.test(file))) {
    it(`holds what is in its folder: ${registry}`, () => {
      const imports = [...textOf(registry).matchAll(/^import (type )?.* from '(\.[^']+)';$/gm)].map(
        ([, type, from = '']) => ({
          isType: type !== undefined,
          file: path.posix.join(path.posix.dirname(registry), from),
        }),
      );
      const entries = imports.filter(({ isType }) => !isType).map(({ file }) => file);
      const others = new Set([registry, ...imports.filter(({ isType }) => isType).map(({ file }) => file)]);
      const folders = new Set(entries.map((file) => path.posix.dirname(file)));
      ok(entries.length > 0);
      // What brings a scan's rules to the engine stands beside them.
      others.add('src/core/scan/rules/secrets/analyser.ts');
      deepStrictEqual(
        sourceFiles().filter((file) => folders.has(path.posix.dirname(file)) && !others.has(file)),
        entries.sort(),
      );
    });
  }
});

describe('no file of the repository', () => {
  const texts = repositoryFiles()
    .filter((file) => !/\.(?:png|vsix)$/.test(file))
    .map((file) => ({ file, text: textOf(file) }));
  const holding = (pattern: RegExp): readonly string[] =>
    texts.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

  it('names a folder of the machine it was written on', () => {
    const folders = [path.dirname(process.cwd()), homedir()].filter((folder) => folder.length > 4);
    const named = folders.map((folder) => `${folder.replaceAll(/\W/g, '\\$&')}[\\\\/]`).join('|');
    deepStrictEqual(holding(new RegExp(named || '(?!)')), []);
  });

  it('names a package registry', () => {
    deepStrictEqual(
      holding(new RegExp(['registry', 'npmjs|npm', 'pkg|verd', 'accio'].join('\\.?'), 'i')),
      [],
    );
    deepStrictEqual(holding(/^\s*(?:@[\w-]+:)?registry\s*=/m), []);
  });

  it('records where a package came from', () => {
    ok(texts.some(({ file }) => file === 'package-lock.json'));
    deepStrictEqual(holding(/^\s*"resolved": /m), []);
  });
});
