// Of named files and folders, those that a scan of everything would look at.
import { deepStrictEqual } from 'node:assert';
import { createScanMachine } from '../../../src/node/scan/machine.ts';
import { folderForEach } from './repository.ts';

const machine = createScanMachine('', '');

describe('select', () => {
  const folder = folderForEach();
  for (const useGit of [true, false]) {
    for (const isRepository of [true, false]) {
      describe(`${useGit ? 'with' : 'without'} git, in ${isRepository ? 'a repository' : 'a folder'}`, () => {
        const selected = async (...paths: readonly string[]) =>
          [...(await machine.select({ root: folder.path, paths, useGit }))].sort();
        beforeEach(() => {
          if (isRepository) folder.git('init', '-q');
          folder.write('.gitignore', '*.log\nout/\n!keep.log\n');
          for (const file of ['a.ts', 'a.log', 'keep.log', 'out/a.ts', 'src/a.ts', 'src/b.log', 'src/*.ts'])
            folder.write(file, '');
          folder.write('src/.gitignore', 'own.ts\n');
          folder.write('src/own.ts', '');
        });
        it('leaves out ignored files', async () =>
          deepStrictEqual(
            await selected('a.ts', 'a.log', 'keep.log', 'out/a.ts', 'src/own.ts', 'src/b.log', 'a.ts'),
            ['a.ts', 'keep.log'],
          ));
        it('finds what is in folders', async () => {
          deepStrictEqual(await selected('src'), ['src/*.ts', 'src/.gitignore', 'src/a.ts']);
          deepStrictEqual(await selected('out'), []);
        });
        it('takes names as they are, and no .git', async () => {
          deepStrictEqual(await selected('src/*.ts'), ['src/*.ts']);
          deepStrictEqual(await selected('.git/config', 'gone.ts'), []);
        });
        it('finds nothing for nothing', async () => deepStrictEqual(await selected(), []));
        it('finds everything when nothing is named', async () =>
          deepStrictEqual(
            [...(await machine.select({ root: folder.path, useGit }))].sort(),
            ['.gitignore', 'a.ts', 'keep.log', 'src/*.ts', 'src/.gitignore', 'src/a.ts'].sort(),
          ));
      });
    }
  }
});
