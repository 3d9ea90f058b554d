// Syntax trees for scanning, where there are files: the parser and its grammars are loaded when first needed.
import type { Syntax } from '../../core/host/syntax.ts';
import { reasonOf } from '../errors.ts';
import type { TreeSitter } from './treeSitter.lazy.ts';

/** @param folder where the grammars are: `grammars` beside the bundle */
export function createSyntax(folder: string): Syntax {
  let starting: Promise<TreeSitter> | undefined;
  let parser: TreeSitter | undefined;
  return {
    has: (grammar) => parser?.grammars.has(grammar) === true,
    async load(grammar) {
      try {
        starting ??= import('./treeSitter.lazy.ts').then(({ createTreeSitter }) => createTreeSitter(folder));
        parser = await starting;
        if (!parser.grammars.has(grammar)) await parser.load(grammar);
        return undefined;
      } catch (error) {
        return `could not be read for CORS settings: ${reasonOf(error)}`;
      }
    },
    parse: (grammar, text, isOver) => parser?.parse(grammar, text, isOver),
  };
}
