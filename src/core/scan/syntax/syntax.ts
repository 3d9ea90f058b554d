// Syntax trees for scanning: the parser and its grammars are loaded when first needed, from wherever a host has them.
import type { Syntax } from '../../host/syntax.ts';
import type { ReadBytes, TreeSitter } from './treeSitter.lazy.ts';

/** @param read gives `tree-sitter.wasm` and the grammars beside it; rejects with a phrase for people */
export function createSyntax(read: ReadBytes): Syntax {
  let starting: Promise<TreeSitter> | undefined;
  let parser: TreeSitter | undefined;
  return {
    has: (grammar) => parser?.grammars.has(grammar) === true,
    async load(grammar) {
      try {
        starting ??= import('./treeSitter.lazy.ts').then(({ createTreeSitter }) => createTreeSitter(read));
        parser = await starting;
        if (!parser.grammars.has(grammar)) await parser.load(grammar);
        return undefined;
      } catch (error) {
        // What could not be fetched may be there the next time.
        if (parser === undefined) starting = undefined;
        return `could not be read for CORS settings: ${error instanceof Error ? error.message : String(error)}`;
      }
    },
    parse: (grammar, text, isOver) => parser?.parse(grammar, text, isOver),
  };
}
