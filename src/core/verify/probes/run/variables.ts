// Variables in probes: `$NAME` and `${NAME}` stand for values that are known when the probe runs.
import { expand, namesIn } from '../grammar/variable.ts';
import type { Probe } from '../registry.ts';

/** Names of the variables that a probe needs, each once, in order. The shell looks after those of a command. */
export function variablesOf(probe: Probe): readonly string[] {
  const names = new Set<string>();
  mapTexts(probe, (text) => {
    for (const name of namesIn(text)) names.add(name);
    return text;
  });
  return [...names];
}

/** The probe with its variables replaced; `$$` stands for `$`, and what has no value stays. */
export function withValues<P extends Probe>(probe: P, valueOf: (name: string) => string | undefined): P {
  return mapTexts(probe, (text) => expand(text, valueOf)) as P;
}

/** Patterns and JSON paths have a `$` of their own. */
const literal: ReadonlySet<string> = new Set(['kind', 'op', 'matches', 'jsonpath']);

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((element) => mapTexts(element, map));
  if (typeof value !== 'object' || value === null) return value;
  if ('kind' in value && value.kind === 'command') return value;
  if ('op' in value && value.op === 'matches') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, literal.has(key) ? part : mapTexts(part, map)]),
  );
}
