// Loads what a scan needs, and scans again: the only place that hosts need to know of.
import type { Needed } from './analyser.ts';
import type { ScanResult } from './engine.ts';

/**
 * The result of `scan`, which is called again whenever it needs something that is wanted. What cannot be loaded is a
 * problem of the result.
 * @param isWanted whether this is the place to load it; else the result says what is needed
 */
export async function withNeeded<R extends ScanResult | undefined>(
  scan: () => R | Promise<R>,
  isWanted: (needed: Needed) => boolean = () => true,
): Promise<R> {
  for (;;) {
    const result = await scan();
    if (result?.needs === undefined || !isWanted(result.needs)) return result;
    const problem = await result.needs.load();
    if (problem !== undefined) return { ...result, problem };
  }
}
