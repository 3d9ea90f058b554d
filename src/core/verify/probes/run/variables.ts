// Variables in probes: `$NAME` and `${NAME}` stand for values that are known when the probe runs.
import { expand, namesIn } from '../grammar/variable.ts';
import type { HttpProbe } from '../http.ts';
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

/** Maps every text in plain data but those that have a `$` of their own: patterns, JSON paths, commands. */
function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((element) => mapTexts(element, map));
  if (typeof value !== 'object' || value === null) return value;
  if ('kind' in value && value.kind === 'command') return value;
  if ('op' in value && value.op === 'matches') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, mapProperty(key, part as unknown, map)]),
  );
}

function mapProperty(key: string, part: unknown, map: (text: string) => string): unknown {
  if (key === 'kind' || key === 'op') return part;
  if (key !== 'jsonpath') return mapTexts(part, map);
  const entries = part as NonNullable<HttpProbe['jsonpath']>;
  return entries.map(([path, predicate]) => [path, mapTexts(predicate, map)]);
}
