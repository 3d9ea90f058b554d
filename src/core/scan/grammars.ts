// Scans again once a grammar is there: the only place that hosts need to know of.
import type { Syntax } from '../host/syntax.ts';
import type { ScanResult } from './engine.ts';

/**
 * The result of `scan`, which is called a second time when the first one needs a grammar. A grammar that cannot be
 * loaded is a problem of the result.
 */
export async function withGrammars<R extends ScanResult | undefined>(
  syntax: Syntax,
  scan: () => R | Promise<R>,
): Promise<R> {
  const result = await scan();
  if (result?.needs === undefined) return result;
  const problem = await syntax.load(result.needs);
  return problem === undefined ? scan() : { ...result, problem };
}
