// Syntax trees for scanning, where there are files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Syntax } from '../../core/host/syntax.ts';
import { createSyntax as createSyntaxFrom } from '../../core/scan/syntax/syntax.ts';
import { reasonOf } from '../errors.ts';

/** @param folder where the grammars are: `grammars` beside the bundle */
export function createSyntax(folder: string): Syntax {
  return createSyntaxFrom(async (file) => {
    try {
      return await readFile(join(folder, file));
    } catch (error) {
      throw new Error(reasonOf(error), { cause: error });
    }
  });
}
