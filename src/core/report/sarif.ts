// Findings as SARIF 2.1.0, the format that GitHub's code scanning and other services read.
import type { Finding, RuleInfo, Severity } from '../scan/finding.ts';

/** What a log needs beside the findings. */
export interface SarifContext {
  /** Every rule that ran, found or not. */
  readonly rules: readonly RuleInfo[];
  /** Shipcheck's own. */
  readonly version: string;
}

/**
 * A SARIF log with one run, as an object ready for `JSON.stringify`. Locations are relative to the repository's root,
 * and the fingerprint lets a service recognise a finding that has moved.
 */
export function sarifLog(findings: readonly Finding[], { rules, version }: SarifContext): SarifLog {
  const used = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Shipcheck', version, informationUri, rules: used.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
        results: findings.map((finding) => resultOf(finding, used)),
      },
    ],
  };
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly object[];
}

const root = 'SRCROOT';
const informationUri = 'https://github.com/shipcheck/shipcheck';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** GitHub orders alerts by this number: above 7 is high, above 4 is medium. */
const securitySeverities: Readonly<Record<Severity, string>> = {
  error: '8.0',
  warning: '6.0',
  information: '2.0',
};

function descriptor({ id, kind, title, severity, link }: RuleInfo): object {
  return {
    id,
    name: id,
    shortDescription: { text: title },
    helpUri: link,
    help: { text: `See ${link}`, markdown: `[What to do about it](${link})` },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['security', kind], 'security-severity': securitySeverities[severity] },
  };
}

function resultOf(finding: Finding, rules: readonly RuleInfo[]): object {
  const { line, column, endLine, endColumn } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(finding.file), uriBaseId: root },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { 'shipcheck/v1': finding.fingerprint },
  };
}
