// Findings as text for people and as JSON for programs.
import type { Finding, Severity } from '../scan/finding.ts';

/** How to colour parts of a report; each may give its text back unchanged. */
export interface FindingPaint {
  severity(severity: Severity, text: string): string;
  faint(text: string): string;
}

/** One line: where, how bad, what, and which rule says so. */
export function findingText(finding: Finding & { readonly commit?: string }, paint: FindingPaint): string {
  const { file, line, column, severity, message, rule, commit } = finding;
  const place = `${commit === undefined ? '' : `${commit.slice(0, 10)}:`}${file}:${line}:${column}`;
  return `${place} ${paint.severity(severity, severity)} ${message} ${paint.faint(`[${rule}]`)}`;
}

/** One line: how many findings there are of each severity, and in how much. */
export function findingSummary(
  findings: readonly Finding[],
  scanned: number,
  unit: 'file' | 'change',
): string {
  if (scanned === 0 && unit === 'file') return 'No file was scanned: there is none here that is not ignored.';
  const counts = (['error', 'warning', 'information'] as const)
    .map(
      (severity) => [findings.filter((finding) => finding.severity === severity).length, severity] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}`);
  const found = findings.length === 0 ? 'No findings' : counted(findings.length, 'finding');
  const detail = counts.length > 1 ? ` (${counts.join(', ')})` : '';
  return `${found}${detail} in ${counted(scanned, unit)}.`;
}

/**
 * An array of `{file, line, column, endLine, endColumn, rule, severity, message, fingerprint}`, lines and columns
 * 1-based; findings in history have a `commit` too.
 */
export function findingsJson(findings: readonly (Finding & { readonly commit?: string })[]): string {
  const rows = findings.map((finding) => JSON.stringify(finding, columns));
  return rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`;
}

const columns = 'commit file line column endLine endColumn rule severity message fingerprint'.split(' ');

function counted(count: number, unit: string): string {
  // What numbers look like in all languages takes longer to load than a small folder to scan.
  const digits = String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${digits} ${unit}${count === 1 ? '' : 's'}`;
}
