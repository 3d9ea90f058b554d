// Loads what a scan needs, and scans again: the only place that hosts need to know of.
import type { ScanResult } from './engine.ts';

/**
 * The result of `scan`, which is called again whenever it needs something. What cannot be loaded is a problem of the
 * result.
 */
export async function withNeeded<R extends ScanResult | undefined>(scan: () => R | Promise<R>): Promise<R> {
  for (;;) {
    const result = await scan();
    if (result?.needs === undefined) return result;
    const problem = await result.needs.load();
    if (problem !== undefined) return { ...result, problem };
  }
}
