// Findings as SARIF 2.1.0, the format that GitHub's code scanning and other services read.
import type { Finding, RuleInfo, RuleKind, Severity } from '../scan/finding.ts';

/** What a log needs beside the findings. */
export interface SarifContext {
  /** The rules that ran. */
  readonly rules: readonly RuleInfo[];
  /** Shipcheck's own. */
  readonly version: string;
}

/**
 * A SARIF log with one run, ready for `JSON.stringify`. Locations are relative to the repository's root; the
 * fingerprints let a service recognise a finding that has moved, and `primaryLocationLineHash` is the one GitHub uses.
 */
export function sarifLog(findings: readonly Finding[], { rules, version }: SarifContext): SarifLog {
  const numberOf = counterOfEquals();
  const used = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Shipcheck', version, rules: used.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
        results: findings.map((finding) => resultOf(finding, used, numberOf(finding))),
      },
    ],
  };
}

/** The part of the standard that is used; see OASIS "SARIF Version 2.1.0". */
export interface SarifLog {
  $schema: string;
  version: '2.1.0';
  runs: {
    tool: { driver: { name: string; version: string; rules: SarifRule[] } };
    columnKind: 'utf16CodeUnits';
    originalUriBaseIds: Record<string, { description: Text }>;
    results: SarifResult[];
  }[];
}

interface Text {
  text: string;
}

interface SarifRule {
  id: string;
  name: string;
  shortDescription: Text;
  fullDescription: Text;
  helpUri: string;
  help: Text & { markdown: string };
  defaultConfiguration: { level: Level };
  properties: { tags: string[]; 'security-severity': string };
}

interface SarifResult {
  ruleId: string;
  ruleIndex: number;
  level: Level;
  message: Text;
  locations: {
    physicalLocation: {
      artifactLocation: { uri: string; uriBaseId: string };
      region: { startLine: number; startColumn: number; endLine: number; endColumn: number };
    };
  }[];
  partialFingerprints: Record<string, string>;
}

type Level = 'error' | 'warning' | 'note';

const root = 'SRCROOT';

const levels: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', information: 'note' };

/** GitHub sorts alerts by this number: from 7.0 on they are high, from 4.0 on medium. */
const securitySeverities: Readonly<Record<Severity, string>> = {
  error: '8.0',
  warning: '6.0',
  information: '2.0',
};

const risks: Readonly<Record<RuleKind, string>> = {
  secrets:
    'Whoever can read the file, or its history, can use it: revoke it and keep its successor out of the repository.',
  cors: 'Pages of any other site may read the answers that browsers of users get.',
};

function descriptorOf({ id, kind, title, severity, link }: RuleInfo): SarifRule {
  return {
    id,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text: `${title}. ${risks[kind]}` },
    helpUri: link,
    help: { text: `What to do about it: ${link}`, markdown: `[What to do about it](${link})` },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['security', kind], 'security-severity': securitySeverities[severity] },
  };
}

function resultOf(finding: Finding, rules: readonly RuleInfo[], number: number): SarifResult {
  const { file, fingerprint, line, column, endLine, endColumn } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: root },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: {
      'shipcheck/v1': fingerprint,
      primaryLocationLineHash: `${fingerprint}:${number}`,
    },
  };
}

/** Tells the first finding of a value in a file from the second. */
function counterOfEquals(): (finding: Finding) => number {
  const counts = new Map<string, number>();
  return ({ file, fingerprint }) => {
    const key = `${file}\n${fingerprint}`;
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return number;
  };
}
