// A scan that needs a grammar is repeated once it is there.
import { deepStrictEqual } from 'node:assert';
import type { Syntax } from '../../../src/core/host/syntax.ts';
import type { ScanResult } from '../../../src/core/scan/engine.ts';
import { withGrammars } from '../../../src/core/scan/grammars.ts';

const needing: ScanResult = { findings: [], needs: 'go' };
const complete: ScanResult = { findings: [] };

function syntaxThat(trouble: string | undefined): Syntax & { readonly loaded: string[] } {
  const loaded: string[] = [];
  return {
    loaded,
    has: () => false,
    load(grammar) {
      loaded.push(grammar);
      return Promise.resolve(trouble);
    },
    parse: () => undefined,
  };
}

describe('scanning with grammars', () => {
  it('loads what is needed and scans again', async () => {
    const syntax = syntaxThat(undefined);
    const results = [needing, complete];
    deepStrictEqual(await withGrammars(syntax, () => results.shift()), complete);
    deepStrictEqual([syntax.loaded, results.length], [['go'], 0]);
  });
  it('says that a grammar cannot be loaded', async () => {
    const result = await withGrammars(syntaxThat('is in a language'), () => needing);
    deepStrictEqual(result, { ...needing, problem: 'is in a language' });
  });
  it('loads nothing where nothing is needed', async () => {
    const syntax = syntaxThat(undefined);
    deepStrictEqual(await withGrammars(syntax, () => complete), complete);
    deepStrictEqual(await withGrammars(syntax, () => undefined), undefined);
    deepStrictEqual(syntax.loaded, []);
  });
});
