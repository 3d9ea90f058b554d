// Measuring on a machine that does other things too: what is compared takes turns, and medians are compared.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Median milliseconds of several functions, which take turns. The first rounds, which warm up, do not count. */
export function compare<Name extends string>(
  rounds: number,
  functions: Readonly<Record<Name, () => unknown>>,
): Readonly<Record<Name, number>> {
  const names = Object.keys(functions) as Name[];
  const times = Array.from({ length: rounds + Math.ceil(rounds / 4) }, () =>
    names.map((name) => milliseconds(functions[name])),
  ).slice(-rounds);
  const medians = names.map(
    (name, index) => [name, median(times.map((round) => round[index] ?? 0))] as const,
  );
  return Object.fromEntries(medians) as Record<Name, number>;
}

export function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Of an odd number of values the one in the middle, of an even number the upper one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Bytes of heap that what is made keeps in use. */
export function heapOf(make: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  collect();
  const used = process.memoryUsage().heapUsed - before;
  return made === undefined ? 0 : used;
}
