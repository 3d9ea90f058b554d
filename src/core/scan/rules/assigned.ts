// Rules for values that only the name before them tells from others: `DATADOG_API_KEY=…`.
import { isFiller } from '../precision/placeholder.ts';
import { readAssignment } from './assignment.ts';
import { nothing, secretRule, type Detector, type RuleSpec } from './detector.ts';
import { mayBeGiven } from './given.ts';

export interface AssignedSpec extends RuleSpec {
  /** ASCII, lower case: what the name of the variable, key or parameter holds; see {@link spellingsOf}. */
  readonly names: readonly string[];
  /** The documented form of the whole value. */
  readonly value: RegExp;
  /** What else the name must match, beginning to end of the word: `/secret|key/i`. */
  readonly alsoNamed?: RegExp;
  /** What else must be true of the value. */
  readonly accepts?: (value: string) => boolean;
}

/** Makes the detector of one kind of value. */
export function assigned(spec: AssignedSpec): Detector {
  const rule = secretRule(spec);
  const whole = new RegExp(`^(?:${spec.value.source})$`, spec.value.flags);
  const names = [...new Set(spec.names.flatMap(spellingsOf))];

  return {
    rules: [rule],
    keywords: names,
    certainty: 'named',
    mayFind: (source, at) => mayBeGiven(source, at, 'phrase'),
    find(source, at) {
      const assignment = readAssignment(source, at, 'phrase');
      if (assignment === undefined || !isWord(source.text, at, names)) return nothing;
      const { name, from, to } = assignment;
      const value = source.text.slice(from, to);
      if (!whole.test(value) || spec.alsoNamed?.test(name) === false) return nothing;
      if (isFiller(value) || spec.accepts?.(value) === false) return nothing;
      return [{ rule, from, to }];
    },
  };
}

/**
 * `dd_api` is `dd-api` in YAML, `dd.api` in properties and `ddApi` in code; `civo_` is `civo-` and `civo.`. One letter
 * before `_` does not name a vendor in another spelling: `x-api` is any API's.
 */
function spellingsOf(name: string): readonly string[] {
  if (!/^[^_]{2,}_/.test(name)) return [name];
  return [name, name.replaceAll('_', '-'), name.replaceAll('_', '.'), name.replaceAll(/_(?!$)/g, '')];
}

/**
 * Whether the name at `at` begins a word and does not end inside another: `my_sumo_key`, `mySumoKey` and `sumologic`,
 * neither `consumo` nor `sumOf`.
 */
function isWord(text: string, at: number, names: readonly string[]): boolean {
  const before = text.charAt(at - 1);
  if (/[a-z]/i.test(before) && !(/[a-z]/.test(before) && /[A-Z]/.test(text.charAt(at)))) return false;
  const seen = text.slice(at, at + longest(names) + 1);
  const name = names.find((one) => seen.toLowerCase().startsWith(one)) ?? '';
  return !/[a-z][A-Z][a-z]$/.test(seen.slice(0, name.length + 1));
}

function longest(names: readonly string[]): number {
  return Math.max(...names.map((name) => name.length));
}
