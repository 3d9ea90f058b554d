// What `.shipcheck.yaml` and a person's own settings say about scanning, in the words of the engine.
import type { ScanSettings } from '../config/model.ts';
import type { RuleInfo, Severity } from './finding.ts';
import type { PolicyOptions } from './policy.ts';

/** By the id of a rule or by a kind of rules. */
export type Severities = ReadonlyMap<string, Severity | 'off'>;

/**
 * What a run leaves out, and how serious it takes what it finds. A rule's own severity comes before its kind's, and
 * `own` before the file's.
 */
export function policyOptions(
  { ignore = [], values = [], rules = new Map() }: ScanSettings,
  all: readonly Pick<RuleInfo, 'id' | 'kind'>[],
  own: Severities = new Map(),
): Pick<PolicyOptions, 'ignore' | 'severities'> {
  const severities = all.flatMap(({ id, kind }) => {
    const severity = own.get(id) ?? rules.get(id) ?? own.get(kind) ?? rules.get(kind);
    return severity === undefined ? [] : [[id, severity] as const];
  });
  return {
    ignore: values.length === 0 ? ignore : [...ignore, { values }],
    severities: Object.fromEntries(severities),
  };
}

/** Sentences for people about names that are neither a rule nor a kind of rules. */
export function unknownRules(
  { rules = new Map() }: ScanSettings,
  all: readonly Pick<RuleInfo, 'id' | 'kind'>[],
): readonly string[] {
  const known = new Set<string>(all.flatMap(({ id, kind }) => [id, kind]));
  return [...rules.keys()]
    .filter((name) => !known.has(name))
    .map((name) => `There is no rule “${name}”, which scan.rules in .shipcheck.yaml names.`);
}
