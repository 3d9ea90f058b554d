// What the schema of SARIF 2.1.0 and GitHub's code scanning demand of a log.
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Validator } from 'jsonschema';
import type { Log, ReportingDescriptor, Result } from 'sarif';

const validator = new Validator();

/** Where a log breaks the rules, as paths into it. */
export function breaches(log: Log): readonly string[] {
  const { errors } = validator.validate(log, schema, { nestedErrors: true });
  return [
    ...errors.map(({ path, name, argument }) => `/${path.join('/')}: ${name} ${JSON.stringify(argument)}`),
    ...log.runs.flatMap(({ tool, results = [] }, run) => [
      ...(tool.driver.rules ?? []).flatMap((rule, number) =>
        named(`/runs/${run}/rules/${number}`, missingOfRule(rule)),
      ),
      ...results.flatMap((result, number) =>
        named(`/runs/${run}/results/${number}`, missingOfResult(result, tool.driver.rules ?? [])),
      ),
    ]),
  ];
}

/** GitHub shows all of these beside an alert, and sorts by the last. */
function missingOfRule(rule: ReportingDescriptor): Record<string, unknown> {
  return {
    shortDescription: rule.shortDescription?.text,
    fullDescription: rule.fullDescription?.text,
    help: rule.help?.text,
    'security-severity': /^(?:\d|10)\.\d$/.test(String(rule.properties?.['security-severity'])),
  };
}

/** GitHub takes a result only with a rule, a place below the root of the repository, and something to know it again by. */
function missingOfResult(result: Result, rules: readonly ReportingDescriptor[]): Record<string, unknown> {
  const place = result.locations?.[0]?.physicalLocation;
  return {
    ruleId: result.ruleId !== undefined && rules[result.ruleIndex ?? -1]?.id === result.ruleId,
    message: result.message.text,
    uri: /^(?!\/)[\w.~!*'()%/-]+$/.test(place?.artifactLocation?.uri ?? ''),
    region: place?.region?.startLine,
    partialFingerprints: result.partialFingerprints?.['primaryLocationLineHash'],
  };
}

function named(path: string, parts: Record<string, unknown>): readonly string[] {
  return Object.entries(parts).flatMap(([name, part]) => (part ? [] : [`${path}/${name}`]));
}
