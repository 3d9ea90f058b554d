// The `scan` part of `.shipcheck.yaml` as what the scanner is told.
import type { ScanSettings } from '../config/model.ts';
import type { Severity } from './finding.ts';
import type { Exemption, PolicyOptions } from './policy.ts';

/**
 * @param ruleIds names of all rules there are
 * @returns with sentences for people about what could not be understood, which is left out
 */
export function policyOf(
  { ignore = [], rules = new Map<string, unknown>(), values = [] }: ScanSettings,
  ruleIds: ReadonlySet<string>,
): { readonly options: PolicyOptions; readonly problems: readonly string[] } {
  const exemptions: Exemption[] = [
    ...(ignore.length > 0 ? [{ paths: ignore }] : []),
    ...(values.length > 0 ? [{ values }] : []),
  ];
  const severities: Record<string, Severity | 'off'> = {};
  const problems: string[] = [];
  for (const [id, given] of rules) {
    const setting = settingOf(given);
    if (!ruleIds.has(id)) problems.push(`There is no rule “${id}” for scan.rules.`);
    else if (setting === undefined) problems.push(`The rule “${id}” in scan.rules should be ${expected}.`);
    else {
      if (setting.severity !== undefined) severities[id] = setting.severity;
      if (setting.ignore !== undefined) exemptions.push({ rules: [id], paths: setting.ignore });
    }
  }
  return { options: { ignore: exemptions, severities }, problems };
}

const levels = ['off', 'information', 'warning', 'error'] as const;
const expected = `one of ${levels.join(', ')}, or have a severity and globs to ignore`;

interface RuleSetting {
  readonly severity?: Severity | 'off' | undefined;
  readonly ignore?: readonly string[] | undefined;
}

function settingOf(given: unknown): RuleSetting | undefined {
  // YAML 1.1 reads `off` as false, and so do people.
  if (typeof given !== 'object' || given === null) return withSeverity(given === false ? 'off' : given);
  const { severity, ignore, ...others } = given as Readonly<Record<string, unknown>>;
  if (Object.keys(others).length > 0 || (ignore !== undefined && !isTexts(ignore))) return undefined;
  if (severity === undefined) return { ignore };
  const read = settingOf(severity);
  return read && { ...read, ignore };
}

function withSeverity(given: unknown): RuleSetting | undefined {
  const severity = levels.find((level) => level === given);
  return severity && { severity };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
