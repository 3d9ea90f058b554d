// The part of JSONPath (RFC 9535) that checks need: names, indexes, wildcards and descendants.
import { isObject, memberOf, type Json } from './json.ts';

/** Values visited before a search ends: `$..x` must not take for ever. */
const mostValues = 100_000;

type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'every' };

interface Segment {
  readonly step: Step;
  /** `..`: the values below are searched too. */
  readonly deep: boolean;
}

/** Whether the path can be followed. */
export function isJsonPath(path: string): boolean {
  return segmentsOf(path) !== undefined;
}

/**
 * What a path leads to: the value, or `undefined` when there is none; where the path can lead to several, the array of
 * them.
 */
export function valueAt(path: string, root: Json): Json | undefined {
  const segments = segmentsOf(path);
  if (segments === undefined) return undefined;
  let values: readonly Json[] = [root];
  for (const { step, deep } of segments) {
    const from = deep ? descendants(values) : values;
    values = from.flatMap((value) => follow(step, value)).slice(0, mostValues);
  }
  const singular = segments.every(({ step, deep }) => !deep && step.kind !== 'every');
  return singular ? values[0] : values;
}

const segment =
  /(\.\.?)(?:([\p{L}_$][\p{L}\p{N}_$-]*)|(\*))|(\.\.)?\[(?:'([^']*)'|"([^"]*)"|(-?\d{1,9})|(\*))\]/uy;

function segmentsOf(path: string): readonly Segment[] | undefined {
  if (!path.startsWith('$')) return undefined;
  const segments: Segment[] = [];
  segment.lastIndex = 1;
  while (segment.lastIndex < path.length) {
    const found = segment.exec(path);
    if (!found) return undefined;
    const [, dots, name, , deep, single, double, index] = found;
    const text = name ?? single ?? double;
    segments.push({
      deep: dots === '..' || deep !== undefined,
      step:
        text !== undefined
          ? { kind: 'name', name: text }
          : index !== undefined
            ? { kind: 'index', index: Number(index) }
            : { kind: 'every' },
    });
  }
  return segments;
}

function follow(step: Step, value: Json): readonly Json[] {
  const found = (child: Json | undefined): readonly Json[] => (child === undefined ? [] : [child]);
  switch (step.kind) {
    case 'name':
      return isObject(value) ? found(memberOf(value, step.name)) : [];
    case 'index':
      return Array.isArray(value) ? found((value as readonly Json[]).at(step.index)) : [];
    case 'every':
      return childrenOf(value);
  }
}

/** The values and everything below them. */
function descendants(roots: readonly Json[]): readonly Json[] {
  const found = [...roots];
  for (let at = 0; at < found.length && found.length < mostValues; at++) {
    for (const child of childrenOf(found[at] ?? null)) found.push(child);
  }
  return found;
}

function childrenOf(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value as readonly Json[];
  return isObject(value) ? Object.values(value) : [];
}
